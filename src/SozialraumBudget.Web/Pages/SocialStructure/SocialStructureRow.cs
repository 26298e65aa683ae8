namespace SozialraumBudget.Web.Pages.SocialStructure;

/// <summary>One line of the table: a district or an area, its figures by year.</summary>
/// <param name="AreaId">The area itself, or the area a district belongs to today.</param>
/// <param name="Incomplete">Years in which not every district of the area has a figure.</param>
public sealed record SocialStructureRow(
    string Name,
    Guid? AreaId,
    string? Area,
    IReadOnlyDictionary<int, decimal> Values,
    IReadOnlySet<int> Incomplete
)
{
    public decimal? Of(int year) => Values.TryGetValue(year, out var value) ? value : null;

    public decimal? Latest => Values.Count == 0 ? null : Values[Values.Keys.Max()];
}

using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Domain.Reports;

/// <summary>
/// What a report is narrowed to. It chooses rows and computes nothing: what stands in a row, and what is hidden, is that of the whole city,
/// so that any number of narrowed reports together tell no more than the report of the whole city (ADR 0056).
/// </summary>
/// <param name="Model">Key of a budget model: its agreements, and the areas that have one of them; null for all.</param>
/// <param name="Region">Name of a region: its areas; null for all.</param>
/// <param name="Areas">These areas alone; empty for all.</param>
public sealed record ReportFilter(string? Model, string? Region, IReadOnlyCollection<Guid> Areas)
{
    public static ReportFilter None { get; } = new(null, null, []);

    /// <summary>
    /// The area is shown, as a whole: figures of people are never those of one agreement, or the area's figure less the others' would
    /// tell of it.
    /// </summary>
    /// <param name="models">Keys of the models of its agreements of the year.</param>
    public bool ShowsArea(Guid area, string? region, IEnumerable<string> models) =>
        (Areas.Count == 0 || Areas.Contains(area)) && (Region is null || Region == region) && (Model is null || models.Contains(Model));

    /// <summary>Of an area that is shown: its agreement by this model is, too.</summary>
    public bool ShowsModel(string model) => Model is null || Model == model;

    /// <summary>The same in another order.</summary>
    public bool IsSame(ReportFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Model == other.Model && Region == other.Region && Areas.ToHashSet().SetEquals(other.Areas);
    }

    /// <summary>"Stuttgarter Modell · Region Nord · Nordost, Hafen"; empty for the whole city.</summary>
    /// <param name="areas">Names of those in <see cref="Areas"/>.</param>
    public string InWords(IEnumerable<string> areas) =>
        string.Join(
            " · ",
            new[]
            {
                Model is null ? "" : BudgetModels.Find(Model)?.Title ?? Model,
                Region is null ? "" : Regions.Title(Region),
                string.Join(", ", areas),
            }.Where(static part => part.Length > 0)
        );
}

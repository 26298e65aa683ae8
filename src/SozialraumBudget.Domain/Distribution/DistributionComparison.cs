using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Distribution;

/// <summary>Several scenarios side by side.</summary>
/// <param name="Levels">Levels and their sums, then the areas, by name; amounts in the order of the scenarios.</param>
/// <param name="Areas">Areas that are in any of them, by name.</param>
public sealed record DistributionComparison(IReadOnlyList<ComparedAmount> Levels, IReadOnlyList<ComparedAmount> Areas)
{
    public static DistributionComparison Of(IReadOnlyList<PlannedDistribution> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        return new(
            [
                new("Summe der Stadt", [.. scenarios.Select(static s => (Money?)s.Levels.City.Amount)]),
                new("Infrastrukturprojekte", [.. scenarios.Select(static s => (Money?)s.Levels.Projects.Amount)]),
                new("Sozialraumbudgets", [.. scenarios.Select(static s => (Money?)s.Levels.Areas.Amount)]),
                new("Fallarbeit, nicht gedeckelt", [.. scenarios.Select(static s => (Money?)s.Levels.CaseWork.Amount)]),
            ],
            [
                .. scenarios
                    .SelectMany(static s => s.Plan.Areas)
                    .DistinctBy(static a => a.AreaId)
                    .OrderBy(static a => a.Name, StringComparer.Create(new("de-DE"), ignoreCase: true))
                    .Select(a => new ComparedAmount(a.Name, [.. scenarios.Select(s => s.Find(a.AreaId)?.Area.Amount.Amount)])),
            ]
        );
    }
}

/// <param name="Amounts">By scenario; null where it has none.</param>
public sealed record ComparedAmount(string Name, IReadOnlyList<Money?> Amounts)
{
    /// <summary>Against the first scenario; null where one of both has no amount.</summary>
    public Money? Difference(int scenario) => Amounts[scenario] is { } amount && Amounts[0] is { } first ? amount - first : null;

    /// <summary>How far the scenarios are apart; null unless at least two have an amount.</summary>
    public Money? Span => Amounts.OfType<Money>().ToList() is [_, _, ..] known ? known.Max() - known.Min() : null;
}

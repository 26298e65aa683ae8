using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>The agreements of a year that have something in common, e.g. a budget model or a provider.</summary>
/// <param name="Budget">What they are measured by: paid or allocated.</param>
/// <param name="Totals">Consumption and forecast, as far as returns are accepted.</param>
public sealed record OverviewGroup(string Name, int Agreements, Traced Budget, YearTotals Totals)
{
    /// <summary>The largest budget first; empty where there is one group only, which is the city.</summary>
    public static IReadOnlyList<OverviewGroup> By(IReadOnlyList<SteeredAgreement> agreements, Func<SteeredAgreement, string> name)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        var groups = agreements.Where(static a => a.Standing.Standing.Facts.Budget is not null).GroupBy(name).ToList();
        return groups.Count < 2
            ? []
            : [.. groups.Select(static g => Of(g.Key, [.. g])).OrderByDescending(static g => g.Budget.Value).ThenBy(static g => g.Name)];
    }

    private static OverviewGroup Of(string name, IReadOnlyList<SteeredAgreement> own) =>
        new(
            name,
            own.Count,
            Traced.Sum(
                $"Budget: {name}",
                "Summe über die Vereinbarungen",
                [.. own.Select(static a => Traced.Input(a.Standing.Area, Measure(a), $"Budget {a.Standing.Year}, festgesetzt"))]
            ),
            YearTotals.Of([.. own.Select(static a => (a.Standing.Area, a.Figures))])
        );

    private static Money Measure(SteeredAgreement one) => one.Standing.Standing.Facts.Budget!.Grant.Measure;
}

using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>The agreements of a year that have something in common, e.g. a budget model or a provider.</summary>
/// <param name="Key">What names it in an address.</param>
/// <param name="Budget">What they are measured by: paid or allocated.</param>
/// <param name="Totals">Consumption and forecast, as far as returns are accepted.</param>
public sealed record OverviewGroup(string Key, string Name, int Agreements, Traced Budget, YearTotals Totals)
{
    /// <summary>Agreements of one budget model, as addresses call it.</summary>
    public const string Model = "modell";

    /// <summary>Agreements of one lead provider.</summary>
    public const string Provider = "traeger";

    /// <summary>The largest budget first; empty where there is one group only, which is the city.</summary>
    public static IReadOnlyList<OverviewGroup> By(IReadOnlyList<SteeredAgreement> agreements, string part)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        var groups = agreements.Where(static a => a.Standing.Standing.Facts.Budget is not null).GroupBy(a => KeyOf(a, part)).ToList();
        return groups.Count < 2
            ? []
            :
            [
                .. groups
                    .Select(g => Of(g.Key, part == Model ? g.First().Standing.Model.Title : g.Key, [.. g]))
                    .OrderByDescending(static g => g.Budget.Value)
                    .ThenBy(static g => g.Name, StringComparer.CurrentCulture),
            ];
    }

    /// <summary>The group of that key; null where there is none.</summary>
    public static OverviewGroup? Find(IReadOnlyList<SteeredAgreement> agreements, string part, string key) =>
        By(agreements, part).FirstOrDefault(g => g.Key == key);

    /// <summary>The agreements of an area, those without a budget too; null where the user sees none.</summary>
    public static OverviewGroup? OfArea(IReadOnlyList<SteeredAgreement> agreements, Guid? areaId)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        List<SteeredAgreement> own = [.. agreements.Where(a => a.Standing.AreaId == areaId)];
        return own.Count == 0 ? null : Of($"{areaId}", own[0].Standing.Area, own);
    }

    private static string KeyOf(SteeredAgreement one, string part) => part == Model ? one.Standing.Model.Key : one.Standing.Provider;

    private static OverviewGroup Of(string key, string name, List<SteeredAgreement> own) =>
        new(
            key,
            name,
            own.Count,
            Traced.Sum(
                $"Budget: {name}",
                "Summe über die Vereinbarungen",
                [.. own.Select(static a => Traced.Input(NameOf(a), Measure(a), $"Budget {a.Standing.Year}, festgesetzt"))]
            ),
            YearTotals.Of([.. own.Select(static a => (NameOf(a), a.Figures))])
        );

    private static string NameOf(SteeredAgreement one) => $"{one.Standing.Area}, {one.Standing.Provider}";

    private static Money Measure(SteeredAgreement one) => one.Standing.Standing.Facts.Budget?.Grant.Measure ?? Money.Zero;
}

using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Web.Infrastructure.Steering;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>The key figures of a year as one reader sees them: by area and together, what rests on few people left out.</summary>
internal sealed class IndicatorSheet
{
    private readonly Dictionary<SteeringIndicator, SuppressedColumn> columns;

    private IndicatorSheet(IReadOnlyList<SteeredArea> areas, IReadOnlyList<bool> seen)
    {
        Areas = areas;
        Facts = [.. areas.Select(static a => a.Facts!)];
        All = SteeringFacts.Sum(Facts);
        columns = SteeringNames.WithMonitors.ToDictionary(
            static indicator => indicator,
            indicator => SuppressedColumn.Of([.. Facts.Select(f => f.CellsOf(indicator))], seen)
        );
        Reasons = ReasonSheet.Of(areas, All.Cases.External, seen.All(static s => s));
    }

    /// <summary>Areas with figures.</summary>
    public IReadOnlyList<SteeredArea> Areas { get; }

    /// <summary>Of all areas that the reader sees.</summary>
    public SteeringFacts All { get; }

    public ReasonSheet Reasons { get; }

    /// <summary>Regions of several areas with figures.</summary>
    public IReadOnlyList<string> Regions => Domain.Steering.Regions.Shared(Areas.Select(static a => a.Region));

    public bool Suppresses => Hides(SteeringNames.All) || Reasons.Suppresses;

    private IReadOnlyList<SteeringFacts> Facts { get; }

    /// <param name="areas">Those without figures are left out.</param>
    public static IndicatorSheet Of(IEnumerable<SteeredArea> areas, CaseReader reader)
    {
        SteeredArea[] known = [.. areas.Where(static a => a.Facts is not null)];
        return new(known, [.. known.Select(a => a.Agreements.All(g => reader.Of(g.Standing.AgreementId, a.AreaId) == CaseSight.Cases))]);
    }

    public static async Task<IndicatorSheet> LoadAsync(
        SteeringDesk desk,
        AppDbContext db,
        UserContext user,
        int year,
        CancellationToken cancel
    ) => Of(await desk.AreasAsync(year, cancel), await CaseReader.LoadAsync(db, user, cancel));

    /// <summary>Null where there is nothing to divide by, or the reader may not see it.</summary>
    public Traced? Of(SteeringIndicator indicator, int area) => columns[indicator].Hidden[area] ? null : Facts[area].Of(indicator);

    /// <summary>Something of these is left out.</summary>
    public bool Hides(IEnumerable<SteeringIndicator> indicators) =>
        indicators.Any(i => columns[i].HidesSum || columns[i].Hidden.Contains(true));

    public bool IsHidden(SteeringIndicator indicator, int area) => columns[indicator].Hidden[area];

    public Traced? OfAll(SteeringIndicator indicator) => columns[indicator].HidesSum ? null : All.Of(indicator);

    /// <summary>Of a region; null where there is nothing to divide by, or what is shown of its areas does not tell it already.</summary>
    public Traced? Of(SteeringIndicator indicator, string region) =>
        Hides(indicator, region) ? null : SteeringFacts.Sum(Facts.Where((_, i) => Areas[i].Region == region)).Of(indicator);

    public bool Hides(SteeringIndicator indicator, string region) => !columns[indicator].Tells([.. Areas.Select(a => a.Region == region)]);

    /// <summary>Why there is no figure of all together; null where there is one.</summary>
    public string? WhyNot(SteeringIndicator indicator) =>
        columns[indicator].HidesSum ? "zu wenige Fälle"
        : All.Of(indicator) is not null ? null
        : indicator == SteeringIndicator.CasesPerThousand ? "Einwohner unter 21 fehlen"
        : "noch nichts gemeldet";

    public string Text(SteeringIndicator indicator, int area) =>
        IsHidden(indicator, area) ? "nicht gezeigt" : indicator.Text(Of(indicator, area));
}

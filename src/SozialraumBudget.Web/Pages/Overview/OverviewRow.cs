using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>An area as it is called today.</summary>
public sealed record NamedArea(Guid Id, string Name, string? Region);

/// <summary>One area in the chosen year; its agreements as one.</summary>
public sealed record OverviewRow
{
    public required Guid AreaId { get; init; }

    public required string Area { get; init; }

    /// <summary>Region that it belongs to today; null: none.</summary>
    public string? Region { get; init; }

    public string Provider => Providers.Count == 0 ? "–" : string.Join(", ", Providers);

    /// <summary>Of its agreements.</summary>
    public IReadOnlyList<string> Providers { get; init; } = [];

    /// <summary>Titles of the budget models of its agreements.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>The agreement to open; null where the area has none this year.</summary>
    public Guid? AgreementId { get; init; }

    public StandingFigures Figures { get; init; } = StandingFigures.None;

    public Money? Previous { get; init; }

    /// <summary>What accepted returns say of its agreements.</summary>
    public YearTotals Totals { get; init; } = YearTotals.Of([]);

    /// <summary>Null before the first return is accepted: nothing is known, which is not zero euros.</summary>
    public Money? Consumed => Totals.Known == 0 ? null : Totals.Consumed.Amount;

    /// <summary>The higher of both forecasts; null while an agreement has none.</summary>
    public Money? Forecast => Totals.Forecast?.Amount;

    /// <summary>Cases of the budget in force; null where none is fixed.</summary>
    public int? Cases { get; init; }

    /// <summary>Fewer than five cases, and the reader has no access to cases.</summary>
    public bool Hidden { get; init; }

    /// <summary>A budget is fixed this year.</summary>
    public bool IsFixed => Cases is not null || !Figures.Total.IsZero || !Figures.Allocated.IsZero;

    /// <summary>Null, shown as "–", before a budget is fixed: nothing is not the same as zero euros.</summary>
    public StandingFigures? Shown => IsFixed ? Figures : null;

    public Money Budget => Figures.Total;

    /// <summary>Change against the year before as a share.</summary>
    public decimal? Change => Previous is { } before && !Budget.IsZero && !IsRemodelled ? Ratio.Change(before, Budget) : null;

    /// <summary>The year before had another budget model: budgets made of something else are not held against each other.</summary>
    public bool IsRemodelled { get; init; }

    public string ChangeText =>
        IsRemodelled ? "anderes Modell"
        : Change is { } change ? German.Percent(change)
        : "–";

    public string CasesText =>
        Cases is not { } cases ? "–"
        : Hidden ? "unter 5"
        : German.Number(cases);

    /// <summary>Word of the forecast in the address of its Rechenweg.</summary>
    public const string ForecastKey = "prognose";

    /// <summary>Word of the budget of a group there.</summary>
    public const string BudgetKey = "budget";

    /// <summary>Word of the consumption there.</summary>
    public const string ConsumedKey = "verbraucht";

    /// <summary>Address of the Rechenweg of consumption or forecast; null where there is no figure.</summary>
    public string? Why(string key, int year) =>
        (key == ForecastKey ? Forecast : Consumed) is null ? null : Links.OverviewDerivationOf(key, AreaId, year);

    public string Href => AgreementId is { } id ? Links.Agreement(id) : Links.Area(AreaId);

    public static IReadOnlyList<OverviewRow> Build(
        int year,
        IReadOnlyCollection<NamedArea> areas,
        IReadOnlyList<AgreementStanding> now,
        IReadOnlyList<AgreementStanding> before,
        IReadOnlyDictionary<Guid, int> cases,
        Func<AgreementStanding, CaseSight> sight,
        IReadOnlyList<SteeredAgreement> steered
    )
    {
        ArgumentNullException.ThrowIfNull(areas);
        var previous = before.ToLookup(static a => a.AreaId);
        var reported = steered.ToLookup(static a => a.Standing.AreaId, static a => (a.Standing.Area, a.Figures));
        return
        [
            .. areas
                .OrderBy(static a => a.Name, StringComparer.CurrentCulture)
                .GroupJoin(now, static a => a.Id, static s => s.AreaId, (area, found) => (area, Found: found.ToList()))
                .Select(x =>
                    Row(year, x.area, x.Found, [.. previous[x.area.Id]], cases, sight) with
                    {
                        Totals = YearTotals.Of([.. reported[x.area.Id]]),
                    }
                ),
        ];
    }

    private static Money Total(IEnumerable<AgreementStanding> agreements, int year) =>
        StandingFigures.Sum(agreements.Select(static a => a.Standing), new(year)).Total;

    private static OverviewRow Row(
        int year,
        NamedArea area,
        List<AgreementStanding> found,
        List<AgreementStanding> before,
        IReadOnlyDictionary<Guid, int> cases,
        Func<AgreementStanding, CaseSight> sight
    )
    {
        var previous = Total(before, year - 1);
        var fixedOnes = found.FindAll(a => cases.ContainsKey(a.AgreementId));
        var counted = fixedOnes.ConvertAll(a => cases[a.AgreementId]);
        var leading = found
            .OrderByDescending(static a => a.State == Domain.Agreements.AgreementState.Active)
            .ThenByDescending(static a => a.Standing.Total)
            .FirstOrDefault();
        return new OverviewRow
        {
            AreaId = area.Id,
            Area = area.Name,
            Region = area.Region,
            Providers = [.. found.Select(static a => a.Provider).Distinct()],
            Models = [.. found.Select(static a => a.Model.Title).Distinct()],
            AgreementId = leading?.AgreementId,
            Figures = StandingFigures.Sum(found.Select(static a => a.Standing), new(year, AreaId: area.Id)),
            Previous = previous.IsZero ? null : previous,
            IsRemodelled = !previous.IsZero && found.Count > 0 && before.Exists(b => found.TrueForAll(n => n.ModelKey != b.ModelKey)),
            Cases = counted.Count == 0 ? null : counted.Sum(),
            Hidden = fixedOnes.Exists(a => sight(a) is CaseSight.LargeCostTypes) && SmallCells.IsSmall(counted.Sum()),
        };
    }
}

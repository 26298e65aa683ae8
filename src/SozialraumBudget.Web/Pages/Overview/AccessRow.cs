using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>Access to help in an area and year, as a reader may see it.</summary>
public sealed record AccessRow
{
    public const string Hidden = "nicht gezeigt";

    public required Guid AreaId { get; init; }

    public required string Area { get; init; }

    public required string AsOf { get; init; }

    /// <summary>Null where there are none or they are not shown; so are the others.</summary>
    public int? Cases { get; init; }

    public bool HidesCases { get; init; }

    /// <summary>Running cases per 1,000 under 21.</summary>
    public Traced? Running { get; init; }

    /// <summary>The same at the end of the year before.</summary>
    public Traced? RunningBefore { get; init; }

    public bool HidesRunning { get; init; }

    public bool HidesBefore { get; init; }

    public decimal? Change { get; init; }

    public Traced? Use { get; init; }

    public SupplyYear? Supply { get; init; }

    public bool HidesSupply { get; init; }

    /// <summary>Fewer running cases while the budget is tight.</summary>
    public bool AsksForALook { get; init; }

    public bool IsTight { get; init; }

    /// <summary>A word for the address.</summary>
    public string Sign =>
        AsksForALook ? "blick"
        : IsTight ? "angespannt"
        : "";

    public string SignText =>
        AsksForALook ? "bitte ansehen: weniger Hilfen bei angespanntem Budget"
        : IsTight ? "Budget angespannt"
        : "kein Hinweis";

    /// <summary>The number of a column, or why there is none.</summary>
    public string Count(Func<SupplyYear, int> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return Supply is null ? "–"
            : HidesSupply ? Hidden
            : German.Number(of(Supply));
    }
}

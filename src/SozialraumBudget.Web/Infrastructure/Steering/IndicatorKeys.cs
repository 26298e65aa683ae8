using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Steering;

/// <summary>Key figures in addresses and as text.</summary>
internal static class IndicatorKeys
{
    private static readonly string[] Keys =
    [
        "fallkosten",
        "falldichte",
        "ambulant",
        "extern",
        "fallunspezifisch",
        "dauer",
        "ziele",
        "stationaer",
        "laufend",
        "teilbudget-b",
        "budgetverbrauch",
        "fallarbeit",
    ];

    public static string Key(this SteeringIndicator indicator) => Keys[(int)indicator];

    /// <summary>The first where the address names none or an unknown one.</summary>
    public static SteeringIndicator Of(string? key) => (SteeringIndicator)Math.Max(0, Array.IndexOf(Keys, key));

    /// <summary>The same among some.</summary>
    public static SteeringIndicator Of(string? key, IReadOnlyList<SteeringIndicator> among) =>
        Of(key) is var known && among.Contains(known) ? known : among[0];

    /// <summary>Address of the figure's Rechenweg.</summary>
    public static string Why(this SteeringIndicator indicator, Guid areaId, int year) =>
        FormattableString.Invariant($"{Links.IndicatorDerivation}?zahl={indicator.Key()}&bereich={areaId}&jahr={year}");

    /// <summary>The same of a group of areas in the chosen year.</summary>
    public static string Why(this SteeringIndicator indicator, AreaGroup group) =>
        $"{Links.IndicatorDerivation}?zahl={indicator.Key()}&gruppe={group}";

    /// <summary>The same of a region.</summary>
    public static string Why(this SteeringIndicator indicator, string region) =>
        $"{Links.IndicatorDerivation}?zahl={indicator.Key()}&region={Uri.EscapeDataString(region)}";

    public static string Title(this AreaGroup group) =>
        group switch
        {
            AreaGroup.Reform => "Reformgebiete",
            AreaGroup.Others => "ohne Reform",
            _ => "Stadt",
        };

    /// <summary>The figure with its unit; "–" where there is none.</summary>
    public static string Text(this SteeringIndicator indicator, Traced? value) => value is null ? "–" : Text(indicator, value.Value);

    public static string Text(this SteeringIndicator indicator, decimal value) =>
        indicator.Unit() switch
        {
            Derivation.Euro => German.Money(new Money(indicator.InUnit(value))),
            "%" => $"{German.Number(indicator.InUnit(value, 1), 1)}\u00a0%",
            "" => German.Number(indicator.InUnit(value, 1), 1),
            var unit => $"{German.Number(indicator.InUnit(value, 1), 1)}\u00a0{unit}",
        };
}

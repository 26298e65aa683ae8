using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>Early warnings in German.</summary>
internal static class WarningWords
{
    public static string Title(this WarningKind kind) =>
        kind switch
        {
            WarningKind.ForecastAboveBudget => "Prognose über Budget",
            WarningKind.AbovePartialBudgetB => "Fallunspezifische Arbeit über Teilbudget B",
            WarningKind.ReturnLate => "Quartalsmeldung überfällig",
            WarningKind.PayoutOverdue => "Auszahlung überfällig",
            WarningKind.NotHandedOver => "Freigegeben, nicht an die Kasse übergeben",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>"Prognose über Budget: 12.300,00 €", "Quartalsmeldung überfällig (2)".</summary>
    public static string Text(this EarlyWarning warning) =>
        warning.Kind.Title()
        + (warning.Count > 1 ? $" ({warning.Count})" : "")
        + (warning.Amount is { } amount ? $": {German.Money(amount)}" : "");

    /// <summary>Where something is done about it, for the area.</summary>
    public static string Href(this EarlyWarning warning, string area) =>
        warning.Kind switch
        {
            WarningKind.ForecastAboveBudget => Links.Renegotiations,
            WarningKind.AbovePartialBudgetB or WarningKind.ReturnLate => Links.Returns,
            WarningKind.PayoutOverdue or WarningKind.NotHandedOver => Links.Payouts,
            _ => throw new ArgumentOutOfRangeException(nameof(warning), warning.Kind, null),
        } + $"?suche={Uri.EscapeDataString(area)}";
}

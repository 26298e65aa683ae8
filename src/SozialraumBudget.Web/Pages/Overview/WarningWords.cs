using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>Early warnings in German.</summary>
internal static class WarningWords
{
    /// <summary>"Prognose über Budget: 12.300,00 €", "Meldung überfällig (2)".</summary>
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

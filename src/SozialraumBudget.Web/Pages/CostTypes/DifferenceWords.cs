using SozialraumBudget.Domain.Budgets;

namespace SozialraumBudget.Web.Pages.CostTypes;

/// <summary>German words for the reasons why budgets differ.</summary>
internal static class DifferenceWords
{
    public static string Title(this DifferenceReason reason) =>
        reason switch
        {
            DifferenceReason.Data => "andere Daten",
            DifferenceReason.Limits => "andere Grenzen",
            DifferenceReason.Negotiated => "verhandelt",
            DifferenceReason.Increases => "Steigerungen",
            DifferenceReason.Terms => "andere Vereinbarungswerte",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };

    public static string Explained(this DifferenceReason reason) =>
        reason switch
        {
            DifferenceReason.Data => "Fälle und Kosten des Basisjahrs oder Angaben der Variante",
            DifferenceReason.Limits => "Grenzen der Kostentypen",
            DifferenceReason.Negotiated => "Schritte zu Fällen und vereinbarten Werten",
            DifferenceReason.Increases => "Steigerungen der Vereinbarung oder der Verhandlung",
            DifferenceReason.Terms => "übrige Werte der Vereinbarung, z. B. der Anteil für fallunspezifische Arbeit",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };
}

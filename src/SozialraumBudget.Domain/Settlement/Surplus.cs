using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>
/// What becomes of a surplus (rule 4.8 in docs/rules.md): it stays with the provider if the points reach the threshold, up to the limit for
/// all youth welfare, the rest for help for upbringing only; else it flows back.
/// </summary>
public sealed class Surplus
{
    private Surplus(TwoProofs proofs, SettlementFacts facts, SettlementTerms terms)
    {
        Amount = Traced.NotNegative("Überschuss", "Ergebnis des Abschlusses, mindestens 0", proofs.Accounts).Named("Überschuss");
        var kept = Traced
            .Scale(
                "verbleibt beim Träger",
                "der Überschuss, wenn die Punkte die Schwelle erreichen, sonst 0",
                facts.Points,
                [(Traced.Number("Schwelle", terms.Threshold, Domain.Bonus.BonusIndicator.PointUnit), Amount)]
            )
            .Named("Verbleib");
        YouthWelfare = Traced
            .Minimum(
                "für die gesamte Jugendhilfe",
                "der kleinere Wert von Verbleib und Grenze",
                kept,
                Traced.Input("Grenze", terms.YouthWelfareLimit)
            )
            .Named("Jugendhilfe");
        Help = Traced.Difference("nur für Hilfen zur Erziehung", "Verbleib − für die gesamte Jugendhilfe", kept, YouthWelfare);
        Returned = Traced.Difference("fließt zurück", "Überschuss − Verbleib", Amount, kept);
    }

    public Traced Amount { get; }

    /// <summary>Kept, may be used for all youth welfare.</summary>
    public Traced YouthWelfare { get; }

    /// <summary>Kept, may be used for help for upbringing only.</summary>
    public Traced Help { get; }

    /// <summary>Flows back to the city.</summary>
    public Traced Returned { get; }

    public static Surplus Of(TwoProofs proofs, SettlementFacts facts, SettlementTerms terms)
    {
        ArgumentNullException.ThrowIfNull(proofs);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(terms);
        return new(proofs, facts, terms);
    }
}

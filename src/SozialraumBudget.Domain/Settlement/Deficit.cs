using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>
/// What becomes of a deficit (rule 4.8 in docs/rules.md): recognised as far as both proofs show it, then the social-structure supplement,
/// then one of two takeovers. Both are computed side by side; the agreement says which one counts.
/// </summary>
public sealed class Deficit
{
    private Deficit(TwoProofs proofs, SettlementFacts facts, SettlementTerms terms)
    {
        Recognised = Traced
            .Minimum(
                "anerkannter Fehlbetrag",
                "der kleinere der beiden Fehlbeträge; 0, wenn nur ein Nachweis einen zeigt",
                Of("Fehlbetrag nach Abschluss", proofs.Accounts),
                Of("Fehlbetrag nach Plausibilität", proofs.Plausibility)
            )
            .Named("Fehlbetrag");
        Supplement = Traced
            .Minimum("Zuschlag aus der Sozialstruktur", "höchstens der anerkannte Fehlbetrag", Recognised, Structure(facts))
            .Named("Zuschlag");
        Left = Traced.Difference("nach dem Zuschlag offen", "anerkannter Fehlbetrag − Zuschlag", Recognised, Supplement).Named("Offen");
        TargetDifferentiated = new(
            Left,
            "Zieldifferenzierte Übernahme",
            [.. facts.CostTypes.Select(t => t.WithinCorridor(terms.OutsideShare))]
        );
        QualityDependent = new(Left, "Qualitätsabhängige Übernahme", [.. facts.CostTypes.Select(static t => t.ByQuality())]);
    }

    /// <summary>The smaller of the two; 0 where only one proof shows a deficit.</summary>
    public Traced Recognised { get; }

    /// <summary>What the change of the social structure explains, at most the deficit.</summary>
    public Traced Supplement { get; }

    /// <summary>What the takeovers are about.</summary>
    public Traced Left { get; }

    public DeficitTakeover TargetDifferentiated { get; }

    public DeficitTakeover QualityDependent { get; }

    public static Deficit Of(TwoProofs proofs, SettlementFacts facts, SettlementTerms terms)
    {
        ArgumentNullException.ThrowIfNull(proofs);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(terms);
        return new(proofs, facts, terms);
    }

    /// <summary>max(0, round(A × sum of weight × change)).</summary>
    private static Traced Structure(SettlementFacts facts) =>
        Traced.NotNegative(
            "Wirkung der Sozialstruktur, mindestens 0",
            "mindestens 0",
            Traced.RoundedProduct(
                "Wirkung der Sozialstruktur",
                "gerundet(Teilbudget A × Summe der gewichteten Veränderungen)",
                facts.PartialBudgetA,
                Traced
                    .Sum("gewichtete Veränderung", "Summe über die Merkmale", [.. facts.Indicators.Select(static i => i.Change())])
                    .As("%")
            )
        );

    private static Traced Of(string label, Traced result) =>
        Traced.NotNegative(label, "mindestens 0", Traced.Negation($"{label} mit umgekehrtem Vorzeichen", "− Ergebnis", result));
}

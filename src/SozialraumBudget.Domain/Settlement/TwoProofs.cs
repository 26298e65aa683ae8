using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>
/// The two proofs of a year's result (rule 4.8 in docs/rules.md): (a) the annual accounts, (b) the plausibility from documented hours.
/// </summary>
public sealed class TwoProofs
{
    private TwoProofs(SettlementFacts facts, SettlementTerms terms)
    {
        var hours = Traced.RoundedProduct(
            "Wert der dokumentierten Stunden",
            "gerundet(Stunden × Satz)",
            Traced.Number("dokumentierte Stunden", facts.Hours, "Stunden"),
            Traced.Input("Satz der Fachleistungsstunde", facts.HourRate)
        );
        Accounts = facts.AccountsResult.Named("Abschluss");
        Cost = Traced.Sum("Kosten nach Plausibilität", "Wert der Stunden + externe Kosten", [hours, facts.ExternalCosts]).Named("Kosten");
        Plausibility = Traced
            .Difference("Ergebnis nach Plausibilität", "Anspruch − Kosten", facts.Entitlement, Cost)
            .Named("Plausibilität");
        Gap = Traced.Difference(
            "Lücke der beiden Nachweise",
            "Ergebnis des Abschlusses − Ergebnis nach Plausibilität",
            Accounts,
            Plausibility
        );
        Tolerance = Traced.RoundedProduct(
            "Toleranz",
            $"gerundet(Gesamtbudget × {terms.Tolerance})",
            facts.Total,
            Traced.Input("vereinbarte Toleranz", terms.Tolerance)
        );
    }

    /// <summary>(a).</summary>
    public Traced Accounts { get; }

    /// <summary>round(hours × rate) + external costs.</summary>
    public Traced Cost { get; }

    /// <summary>(b): entitlement − cost.</summary>
    public Traced Plausibility { get; }

    /// <summary>a − b.</summary>
    public Traced Gap { get; }

    /// <summary>By how much the proofs may differ.</summary>
    public Traced Tolerance { get; }

    /// <summary>False: the settlement closes only with a reasoned decision.</summary>
    public bool Agree => Math.Abs(Gap.Value) <= Tolerance.Value;

    public static TwoProofs Of(SettlementFacts facts, SettlementTerms terms)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(terms);
        return new(facts, terms);
    }
}

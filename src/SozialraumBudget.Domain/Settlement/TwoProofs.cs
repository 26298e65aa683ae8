using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>
/// The two proofs of a year's result (rule 4.8 in docs/rules.md): (a) the annual accounts, (b) the plausibility from documented hours.
/// </summary>
public sealed class TwoProofs
{
    private TwoProofs(SettlementFacts facts, SettlementTerms terms)
    {
        HoursValue = ValueOf(facts.Work);
        Accounts = facts.AccountsResult.Named("Abschluss");
        Cost = Traced
            .Sum("Kosten nach Plausibilität", "Wert der Stunden + externe Kosten", [HoursValue, facts.ExternalCosts])
            .Named("Kosten");
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

    /// <summary>round(hours × rate).</summary>
    public Traced HoursValue { get; }

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

    /// <summary>The exact sum over the rates, rounded once.</summary>
    private static Traced ValueOf(IReadOnlyList<RatedHours> work)
    {
        const string Label = "Wert der dokumentierten Stunden";
        return work is [var only]
            ? Traced.RoundedProduct(Label, "gerundet(Stunden × Satz)", Hours(only), Rate(only))
            : Traced.RoundedSum(
                Label,
                "gerundet(Summe aus Stunden × Satz)",
                [.. work.Select(static w => Traced.Product("Stunden zu einem Satz", "Stunden × Satz", Hours(w), Rate(w)))]
            );
    }

    private static Traced Hours(RatedHours work) => Traced.Number("dokumentierte Stunden", work.Hours, "Stunden", "angenommene Meldungen");

    private static Traced Rate(RatedHours work) => Traced.Number("Satz der Fachleistungsstunde", work.Rate, Derivation.Euro, work.Source);
}

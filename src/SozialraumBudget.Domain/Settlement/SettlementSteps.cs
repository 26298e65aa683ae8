using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>Lays out a settlement in steps: figure, what is missing, who is next (rule 4.8 in docs/rules.md).</summary>
internal static class SettlementSteps
{
    private const string Provider = "Trägerkoordination";
    public const string Office = "Budgetcontrolling";

    public static IReadOnlyList<SettlementStep> Of(SettlementSources sources, AnnualSettlement? settlement)
    {
        var accounts = Accounts(
            sources,
            "Nachweis a: Jahresabschluss",
            "Der Jahresabschluss ist noch nicht da. Bis dahin steht das Ergebnis nach Stunden für ihn."
        );
        SettlementStep[] proofs = [Entitlement(sources), accounts, Documented(sources, settlement), Gap(sources, settlement)];
        var open = proofs.Any(static s => s.State != SettlementStepState.Ready);
        var outcome = Outcome(sources, settlement, open);
        return [.. proofs, outcome, Result(sources, settlement, outcome.State == SettlementStepState.Ready)];
    }

    /// <summary>What the year itself still lacks.</summary>
    public static IReadOnlyList<string> OfYear(SettlementSources sources)
    {
        var missing = new List<string>();
        if (sources.Budget is null)
            missing.Add($"Für {sources.Year} ist kein Budget festgesetzt.");
        if (!sources.IsYearOver)
            missing.Add($"Das Budgetjahr endet am {sources.LastDay:dd.MM.yyyy}.");
        return missing;
    }

    private static SettlementStep Entitlement(SettlementSources sources)
    {
        var missing = OfYear(sources);
        return new(
            SettlementStepKind.Entitlement,
            "Anspruch",
            "Was dem Träger für das Jahr zusteht: die Raten und der freigegebene Einbehalt, ohne Leistungsbonus.",
            SettlementInput.FactsOf(sources)?.Entitlement,
            missing,
            missing.Count > 0 ? Office : null
        );
    }

    /// <param name="absent">What is said while there are none.</param>
    public static SettlementStep Accounts(SettlementSources sources, string title, string absent) =>
        new(
            SettlementStepKind.Accounts,
            title,
            "Was der Träger nach seinen Büchern übrig hat oder was ihm fehlt.",
            sources.Accounts?.Result,
            sources.Accounts switch
            {
                null => [absent],
                { IsAccepted: false } accounts => [$"Der Jahresabschluss ist {accounts.State} und noch nicht angenommen."],
                _ => [],
            },
            sources.Accounts switch
            {
                null => Provider,
                { IsAccepted: false } => Office,
                _ => null,
            }
        );

    private static SettlementStep Documented(SettlementSources sources, AnnualSettlement? settlement)
    {
        var missing = new List<string>();
        if (sources.Documented is null)
            missing.Add("Noch keine Meldung des Jahres ist da.");
        foreach (var period in sources.Documented?.NotAccepted ?? [])
            missing.Add($"Die Meldung {period} ist nicht angenommen.");
        if (sources.Documented?.Expected is not null)
            missing.Add("Für die fehlenden Monate steht die Prognose nach Trend.");
        return new(
            SettlementStepKind.Documented,
            "Nachweis b: dokumentierte Arbeit",
            "Was die Arbeit nach den Meldungen gekostet hätte: Stunden mal Satz, dazu externe Kosten. Anspruch minus Kosten ist "
                + "das zweite Ergebnis.",
            settlement?.Proofs.Plausibility,
            missing,
            missing.Count > 0 ? Provider : null
        );
    }

    private static SettlementStep Gap(SettlementSources sources, AnnualSettlement? settlement)
    {
        var missing = new List<string>();
        if (sources.Agreed.Tolerance is null)
            missing.Add(NotAgreed(TermKey.SettlementTolerance));
        if (sources.Accounts is null)
            missing.Add("Verglichen wird, sobald der Jahresabschluss da ist.");
        return new(
            SettlementStepKind.Gap,
            "Vergleich beider Nachweise",
            "Beide Ergebnisse sollen zusammenpassen. Liegt die Lücke über der Toleranz, braucht es eine begründete Entscheidung.",
            sources.Accounts is null ? null : settlement?.Proofs.Gap,
            missing,
            missing.Count > 0 ? Office : null
        );
    }

    private static SettlementStep Outcome(SettlementSources sources, AnnualSettlement? settlement, bool isOpen)
    {
        var missing = new List<string>();
        if (isOpen)
            missing.Add("Ein früherer Schritt steht noch nicht fest.");
        missing.AddRange(settlement?.Deficit is null ? OfSurplus(sources, settlement) : OfDeficit(sources));
        return new(
            SettlementStepKind.Outcome,
            settlement?.Deficit is null ? "Überschuss" : "Fehlbetrag",
            settlement?.Deficit is null
                ? "Was übrig ist, bleibt beim Träger, wenn er genug Bonuspunkte hat; sonst fließt es zurück."
                : "Was fehlt, wird anerkannt, soweit es beide Nachweise zeigen; dann folgen Sozialstruktur und vereinbarte Übernahme.",
            settlement?.Surplus?.Amount ?? settlement?.Deficit?.Recognised,
            missing,
            missing.Count > 0 ? Office : null
        );
    }

    private static IEnumerable<string> OfSurplus(SettlementSources sources, AnnualSettlement? settlement)
    {
        if (settlement?.Surplus?.Amount.Value is null or 0)
            yield break;
        if (sources.Agreed.Threshold is null)
            yield return NotAgreed(TermKey.SurplusThreshold);
        if (sources.Agreed.YouthWelfareLimit is null)
            yield return NotAgreed(TermKey.YouthWelfareLimit);
        if (sources.Bonus is { IsApproved: false } bonus)
            yield return $"Der Leistungsbonus ist noch nicht freigegeben ({bonus.State}); an seinen Punkten hängt, was bleibt.";
        if (settlement.Surplus is { } kept && kept.Amount.Value > kept.Returned.Value && sources.Agreed.EarmarkYears is null)
            yield return NotAgreed(TermKey.EarmarkYears);
    }

    private static IEnumerable<string> OfDeficit(SettlementSources sources)
    {
        var agreed = sources.Agreed;
        if (agreed.Weights.Count > 0 && agreed.Lag is null)
            yield return NotAgreed(TermKey.IndicatorTimeLag);
        var known = agreed is { BaseYear: { } start, Lag: { } lag } ? SettlementInput.StructureWith(sources, start, lag) : [];
        foreach (var (indicator, _) in agreed.Lag is null ? [] : agreed.Weights.Where(w => known.All(k => k.Name != w.Indicator)))
            yield return $"Sozialstruktur: Für „{indicator}“ fehlt {agreed.BaseYear?.Year} oder {sources.Year.Year - agreed.Lag}.";
        switch (agreed.Takeover)
        {
            case null:
                yield return NotAgreed(TermKey.DeficitVariant);
                break;
            case TakeoverKind.TargetDifferentiated when agreed.CorridorEnds.Count < sources.CostTypes.Count:
                yield return NotAgreed(TermKey.CorridorEnds);
                break;
            case TakeoverKind.TargetDifferentiated when agreed.OutsideShare is null:
                yield return NotAgreed(TermKey.OutsideShare);
                break;
            case TakeoverKind.QualityDependent when agreed.QualityShares.Count < sources.CostTypes.Count:
                yield return NotAgreed(TermKey.QualityShares);
                break;
        }
    }

    private static SettlementStep Result(SettlementSources sources, AnnualSettlement? settlement, bool isReady) =>
        new(
            SettlementStepKind.Result,
            "Ergebnis",
            "Was die Stadt nachzahlt, was zurückfließt und was zweckgebunden beim Träger bleibt.",
            settlement is null ? null : SettlementBalance.Explain(settlement, sources.Agreed.Takeover),
            [
                .. isReady ? Array.Empty<string>() : ["Ein früherer Schritt steht noch nicht fest."],
                .. ConsortiumShare.Fit(sources)
                    ? Array.Empty<string>()
                    : ["Verbund: Die Anteile müssen zu den Trägern der Vereinbarung passen und zusammen 100 % ergeben."],
            ]
        );

    private static string NotAgreed(TermKey key) => $"In der Vereinbarung fehlt: {TermCatalogue.Of(key).Title}.";
}

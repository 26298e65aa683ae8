using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>Lays out the closing of a year by plan and actual in steps (section 7 in docs/rules.md).</summary>
internal static class ClosingSteps
{
    public static IReadOnlyList<SettlementStep> Of(SettlementSources sources, ClosingFacts facts, AnnualClosing closing)
    {
        List<SettlementStep> steps = [Plan(sources, closing)];
        if (facts.NeedsAccounts)
            steps.Add(SettlementSteps.Accounts(sources, "Jahresabschluss", "Der Jahresabschluss ist noch nicht da."));
        steps.Add(Returns(sources, closing));
        steps.Add(Compared(closing));
        var open = steps.Any(static s => s.State != SettlementStepState.Ready);
        return
        [
            .. steps,
            new(
                SettlementStepKind.Result,
                "Ergebnis",
                closing.Consequence,
                Traced.Input("Nachzahlung und Rückfluss", Money.Zero, "Das Modell vergleicht Plan und Ist"),
                open ? ["Ein früherer Schritt steht noch nicht fest."] : []
            ),
        ];
    }

    private static SettlementStep Plan(SettlementSources sources, AnnualClosing closing)
    {
        var missing = SettlementSteps.OfYear(sources);
        return new(
            SettlementStepKind.Entitlement,
            "Plan",
            "Was für das Jahr festgesetzt ist.",
            sources.Budget is null ? null : Planned(closing),
            missing,
            missing.Count > 0 ? SettlementSteps.Office : null
        );
    }

    /// <summary>All parts, also those whose actual is not known yet.</summary>
    private static Traced Planned(AnnualClosing closing) =>
        Traced.Sum("Plan des Jahres", "Summe der Teile", [.. closing.Parts.Select(static p => p.Plan)]);

    private static SettlementStep Returns(SettlementSources sources, AnnualClosing closing)
    {
        List<string> missing = [.. (sources.Documented?.NotAccepted ?? []).Select(static p => $"Die Meldung {p} ist nicht angenommen.")];
        if (sources.Documented is null)
            missing.Add("Noch keine Meldung des Jahres ist da.");
        return new(
            SettlementStepKind.Documented,
            "Meldungen",
            "Was nach Meldungen und Angaben ausgegeben wurde.",
            sources.Documented is null ? null : closing.Actual,
            missing,
            missing.Count > 0 ? "Trägerkoordination" : null
        );
    }

    private static SettlementStep Compared(AnnualClosing closing)
    {
        List<string> missing = [.. closing.Unknown.Select(static title => $"Das Ist fehlt: {title}.")];
        return new(
            SettlementStepKind.Gap,
            "Plan und Ist",
            "Was vom Plan übrig ist oder darüber hinausging, je Teil und zusammen.",
            closing.Parts.Count == closing.Unknown.Count ? null : closing.Left,
            missing,
            missing.Count > 0 ? SettlementSteps.Office : null
        );
    }
}

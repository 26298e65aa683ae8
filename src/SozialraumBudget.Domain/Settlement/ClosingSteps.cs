using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>Lays out the closing of a year by plan and actual in steps (section 7 in docs/rules.md).</summary>
internal static class ClosingSteps
{
    public static IReadOnlyList<SettlementStep> Of(SettlementSources sources, AnnualClosing closing)
    {
        List<SettlementStep> steps = [Plan(sources, closing.Facts)];
        if (closing.Facts.NeedsAccounts)
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
                closing.Facts.Consequence,
                Traced.Input("Nachzahlung und Rückfluss", Money.Zero, "Das Modell vergleicht Plan und Ist"),
                open ? ["Ein früherer Schritt steht noch nicht fest."] : []
            ),
        ];
    }

    private static SettlementStep Plan(SettlementSources sources, ClosingFacts facts)
    {
        var missing = SettlementSteps.OfYear(sources);
        return new(
            SettlementStepKind.Entitlement,
            "Plan",
            "Was für das Jahr festgesetzt ist.",
            sources.Budget is { } budget
                ? Traced.Input("Plan des Jahres", facts.Plan, $"Budget {sources.Year}, Fassung {budget.Version}")
                : null,
            missing,
            missing.Count > 0 ? SettlementSteps.Office : null
        );
    }

    private static SettlementStep Returns(SettlementSources sources, AnnualClosing closing)
    {
        List<string> missing = [.. (sources.Documented?.NotAccepted ?? []).Select(static p => $"Die Meldung {p} ist nicht angenommen.")];
        if (sources.Documented is null)
            missing.Add("Noch keine Meldung des Jahres ist da.");
        return new(
            SettlementStepKind.Documented,
            "Meldungen",
            "Was nach Meldungen und Angaben ausgegeben wurde.",
            sources.Documented is null ? null : closing.Total.Actual,
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
            closing.Parts.Count == closing.Unknown.Count ? null : closing.Total.Left,
            missing,
            missing.Count > 0 ? SettlementSteps.Office : null
        );
    }
}

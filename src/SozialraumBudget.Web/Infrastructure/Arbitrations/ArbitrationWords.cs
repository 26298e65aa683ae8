using SozialraumBudget.Domain.Arbitrations;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Arbitrations;

/// <summary>How pages speak of arbitrations.</summary>
public static class ArbitrationWords
{
    public static BadgeKind Kind(this ArbitrationStage stage) =>
        stage switch
        {
            ArbitrationStage.Settled => BadgeKind.Success,
            ArbitrationStage.Failed => BadgeKind.Danger,
            ArbitrationStage.Withdrawn => BadgeKind.Neutral,
            _ => BadgeKind.Warning,
        };

    /// <summary>What is next and for whom, in one sentence.</summary>
    public static string Next(this ArbitrationFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Stage switch
        {
            ArbitrationStage.AwaitsHearing => "Die angerufene Stelle hat noch keinen Termin genannt. Beide Seiten können Stellung nehmen.",
            ArbitrationStage.AwaitsAward => facts.IsLate(today)
                ? $"Der Termin war am {German.Date(facts.Hearing!.Day)}; der Spruch ist noch nicht festgehalten."
                : $"Termin ist am {German.Date(facts.Hearing!.Day)}. Bis dahin können beide Seiten Stellung nehmen.",
            ArbitrationStage.AwardToAnswer => $"{Debtors(facts)} bis {German.Date(facts.Award!.AnswerBy!.Value)}"
                + (facts.IsLate(today) ? "; die Frist ist abgelaufen. Ohne Antwort gilt der Spruch nicht als angenommen." : "."),
            ArbitrationStage.Settled => "Beide Seiten haben den Spruch angenommen.",
            ArbitrationStage.Failed => "Der Spruch ist abgelehnt. Das geltende Budget bleibt; der Rechtsweg steht beiden Seiten offen.",
            _ => "Die Anrufung ist zurückgenommen. Das geltende Budget bleibt.",
        };
    }

    /// <summary>"Jugendamt", "Träger" or both; of a day or an award: the body itself.</summary>
    public static string Who(this ArbitrationStepKind kind, RoundSide side) =>
        kind is ArbitrationStepKind.Hearing or ArbitrationStepKind.Award ? "angerufene Stelle" : side.Title();

    private static string Debtors(ArbitrationFacts facts) =>
        (facts.Owes(RoundSide.Office), facts.Owes(RoundSide.Provider)) switch
        {
            (true, true) => "Jugendamt und Träger antworten auf den Spruch",
            (true, false) => "Der Träger hat angenommen; das Jugendamt antwortet",
            _ => "Das Jugendamt hat angenommen; der Träger antwortet",
        };
}

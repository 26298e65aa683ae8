using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>The stored answer to a criterion, as far as the next one asks.</summary>
/// <param name="RowVersion">Changes with every answer.</param>
/// <param name="AnsweredBy">Who answered last.</param>
/// <param name="HasFile">A file proves it already.</param>
public sealed record StoredAnswer(uint RowVersion, string AnsweredBy, bool HasFile);

/// <summary>When a criterion of an agreement's checklist may be answered.</summary>
public static class ChecklistRules
{
    public const string AnswerIsRequired = nameof(AnswerIsRequired);
    public const string AgreementMustNotBeEnded = nameof(AgreementMustNotBeEnded);
    public const string SomebodyElseAnswered = nameof(SomebodyElseAnswered);

    public static Refusal? Objection(AgreementState state) =>
        state == AgreementState.Ended ? new(AgreementMustNotBeEnded, state.LockText()!) : null;

    /// <param name="answer">What shall be stored.</param>
    /// <param name="stored">What is stored; null: nothing yet.</param>
    public static Refusal? Objection(ChecklistAnswer answer, StoredAnswer? stored)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var title = answer.Criterion.Title();
        if (answer.Seen is { } seen && (stored?.RowVersion ?? 0) != seen)
        {
            return new(
                SomebodyElseAnswered,
                $"„{title}“ wurde inzwischen von {stored?.AnsweredBy} geändert. Ihre Eingabe ist noch nicht gespeichert."
            );
        }

        return
            string.IsNullOrWhiteSpace(answer.Evidence)
            && string.IsNullOrWhiteSpace(answer.Reason)
            && answer.FileId is null
            && stored is not { HasFile: true }
            ? new(AnswerIsRequired, $"„{title}“: Bitte einen Nachweis oder eine Begründung angeben.")
            : null;
    }
}

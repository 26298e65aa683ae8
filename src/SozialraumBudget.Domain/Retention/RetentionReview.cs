using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Retention;

/// <summary>
/// What may happen to a part of the retention (rule 4.4 in docs/rules.md): released when its proof is in and accepted; what is
/// late or missing stays retained, and a late proof is accepted only with a reason. Null means no objection.
/// </summary>
public static class RetentionReview
{
    public const string AlreadyAccepted = nameof(AlreadyAccepted);
    public const string OwnProofNeedsAnother = nameof(OwnProofNeedsAnother);
    public const string ProofMustBeIn = nameof(ProofMustBeIn);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string LateProofNeedsReason = nameof(LateProofNeedsReason);
    public const string MustBeAccepted = nameof(MustBeAccepted);
    public const string AlreadyPaid = nameof(AlreadyPaid);
    public const string InPreparedPayout = nameof(InPreparedPayout);
    public const string TextIsTooLong = nameof(TextIsTooLong);

    /// <summary>Longest note or reason.</summary>
    public const int LongestText = 1000;

    public static Refusal? Submit(RetentionState state, string? note, bool hasFile) =>
        state switch
        {
            RetentionState.Accepted => new(AlreadyAccepted, "Dieser Nachweis ist schon anerkannt."),
            _ when string.IsNullOrWhiteSpace(note) && !hasFile => new(ProofMustBeIn, "Bitte eine Datei oder eine Erläuterung angeben."),
            _ => Length(note),
        };

    /// <param name="handedIn">Day of the last proof; null when there is none.</param>
    /// <param name="isOwn">The last proof was handed in by the one who accepts it.</param>
    public static Refusal? Accept(RetentionState state, DateOnly? handedIn, DateOnly due, string? reason, bool isOwn) =>
        state switch
        {
            RetentionState.Accepted => new(AlreadyAccepted, "Dieser Nachweis ist schon anerkannt."),
            not RetentionState.Submitted => new(ProofMustBeIn, "Anerkannt wird nur ein eingereichter Nachweis."),
            _ when isOwn => new(
                OwnProofNeedsAnother,
                "Diesen Nachweis haben Sie selbst eingereicht. Anerkennen muss ihn eine andere Person."
            ),
            _ when handedIn > due && string.IsNullOrWhiteSpace(reason) => new(
                LateProofNeedsReason,
                $"Der Nachweis kam nach dem {due:dd.MM.yyyy}. Bitte begründen, warum der Betrag trotzdem freigegeben wird."
            ),
            _ => Length(reason),
        };

    public static Refusal? Reject(RetentionState state, string? reason) =>
        state switch
        {
            not RetentionState.Submitted => new(ProofMustBeIn, "Zurückgewiesen wird nur ein eingereichter Nachweis."),
            _ when string.IsNullOrWhiteSpace(reason) => new(ReasonIsRequired, "Eine Zurückweisung braucht eine Begründung."),
            _ => Length(reason),
        };

    /// <summary>Takes an acceptance back; the proof is to be checked again.</summary>
    /// <param name="isPaid">An approved payout contains the part.</param>
    /// <param name="isPrepared">A prepared payout contains it.</param>
    /// <param name="waiting">Released retention that no payout has taken.</param>
    public static Refusal? TakeBack(RetentionState state, bool isPaid, bool isPrepared, Money part, Money waiting, string? reason) =>
        state switch
        {
            not RetentionState.Accepted => new(MustBeAccepted, "Zurücknehmen lässt sich nur eine Anerkennung."),
            _ when isPaid => new(
                AlreadyPaid,
                "Der Betrag steht in einer freigegebenen Auszahlung. Zurück kommt er nur als Abzug von einer späteren Auszahlung."
            ),
            _ when isPrepared => new(
                InPreparedPayout,
                "Der Betrag steht in einer vorbereiteten Auszahlung. Sie muss zuerst abgelehnt oder zurückgezogen werden."
            ),
            _ when part > waiting => new(
                AlreadyPaid,
                "Ein Teil des Betrags ist als Ausgleich einer Nachverhandlung schon in einer Auszahlung. Zurück kommt er nur als Abzug."
            ),
            _ when string.IsNullOrWhiteSpace(reason) => new(
                ReasonIsRequired,
                "Bitte begründen, warum die Anerkennung zurückgenommen wird."
            ),
            _ => Length(reason),
        };

    /// <summary>
    /// Overdue: no proof is in and the deadline has passed; the part stays retained. Nobody is asked for proofs of an agreement that is
    /// not active yet.
    /// </summary>
    /// <param name="isAsked">False of a period that begins after the agreement's end: nothing can be proved of it.</param>
    public static bool IsOverdue(RetentionState state, DateOnly due, DateOnly today, AgreementState agreement, bool isAsked) =>
        isAsked && agreement.HasBegun() && state is RetentionState.Open or RetentionState.Rejected && today > due;

    private static Refusal? Length(string? text) =>
        text?.Length > LongestText
            ? new(TextIsTooLong, $"Der Text darf höchstens {LongestText} Zeichen haben, hier sind es {text.Length}.")
            : null;
}

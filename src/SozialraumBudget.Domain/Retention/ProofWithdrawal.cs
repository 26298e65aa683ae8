using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Retention;

/// <summary>A proof on record, as the rule about its withdrawal reads it.</summary>
/// <param name="HandedInBy">User who handed it in, or registered what came on paper.</param>
/// <param name="IsWithdrawn">Taken back already.</param>
public sealed record ProofFact(Guid Id, DateTimeOffset At, Guid HandedInBy, bool IsWithdrawn);

/// <summary>
/// Taking back a proof that nobody has accepted: it stays on record as withdrawn, and no decision rests on it any more. A proof is handed
/// in as a whole, its files together.
/// </summary>
public static class ProofWithdrawals
{
    public const string ProofMustWait = nameof(ProofMustWait);
    public const string OnlyOwnProofsAreWithdrawn = nameof(OnlyOwnProofsAreWithdrawn);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string TextIsTooLong = nameof(TextIsTooLong);

    /// <summary>The proofs that the next decision is about: not withdrawn, and handed in after the last rejection.</summary>
    /// <param name="rejectedAt">When a proof was last rejected; null while none was.</param>
    public static IReadOnlyList<ProofFact> Waiting(IEnumerable<ProofFact> proofs, DateTimeOffset? rejectedAt)
    {
        ArgumentNullException.ThrowIfNull(proofs);
        return [.. proofs.Where(p => !p.IsWithdrawn && (rejectedAt is null || p.At > rejectedAt))];
    }

    /// <summary>All files of the submission that a proof belongs to.</summary>
    public static IReadOnlyList<ProofFact> Together(ProofFact proof, IEnumerable<ProofFact> proofs)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(proofs);
        return [.. proofs.Where(p => p.At == proof.At && p.HandedInBy == proof.HandedInBy)];
    }

    /// <summary>Null when it may be taken back.</summary>
    /// <param name="waits">The next decision is about it.</param>
    /// <param name="isProvider">Who takes it back coordinates the provider whose proof it is: then also those of colleagues.</param>
    public static Refusal? Objection(RetentionState state, bool waits, bool isProvider, Guid handedInBy, Guid by, string? reason) =>
        reason switch
        {
            _ when state == RetentionState.Accepted => new(
                RetentionReview.AlreadyAccepted,
                "Dieser Nachweis ist schon anerkannt; zurückziehen lässt er sich nicht mehr."
            ),
            _ when state != RetentionState.Submitted || !waits => new(
                ProofMustWait,
                "Zurückziehen lässt sich nur ein Nachweis, über den noch niemand entschieden hat."
            ),
            _ when !isProvider && handedInBy != by => new(
                OnlyOwnProofsAreWithdrawn,
                "Diesen Nachweis hat jemand anderes eingereicht. Zurückziehen kann ihn der Träger; Sie können ihn zurückweisen."
            ),
            _ when string.IsNullOrWhiteSpace(reason) => new(ReasonIsRequired, "Bitte begründen, warum der Nachweis zurückgezogen wird."),
            { Length: > RetentionReview.LongestText } => new(
                TextIsTooLong,
                $"Der Text darf höchstens {RetentionReview.LongestText} Zeichen haben, hier sind es {reason.Length}."
            ),
            _ => null,
        };

    /// <summary>Where the part stands once they are taken back.</summary>
    /// <param name="left">Proofs that still wait.</param>
    /// <param name="wasRejected">An earlier proof was rejected.</param>
    public static RetentionState After(int left, bool wasRejected) =>
        left > 0 ? RetentionState.Submitted
        : wasRejected ? RetentionState.Rejected
        : RetentionState.Open;
}

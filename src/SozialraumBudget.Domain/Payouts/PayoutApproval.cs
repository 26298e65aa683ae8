using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>Who may decide on a payout, and when (guard rail 7, four eyes). Null means no objection.</summary>
public static class PayoutApproval
{
    public const string PreparerMustNotApprove = nameof(PreparerMustNotApprove);
    public const string OnlyPreparedPayoutsCanBeApproved = nameof(OnlyPreparedPayoutsCanBeApproved);
    public const string OnlyPreparedPayoutsCanBeRefused = nameof(OnlyPreparedPayoutsCanBeRefused);
    public const string OnlyPreparedPayoutsCanBeWithdrawn = nameof(OnlyPreparedPayoutsCanBeWithdrawn);
    public const string OnlyPreparerWithdraws = nameof(OnlyPreparerWithdraws);
    public const string OnlyApprovedPayoutsCanBeReversed = nameof(OnlyApprovedPayoutsCanBeReversed);
    public const string BankAccountMustBeCurrent = nameof(BankAccountMustBeCurrent);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string ReasonIsTooLong = nameof(ReasonIsTooLong);

    /// <summary>Longest reason; it becomes part of the booking text.</summary>
    public const int LongestReason = 1000;

    /// <param name="isCurrentAccount">The payout's bank account is the one that is approved today: money goes there or not at all.</param>
    public static Refusal? Approve<TUser>(PayoutState state, TUser preparedBy, TUser approver, bool isCurrentAccount)
        where TUser : IEquatable<TUser> =>
        state switch
        {
            not PayoutState.Prepared => new(
                OnlyPreparedPayoutsCanBeApproved,
                $"Freigeben lässt sich nur eine vorbereitete Auszahlung; diese ist {state.Title()}."
            ),
            _ when preparedBy.Equals(approver) => new(
                PreparerMustNotApprove,
                "Wer die Auszahlung vorbereitet hat, darf sie nicht freigeben (Vier-Augen-Prinzip)."
            ),
            _ when !isCurrentAccount => new(
                BankAccountMustBeCurrent,
                "Die Bankverbindung des Trägers hat sich seit der Vorbereitung geändert. Bitte ablehnen und neu vorbereiten."
            ),
            _ => null,
        };

    public static Refusal? Refuse(PayoutState state, string? reason) =>
        state != PayoutState.Prepared
            ? new(OnlyPreparedPayoutsCanBeRefused, $"Ablehnen lässt sich nur eine vorbereitete Auszahlung; diese ist {state.Title()}.")
            : WithReason(reason, "Eine Ablehnung braucht eine Begründung.");

    /// <summary>Who prepared it takes it back as long as nobody has decided; what others prepared is refused, not withdrawn.</summary>
    public static Refusal? Withdraw<TUser>(PayoutState state, TUser preparedBy, TUser by, string? reason)
        where TUser : IEquatable<TUser> =>
        state switch
        {
            not PayoutState.Prepared => new(
                OnlyPreparedPayoutsCanBeWithdrawn,
                $"Zurückziehen lässt sich nur eine vorbereitete Auszahlung; diese ist {state.Title()}."
            ),
            _ when !preparedBy.Equals(by) => new(
                OnlyPreparerWithdraws,
                "Zurückziehen kann die Vorbereitung nur, wer sie vorgenommen hat; andere lehnen sie ab."
            ),
            _ => WithReason(reason, "Wer eine Vorbereitung zurückzieht, muss es begründen."),
        };

    public static Refusal? Reverse(PayoutState state, string? reason) =>
        state != PayoutState.Approved
            ? new(OnlyApprovedPayoutsCanBeReversed, $"Stornieren lässt sich nur eine freigegebene Auszahlung; diese ist {state.Title()}.")
            : WithReason(reason, "Ein Storno braucht eine Begründung.");

    internal static Refusal? WithReason(string? reason, string text) =>
        reason switch
        {
            _ when string.IsNullOrWhiteSpace(reason) => new(ReasonIsRequired, text),
            { Length: > LongestReason } => new(ReasonIsTooLong, $"Die Begründung darf höchstens {LongestReason} Zeichen haben."),
            _ => null,
        };
}

using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>A wish to reverse a payout that the cash office has.</summary>
/// <param name="AskedBy">User who asked; the same person never confirms.</param>
public sealed record ReversalWish(Guid AskedBy, string Reason, bool IsConfirmed, bool IsDeclined)
{
    public bool IsOpen => !IsConfirmed && !IsDeclined;
}

/// <summary>
/// Who may reverse a payout, and how. Before the cash office has it, one person with a reason. After that its transfer must have come to
/// nothing (rejected, come back, withdrawn) by the bank's message or by somebody else's word; or one person asks and another one who
/// releases payments confirms. Nobody says alone that nothing was paid and reverses as well. Null means no objection.
/// </summary>
public static class PayoutReversal
{
    public const string HandedOverNeedsSecondPerson = nameof(HandedOverNeedsSecondPerson);
    public const string OnlyHandedOverIsAskedFor = nameof(OnlyHandedOverIsAskedFor);
    public const string ReversalIsAskedFor = nameof(ReversalIsAskedFor);
    public const string ReversalMustBeAskedFor = nameof(ReversalMustBeAskedFor);
    public const string AskerMustNotConfirm = nameof(AskerMustNotConfirm);
    public const string OnlyReleaseDeclines = nameof(OnlyReleaseDeclines);

    /// <summary>The cash office has it, and that nothing is paid says nobody or this person alone: a second one is needed.</summary>
    public static bool NeedsSecondPerson(PayoutState state, TransferFact? transfer, Guid? person) =>
        state == PayoutState.Approved && transfer is not null && (transfer.Holds || transfer.EndedBy is { } by && by == person);

    /// <summary>Reversing by one person.</summary>
    /// <param name="transfer">Newest transfer of the payout; null while no file has contained it.</param>
    public static Refusal? Alone(PayoutState state, TransferFact? transfer, Guid person, string? reason) =>
        NeedsSecondPerson(state, transfer, person)
            ? new(HandedOverNeedsSecondPerson, $"{Held(transfer!)} Storno mit Begründung beantragen, die Zahlungsfreigabe bestätigt.")
            : PayoutApproval.Reverse(state, reason);

    private static string Held(TransferFact transfer) =>
        transfer.Holds
            ? $"Die Kasse hat diese Auszahlung ({transfer.Told}). Stornieren lässt sie sich, wenn die Überweisung abgelehnt oder die "
                + "Datei zurückgezogen ist, oder mit einer zweiten Person:"
            : $"Dass nichts bezahlt ist ({transfer.Told}), haben Sie selbst eingetragen. Stornieren kann eine andere Person, oder:";

    /// <summary>Asking for what another person has to confirm.</summary>
    /// <param name="wish">The newest wish for this payout.</param>
    public static Refusal? Ask(PayoutState state, TransferFact? transfer, ReversalWish? wish, Guid person, string? reason) =>
        PayoutApproval.Reverse(state, reason)
        ?? (
            !NeedsSecondPerson(state, transfer, person)
                ? new(OnlyHandedOverIsAskedFor, "Diese Auszahlung ist nicht bei der Kasse; sie lässt sich ohne zweite Person stornieren.")
            : wish is { IsOpen: true } ? new(ReversalIsAskedFor, "Das Storno ist schon beantragt; es wartet auf eine zweite Person.")
            : null
        );

    public static Refusal? Confirm(PayoutState state, ReversalWish? wish, Guid confirmer) =>
        wish switch
        {
            not { IsOpen: true } => new(ReversalMustBeAskedFor, "Für diese Auszahlung ist kein Storno beantragt."),
            _ when wish.AskedBy == confirmer => new(
                AskerMustNotConfirm,
                "Wer das Storno beantragt hat, darf es nicht bestätigen (Vier-Augen-Prinzip)."
            ),
            _ => PayoutApproval.Reverse(state, wish.Reason),
        };

    /// <summary>Declining is for who could confirm; and who asked takes the wish back.</summary>
    /// <param name="releases">The decider releases payments.</param>
    public static Refusal? Decline(ReversalWish? wish, Guid decider, bool releases, string? reason) =>
        wish switch
        {
            not { IsOpen: true } => new(ReversalMustBeAskedFor, "Für diese Auszahlung ist kein Storno beantragt."),
            _ when !releases && wish.AskedBy != decider => new(
                OnlyReleaseDeclines,
                "Ein beantragtes Storno lehnt die Zahlungsfreigabe ab; zurücknehmen kann es, wer es beantragt hat."
            ),
            _ => PayoutApproval.WithReason(reason, "Die Ablehnung des Stornos braucht eine Begründung."),
        };
}

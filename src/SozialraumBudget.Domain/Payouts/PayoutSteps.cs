using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>What a due or a payout waits for, in words and as a rule.</summary>
public static class PayoutSteps
{
    /// <summary>Days before the due day from which on a payout counts as due: preparing, approving and transferring take time.</summary>
    public const int PreparationDays = 14;

    /// <summary>Day from which on a payout counts as due; later where less is agreed: nobody is asked for what is refused.</summary>
    /// <param name="agreed">Term <see cref="Agreements.TermKey.PreparationDays"/>; null where none is agreed.</param>
    public static DateOnly DueFrom(DateOnly dueOn, int? agreed) => dueOn.AddDays(-Math.Min(agreed ?? PreparationDays, PreparationDays));

    /// <summary>First day an agreed number of days lets it be prepared; null once that has come, and where none is agreed.</summary>
    public static DateOnly? NotBefore(DateOnly dueOn, int? agreed, DateOnly today) =>
        agreed is { } days && days < dueOn.DayNumber - today.DayNumber ? dueOn.AddDays(-days) : null;

    /// <summary>A due without an active payout.</summary>
    /// <param name="amount">Due and released retention, before set-offs.</param>
    /// <param name="dueFrom">As <see cref="DueFrom"/> tells.</param>
    public static PayoutStep Of(Money amount, DateOnly dueOn, DateOnly dueFrom, DateOnly today) =>
        amount switch
        {
            { IsNegative: true } or { IsZero: true } => PayoutStep.NothingToPay,
            _ when today > dueOn => PayoutStep.Overdue,
            _ when today >= dueFrom => PayoutStep.Due,
            _ => PayoutStep.Planned,
        };

    /// <summary>
    /// The same within its agreement: before that is active its turn has not come, and what a settled or ended one does not pay rests.
    /// </summary>
    public static PayoutStep Of(Money amount, DueFact due, DateOnly dueFrom, AgreementState state, DateOnly today) =>
        Of(amount, due.DueOn, dueFrom, today) switch
        {
            PayoutStep.NothingToPay => PayoutStep.NothingToPay,
            _ when state is AgreementState.Draft or AgreementState.Negotiated => PayoutStep.Planned,
            _ when !PayoutPlan.Pays(state, due.Purpose) => PayoutStep.Resting,
            var step => step,
        };

    /// <param name="amount">The transfer; zero when everything is set off.</param>
    /// <param name="transfer">Newest transfer; null while no file has contained the payout.</param>
    public static PayoutStep Of(PayoutState state, Money amount, TransferState? transfer) =>
        state switch
        {
            PayoutState.Prepared => PayoutStep.Prepared,
            PayoutState.Approved when transfer == TransferState.Executed => PayoutStep.Paid,
            PayoutState.Approved when transfer == TransferState.HandedOver => PayoutStep.HandedOver,
            PayoutState.Approved when amount.IsZero => PayoutStep.SetOff,
            PayoutState.Approved => PayoutStep.Approved,
            PayoutState.Refused => PayoutStep.Refused,
            PayoutState.Withdrawn => PayoutStep.Withdrawn,
            PayoutState.Reversed => PayoutStep.Reversed,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static bool CanBePrepared(this PayoutStep step) => step is PayoutStep.Overdue or PayoutStep.Due or PayoutStep.Planned;

    /// <summary>Refused, withdrawn, reversed: it moved nothing, and its due is open again.</summary>
    public static bool CameToNothing(this PayoutState state) =>
        state is PayoutState.Refused or PayoutState.Withdrawn or PayoutState.Reversed;

    /// <summary>Approved, whatever the cash office has done with it since.</summary>
    public static bool IsApproved(this PayoutStep step) =>
        step is PayoutStep.Approved or PayoutStep.HandedOver or PayoutStep.Paid or PayoutStep.SetOff;

    /// <summary>The step with what the cash office did: "bezahlt am 03.05.2026"; of a reversed payout also where its money is.</summary>
    public static string Told(this PayoutStep step, TransferFact? transfer) =>
        (step, transfer) switch
        {
            (PayoutStep.Paid, { } paid) => paid.Told,
            (PayoutStep.Reversed, { Holds: true } sent) => $"{step.Title()}, {sent.Told}",
            _ => step.Title(),
        };

    public static string Title(this PayoutStep step) =>
        step switch
        {
            PayoutStep.Overdue => "überfällig",
            PayoutStep.Due => "fällig",
            PayoutStep.Prepared => "vorbereitet",
            PayoutStep.Planned => "geplant",
            PayoutStep.NothingToPay => "nichts zu zahlen",
            PayoutStep.Resting => "ruht",
            PayoutStep.Approved => "freigegeben",
            PayoutStep.HandedOver => TransferState.HandedOver.Title(),
            PayoutStep.Paid => TransferState.Executed.Title(),
            PayoutStep.SetOff => "verrechnet",
            PayoutStep.Refused => "abgelehnt",
            PayoutStep.Withdrawn => "zurückgezogen",
            PayoutStep.Reversed => "storniert",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };
}

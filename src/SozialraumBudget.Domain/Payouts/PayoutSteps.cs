using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>What an instalment or a payout waits for.</summary>
public static class PayoutSteps
{
    /// <summary>Days before the due day from which on a payout counts as due: preparing, approving and transferring take time.</summary>
    public const int PreparationDays = 14;

    /// <summary>An instalment without an active payout.</summary>
    /// <param name="amount">Instalment and released retention, before deductions.</param>
    public static PayoutStep Of(Money amount, DateOnly due, DateOnly today) => amount switch
    {
        { IsNegative: true } or { IsZero: true } => PayoutStep.NothingToPay,
        _ when today > due => PayoutStep.Overdue,
        _ when today >= due.AddDays(-PreparationDays) => PayoutStep.Due,
        _ => PayoutStep.NotYetDue,
    };

    public static PayoutStep Of(PayoutState state) => state switch
    {
        PayoutState.Prepared => PayoutStep.Prepared,
        PayoutState.Approved => PayoutStep.Approved,
        PayoutState.Refused => PayoutStep.Refused,
        PayoutState.Reversed => PayoutStep.Reversed,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static bool CanBePrepared(this PayoutStep step) => step is PayoutStep.Overdue or PayoutStep.Due or PayoutStep.NotYetDue;

    public static string Title(this PayoutStep step) => step switch
    {
        PayoutStep.Overdue => "überfällig",
        PayoutStep.Due => "fällig",
        PayoutStep.Prepared => PayoutState.Prepared.Title(),
        PayoutStep.NotYetDue => "noch nicht fällig",
        PayoutStep.NothingToPay => "nichts zu zahlen",
        PayoutStep.Approved => PayoutState.Approved.Title(),
        PayoutStep.Refused => PayoutState.Refused.Title(),
        PayoutStep.Reversed => PayoutState.Reversed.Title(),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };
}

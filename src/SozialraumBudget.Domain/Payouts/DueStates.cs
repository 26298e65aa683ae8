using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>When an instalment is to be prepared.</summary>
public static class DueStates
{
    /// <summary>Days before the due day from which on a payout counts as due: preparing, approving and transferring take time.</summary>
    public const int PreparationDays = 14;

    public static DueState Of(Money amount, DateOnly due, DateOnly today) => amount switch
    {
        { IsNegative: true } => DueState.Reclaim,
        _ when today > due => DueState.Overdue,
        _ when today >= due.AddDays(-PreparationDays) => DueState.Due,
        _ => DueState.NotYetDue,
    };

    public static string Title(this DueState state) => state switch
    {
        DueState.NotYetDue => "noch nicht fällig",
        DueState.Due => "fällig",
        DueState.Overdue => "überfällig",
        DueState.Reclaim => "Rückforderung",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

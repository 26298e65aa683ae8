using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>A prepared payout that waits for a second person.</summary>
/// <param name="IsCurrentAccount">Its bank account is the one that is approved today.</param>
/// <param name="IsPaidTwice">Money of an earlier payout of the same due is out.</param>
public sealed record WaitingApproval(
    Guid Id,
    Guid PreparedBy,
    DateOnly DueOn,
    Money Amount,
    bool IsCurrentAccount = true,
    bool IsPaidTwice = false
);

/// <summary>What waits for approval, as one who approves works it off.</summary>
public static class ApprovalQueue
{
    /// <summary>What this person has to decide on, the longest due first; the own preparations wait for somebody else.</summary>
    public static IReadOnlyList<WaitingApproval> Of(IEnumerable<WaitingApproval> waiting, Guid approver)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        return [.. waiting.Where(w => w.PreparedBy != approver).OrderBy(static w => w.DueOn).ThenBy(static w => w.Id)];
    }

    /// <summary>The one behind it, and from the last back to the first; null when nothing else waits.</summary>
    /// <param name="queue">As <see cref="Of"/> gives it.</param>
    /// <param name="current">The payout that is looked at; it may be decided and gone from the queue.</param>
    public static WaitingApproval? Next(IReadOnlyList<WaitingApproval> queue, WaitingApproval current)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(current);
        var others = queue.Where(w => w.Id != current.Id).ToList();
        return others.Find(w => (w.DueOn, w.Id).CompareTo((current.DueOn, current.Id)) > 0) ?? others.FirstOrDefault();
    }

    /// <summary>Why it cannot be ticked for approval; null when it can.</summary>
    public static Refusal? Objection(WaitingApproval waiting, Guid approver)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        return PayoutApproval.Approve(PayoutState.Prepared, waiting.PreparedBy, approver, waiting.IsCurrentAccount);
    }

    /// <summary>Ticked from the start: what can be approved and what nothing speaks against.</summary>
    public static bool Proposes(WaitingApproval waiting, Guid approver)
    {
        ArgumentNullException.ThrowIfNull(waiting);
        return Objection(waiting, approver) is null && !waiting.IsPaidTwice;
    }

    public static Money Sum(IEnumerable<WaitingApproval> waiting) => Money.Sum(waiting.Select(static w => w.Amount));
}

using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>
/// Lays the payouts over the dues. The first open due of the budget with something to pay carries all released retention that waits; where
/// none is left, the retention falls due by itself. What is granted beyond the budget stands in dues of its own.
/// Open claims are set off in the order of the dues.
/// </summary>
internal static class DueRows
{
    public static IReadOnlyList<DueStanding> Of(Standing standing)
    {
        var facts = standing.Facts;
        var active = facts.Payouts.Where(static p => p.IsActive).ToDictionary(static p => p.Key);
        var dues = (facts.Budget?.Dues ?? []).Concat(facts.Additional).OrderBy(static d => d.Key).ToList();
        var carrier = dues.Find(d =>
            !active.ContainsKey(d.Key) && d.Amount > Money.Zero && !d.Purpose.IsAdditional() && !PayoutPlan.Stops(facts.State, d.Purpose)
        );
        var claims = standing.ClaimsOpen;
        var rows = new List<DueStanding>();
        foreach (var due in dues)
        {
            rows.Add(
                active.TryGetValue(due.Key, out var payout)
                    ? Paid(payout, standing.Today)
                    : Open(due, due == carrier ? standing.ReleasedWaiting : Money.Zero, standing, ref claims)
            );
        }

        rows.AddRange(
            active.Values.Where(p => dues.TrueForAll(d => d.Key != p.Key)).OrderBy(static p => p.Key).Select(p => Paid(p, standing.Today))
        );
        if (carrier is null && facts.Budget is not null && standing.ReleasedWaiting > Money.Zero)
        {
            rows.Add(
                Open(
                    new(AdditionalDue.NextKey(facts), DuePurpose.Retention, Money.Zero, standing.Today),
                    standing.ReleasedWaiting,
                    standing,
                    ref claims
                )
            );
        }

        return rows;
    }

    /// <summary>
    /// The newest payout of the due that was refused, withdrawn or reversed. Released retention alone falls due under another key each
    /// time: its last attempt counts as long as no other payout took any retention since.
    /// </summary>
    private static PayoutFact? LastAttempt(DueFact due, IReadOnlyList<PayoutFact> payouts) =>
        due.Purpose == DuePurpose.Retention
            ? payouts.LastOrDefault(static p => !p.Released.IsZero) is { IsActive: false, Purpose: DuePurpose.Retention } last
                ? last
                : null
            : payouts.LastOrDefault(p => p.Key == due.Key && p.Purpose == due.Purpose && !p.IsActive);

    private static DueStanding Paid(PayoutFact payout, DateOnly today) =>
        new()
        {
            Key = payout.Key,
            Purpose = payout.Purpose,
            Due = payout.Due,
            Released = payout.Released,
            SetOff = payout.SetOff,
            DueOn = payout.DueOn,
            DueFrom = PayoutSteps.DueFrom(payout.DueOn, agreed: null),
            Step = payout.Step,
            IsOverdue = payout.State == PayoutState.Prepared && today > payout.DueOn,
            Payout = payout,
        };

    private static DueStanding Open(DueFact due, Money released, Standing standing, ref Money claims)
    {
        var gross = due.Amount + released;
        var from = PayoutSteps.DueFrom(due.DueOn, standing.Facts.PreparationDays);
        var step = PayoutSteps.Of(gross, due, from, standing.Facts.State, standing.Today);
        // What is never paid sets nothing off.
        var setOff = step == PayoutStep.Resting ? Money.Zero : SetOff.Allocate(gross, [claims])[0];
        claims -= setOff;
        return new()
        {
            Key = due.Key,
            Purpose = due.Purpose,
            Due = due.Amount,
            Released = released,
            SetOff = setOff,
            DueOn = due.DueOn,
            DueFrom = from,
            NotBefore = PayoutSteps.NotBefore(due.DueOn, standing.Facts.PreparationDays, standing.Today),
            Step = step,
            IsOverdue = step == PayoutStep.Overdue,
            CameToNothing = LastAttempt(due, standing.Facts.Payouts),
        };
    }
}

using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>Prepares, approves, refuses and reverses payouts by the product's own scripts.</summary>
internal static class DemoPayouts
{
    /// <summary>Prepares every due of the period (a renegotiation may have added a second one).</summary>
    /// <param name="attempt">How many times it is prepared by then.</param>
    public static Task PrepareAsync(DemoDesk desk, DemoAgreement plan, Period period, DemoUser preparer, DateOnly day, int attempt) =>
        desk.ActAsync(
            preparer,
            day,
            async (db, user) =>
            {
                var budget = await db
                    .FixedBudgets.AsNoTracking()
                    .Include(b => b.Dues)
                    .Where(b => b.AgreementId == plan.Id)
                    .OrderByDescending(b => b.Version)
                    .FirstAsync();
                foreach (var due in budget.Dues.Where(d => d.Period == period && !d.Amount.IsZero).OrderBy(static d => d.Sequence))
                {
                    if (await Of(db, plan, period).CountAsync(p => p.Sequence == due.Sequence) < attempt)
                    {
                        var (_, refusal) = await new PayoutPreparation(db, user, desk.Clock).PrepareAsync(
                            plan.Id,
                            plan.Year,
                            new PayoutWish(due.Key)
                        );
                        DemoDesk.Expect(refusal, $"{plan.Step} {period}");
                    }
                }

                return 0;
            }
        );

    public static Task ApproveAsync(DemoDesk desk, DemoAgreement plan, Period period, DateOnly day, int attempt) =>
        DecideAsync(desk, plan, period, day, attempt, PayoutState.Prepared, static (decision, id) => decision.ApproveAsync(id));

    public static Task RefuseAsync(DemoDesk desk, DemoAgreement plan, Period period, DateOnly day, string reason) =>
        DecideAsync(desk, plan, period, day, attempt: 1, PayoutState.Prepared, (decision, id) => decision.RefuseAsync(id, reason));

    public static Task ReverseAsync(DemoDesk desk, DemoAgreement plan, Period period, DateOnly day, string reason) =>
        DecideAsync(desk, plan, period, day, attempt: 1, PayoutState.Approved, (decision, id) => decision.ReverseAsync(id, reason));

    private static Task<int> DecideAsync(
        DemoDesk desk,
        DemoAgreement plan,
        Period period,
        DateOnly day,
        int attempt,
        PayoutState state,
        Func<PayoutDecision, Guid, Task<Refusal?>> decide
    ) =>
        desk.ActAsync(
            DemoUsers.Approver,
            day,
            async (db, user) =>
            {
                // Payouts beyond this attempt belong to a later act: then this one has happened.
                var payouts = await Of(db, plan, period).AsNoTracking().ToListAsync();
                foreach (
                    var payout in payouts
                        .GroupBy(static p => p.Sequence)
                        .Where(g => g.Count() == attempt)
                        .SelectMany(static g => g)
                        .Where(p => p.State == state)
                )
                {
                    DemoDesk.Expect(await decide(new PayoutDecision(db, user, desk.Clock), payout.Id), $"{plan.Step} {period}");
                }

                return 0;
            }
        );

    private static IQueryable<Payout> Of(AppDbContext db, DemoAgreement plan, Period period) =>
        db.Payouts.Where(p => p.AgreementId == plan.Id && p.BudgetYear == plan.Year && p.Period == period);
}

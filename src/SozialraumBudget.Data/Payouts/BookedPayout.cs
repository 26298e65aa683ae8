using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>What the booking of a payout is made from.</summary>
internal static class BookedPayout
{
    public static PayoutFact Fact(Payout payout) =>
        new()
        {
            Id = payout.Id,
            Key = payout.Key,
            Purpose = payout.Purpose,
            State = payout.State,
            Due = payout.Due,
            Released = payout.Released,
            SetOff = payout.SetOff,
            DueOn = payout.DueOn,
            PreparedAt = payout.Prepared.At,
        };

    public static async Task<IReadOnlyList<(ClaimFact Claim, Money Amount)>> SetOffsAsync(
        AppDbContext db,
        Guid payoutId,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from s in db.SetOffs
            join d in db.Deductions on s.DeductionId equals d.Id
            where s.PayoutId == payoutId
            orderby d.ClaimedOn, d.Id
            select new { Deduction = d, s.Amount }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return rows.ConvertAll(static r =>
            (
                new ClaimFact(
                    r.Deduction.Id,
                    r.Deduction.BudgetYear,
                    r.Deduction.Source,
                    r.Deduction.Amount,
                    r.Amount,
                    r.Deduction.ClaimedOn,
                    r.Deduction.Reason
                ),
                r.Amount
            )
        );
    }
}

using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>The due list: every payout of a budget year, and every instalment that has none in force.</summary>
public static class PayoutList
{
    public static async Task<IReadOnlyList<PayoutRow>> LoadAsync(AppDbContext db, int year, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var agreements = await (from a in db.Agreements
                                join area in db.Areas on a.AreaId equals area.Id
                                join provider in db.Providers on a.LeadProviderId equals provider.Id
                                where a.FirstYear <= year && a.LastYear >= year
                                select new { a.Id, Area = area.Name, Provider = provider.Name }).AsNoTracking().ToDictionaryAsync(a => a.Id, cancellation);
        var payouts = await db.Payouts.AsNoTracking().Where(p => p.BudgetYear == year)
            .Select(p => new
            {
                p.Id,
                p.AgreementId,
                p.Quarter,
                p.Sequence,
                p.Instalment,
                p.ReleasedRetention,
                p.Deductions,
                p.DueOn,
                p.State,
                p.PayeeName,
                Exported = p.CashExportId != null,
            }).ToListAsync(cancellation);
        var budgets = (await db.FixedBudgets.AsNoTracking().Where(b => b.BudgetYear == year)
                .Select(b => new { b.AgreementId, b.Version, Plan = b.Instalments.Select(i => new { i.Quarter, i.Sequence, i.Amount, i.DueOn }).ToList() })
                .ToListAsync(cancellation))
            .GroupBy(static b => b.AgreementId).Select(static g => g.MaxBy(static b => b.Version)!).ToList();
        var balances = (await db.LedgerBalances.Where(b => b.BudgetYear == year && b.Account == LedgerAccount.ReleasedRetention)
            .Select(b => new { b.AgreementId, b.Balance }).ToListAsync(cancellation)).ToDictionary(static b => b.AgreementId, static b => b.Balance);

        var claims = (await DeductionStanding.LoadAsync(db, db.Deductions.Where(d => d.Withdrawn == null), cancellation))
            .GroupBy(static d => d.Deduction.AgreementId).ToDictionary(static g => g.Key, static g => Money.Sum(g.Select(static d => d.Open)));

        List<PayoutRow> rows =
        [
            .. payouts.Where(p => agreements.ContainsKey(p.AgreementId)).Select(p => new PayoutRow
            {
                AgreementId = p.AgreementId, PayoutId = p.Id, Area = agreements[p.AgreementId].Area, Provider = p.PayeeName, Year = year, Quarter = p.Quarter,
                Sequence = p.Sequence, Instalment = p.Instalment, Released = p.ReleasedRetention, Deductions = p.Deductions, DueOn = p.DueOn,
                Step = PayoutSteps.Of(p.State), Exported = p.Exported,
            }),
        ];
        foreach (var budget in budgets.Where(b => agreements.ContainsKey(b.AgreementId)))
        {
            var names = agreements[budget.AgreementId];
            var active = payouts.Where(p => p.AgreementId == budget.AgreementId && p.State is PayoutState.Prepared or PayoutState.Approved).ToList();
            var waiting = balances.GetValueOrDefault(budget.AgreementId)
                - Money.Sum(active.Where(static p => p.State == PayoutState.Prepared).Select(static p => p.ReleasedRetention));
            var open = budget.Plan.Where(i => !active.Exists(p => p.Quarter == i.Quarter && p.Sequence == i.Sequence))
                .OrderBy(static i => i.Quarter).ThenBy(static i => i.Sequence).ToList();
            var carrier = open.Find(static i => i.Amount > Money.Zero);
            var claimed = claims.GetValueOrDefault(budget.AgreementId);
            Money SetOffBy(Money gross)
            {
                var amount = SetOff.Allocate(gross, [claimed])[0];
                claimed -= amount;
                return -amount;
            }

            foreach (var i in open)
            {
                var released = i == carrier ? waiting : Money.Zero;
                rows.Add(new PayoutRow
                {
                    AgreementId = budget.AgreementId,
                    Area = names.Area,
                    Provider = names.Provider,
                    Year = year,
                    Quarter = i.Quarter,
                    Sequence = i.Sequence,
                    Instalment = i.Amount,
                    Released = released,
                    Deductions = SetOffBy(i.Amount + released),
                    DueOn = i.DueOn,
                    Step = PayoutSteps.Of(i.Amount + released, i.DueOn, today),
                });
            }

            if (carrier is null && waiting > Money.Zero)
            {
                rows.Add(new PayoutRow
                {
                    AgreementId = budget.AgreementId,
                    Area = names.Area,
                    Provider = names.Provider,
                    Year = year,
                    Quarter = 4,
                    Sequence = 0,
                    Instalment = Money.Zero,
                    Released = waiting,
                    Deductions = SetOffBy(waiting),
                    DueOn = today,
                    Step = PayoutStep.Due,
                });
            }
        }

        return rows;
    }
}

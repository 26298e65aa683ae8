using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>
/// Hands the payouts of past quarters to the cash office, one file a quarter; those of the newest quarter still wait, and the newest file
/// for its answer.
/// </summary>
internal static class DemoCashOffice
{
    private static readonly DebtorAccount Account = new("Stadtkasse Musterstadt", Iban.Parse("DE89370400440532013000"), Bic: null);

    public static async Task HandOverAsync(DemoDesk desk, string step)
    {
        var files = new List<(Guid Id, DateOnly PaidOn)>();
        foreach (
            var quarter in DemoAgreements
                .All.Select(static a => a.Year)
                .Distinct()
                .Order()
                .SelectMany(static y => new BudgetYear(y).Quarters)
        )
        {
            var day = quarter.First.AddDays(22);
            if (!desk.Reached(day.AddMonths(3)))
                break;

            await desk.ActAsync(
                DemoUsers.Controller,
                day,
                async (db, user) =>
                {
                    var ids = await db
                        .Payouts.Where(p =>
                            p.State == PayoutState.Approved
                            && p.CashExportId == null
                            && p.DueOn <= day
                            && p.Amount > Money.Zero
                            && p.Approved!.At < desk.Clock.GetUtcNow()
                        )
                        .Select(p => p.Id)
                        .ToListAsync();
                    if (ids.Count == 0)
                        return 0;

                    var (file, refusal) = await new CashExporting(db, user, desk.Clock).ExportAsync(ids, day, Account);
                    DemoDesk.Expect(refusal, $"cash office {quarter}");
                    files.Add((file!.Id, BankDay.OnOrAfter(day)));
                    return ids.Count;
                }
            );
        }

        // The newest file still waits for its answer.
        foreach (var (file, paidOn) in files.SkipLast(1))
        {
            await desk.ActAsync(
                DemoUsers.Controller,
                paidOn.AddDays(1),
                async (db, user) =>
                {
                    var (changed, refusal) = await new CashAnswers(db, user, desk.Clock).ExecutedAsync(file, null, paidOn);
                    DemoDesk.Expect(refusal, $"answer of the cash office {paidOn}");
                    return changed;
                }
            );
        }

        await desk.MarkAsync(step);
    }
}

using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Settlement;

/// <summary>What the approval of a settlement moves.</summary>
public sealed partial class SettlementActs
{
    private async Task BookAsync(SettlementRecord record, SettlementRecord? before, Stamp stamp, CancellationToken cancellation)
    {
        var plan = SettlementDesk.PlanOf(record);
        if (plan.Settlement is not { } settlement)
        {
            var networking = record.Networking - (before?.Networking ?? Money.Zero);
            await EarmarkAsync(record, EarmarkPurpose.Networking, networking, plan, stamp, cancellation);
            return;
        }

        var booking = SettlementBooking.Of(settlement, plan.Sources.Agreed.Takeover, before?.Balance);
        if (booking.Due > Money.Zero)
            await dues.GrantAsync(
                record.AgreementId,
                record.BudgetYear,
                Domain.Budgets.DuePurpose.Settlement,
                LocalDay.Of(stamp.At),
                booking.Explained.Explain(),
                $"settlement:{record.Id}",
                cancellation
            );
        if (booking.Claim > Money.Zero)
            db.Add(Claim(record, booking, stamp));
        await EarmarkAsync(record, EarmarkPurpose.YouthWelfare, booking.YouthWelfare, plan, stamp, cancellation);
        await EarmarkAsync(record, EarmarkPurpose.HelpForUpbringing, booking.Help, plan, stamp, cancellation);
    }

    private static DeductionRecord Claim(SettlementRecord record, SettlementBooking booking, Stamp stamp) =>
        new()
        {
            AgreementId = record.AgreementId,
            BudgetYear = record.BudgetYear,
            Source = DeductionSource.Settlement,
            SettlementId = record.Id,
            Amount = booking.Claim,
            Reason =
                record.Version == 1
                    ? $"Jahresabrechnung {record.BudgetYear}"
                    : $"Jahresabrechnung {record.BudgetYear}, Fassung {record.Version}",
            Basis =
                record.Returned > Money.Zero
                    ? "Überschuss, der an die Stadt zurückfließt"
                    : "Änderung durch eine neue Abrechnung des Jahres",
            ClaimedOn = LocalDay.Of(stamp.At),
            Recorded = stamp,
        };

    private async Task EarmarkAsync(
        SettlementRecord record,
        EarmarkPurpose purpose,
        Money change,
        SettlementPlan plan,
        Stamp stamp,
        CancellationToken cancellation
    )
    {
        if (change.IsZero)
            return;
        var account = await db.EarmarkAccounts.SingleOrDefaultAsync(
            a => a.AgreementId == record.AgreementId && a.BudgetYear == record.BudgetYear && a.Purpose == purpose,
            cancellation
        );
        if (account is null)
        {
            account = new EarmarkAccount
            {
                AgreementId = record.AgreementId,
                ProviderId = record.ProviderId,
                BudgetYear = record.BudgetYear,
                Purpose = purpose,
                Deadline = plan.Sources.Agreed.EarmarkDeadline(plan.Sources.Year) ?? plan.Sources.Year.Next().Last,
                Opened = stamp,
            };
            db.Add(account);
        }

        db.Add(
            new EarmarkEntry
            {
                AccountId = account.Id,
                Amount = change,
                Text =
                    change < Money.Zero ? $"Neue Abrechnung {record.BudgetYear}, Fassung {record.Version}"
                    : purpose == EarmarkPurpose.Networking ? $"Vernetzung {record.BudgetYear}"
                    : $"Überschuss {record.BudgetYear}",
                SettlementId = record.Id,
                Booked = stamp,
            }
        );
    }
}

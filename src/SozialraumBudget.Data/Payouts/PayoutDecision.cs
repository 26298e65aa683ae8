using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.Ledger;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>
/// Approves, refuses, withdraws and reverses payouts. Each decision locks the payout's row, so that of many attempts at the same time
/// one decides and the others are told; the booking's unique key is the second wall.
/// </summary>
public sealed class PayoutDecision(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string PayoutMustExist = nameof(PayoutMustExist);

    /// <summary>Approves and books. Null means done.</summary>
    public Task<Refusal?> ApproveAsync(Guid payoutId, CancellationToken cancellation = default) =>
        DecideAsync(
            payoutId,
            async payout =>
            {
                var stamp = user.Stamp(clock);
                var isCurrent = await IsCurrentAccountAsync(payout, cancellation);
                if (PayoutApproval.Approve(payout.State, payout.Prepared.UserId, stamp.UserId, isCurrent) is { } refusal)
                    return refusal;

                payout.Approve(stamp);
                var bookings = PayoutBooking.Of(
                    BookedPayout.Fact(payout),
                    await BookedPayout.SetOffsAsync(db, payout.Id, cancellation),
                    DerivationJson.Read(payout.Derivation)
                );
                foreach (var booking in bookings)
                {
                    var key = booking.Year == payout.BudgetYear ? SourceKey(payout) : $"{SourceKey(payout)}:{booking.Year}";
                    db.Add(
                        LedgerPosting.Record(
                            booking.Transaction,
                            payout.AgreementId,
                            booking.Year,
                            booking.Text,
                            key,
                            booking.Explained,
                            stamp
                        )
                    );
                }

                return null;
            },
            cancellation
        );

    /// <summary>Refuses a prepared payout; its retention parts and deductions wait for the next one.</summary>
    public Task<Refusal?> RefuseAsync(Guid payoutId, string reason, CancellationToken cancellation = default) =>
        DecideAsync(
            payoutId,
            async payout =>
            {
                if (PayoutApproval.Refuse(payout.State, reason) is { } refusal)
                    return refusal;

                payout.Refuse(user.Stamp(clock), reason.Trim());
                await LetGoAsync(payout, cancellation);
                return null;
            },
            cancellation
        );

    /// <summary>Takes the own preparation back; its retention parts and deductions wait for the next one.</summary>
    public Task<Refusal?> WithdrawAsync(Guid payoutId, string? reason, CancellationToken cancellation = default) =>
        DecideAsync(
            payoutId,
            async payout =>
            {
                var stamp = user.Stamp(clock);
                if (PayoutApproval.Withdraw(payout.State, payout.Prepared.UserId, stamp.UserId, reason) is { } refusal)
                    return refusal;

                payout.Withdraw(stamp, reason!.Trim());
                await LetGoAsync(payout, cancellation);
                return null;
            },
            cancellation
        );

    /// <summary>
    /// Takes an approved payout back by reversing its bookings; retention parts and deductions become open again. What the cash office
    /// has is not reversed by one person alone: <see cref="PayoutReversing"/>.
    /// </summary>
    public Task<Refusal?> ReverseAsync(Guid payoutId, string reason, CancellationToken cancellation = default) =>
        DecideAsync(
            payoutId,
            async payout =>
            {
                var (transfer, stamp) = (await Transfers.NewestAsync(db, payoutId, cancellation), user.Stamp(clock));
                if (PayoutReversal.Alone(payout.State, transfer, stamp.UserId, reason) is { } refusal)
                    return refusal;

                await TakeBackAsync(payout, reason.Trim(), stamp, cancellation);
                return null;
            },
            cancellation
        );

    internal async Task TakeBackAsync(Payout payout, string reason, Stamp stamp, CancellationToken cancellation)
    {
        var key = SourceKey(payout);
        var booked = await db
            .LedgerTransactions.Include(t => t.Entries)
            .Where(t => t.SourceKey == key || t.SourceKey.StartsWith(key + ":"))
            .OrderBy(t => t.Id)
            .ToListAsync(cancellation);
        foreach (var booking in booked)
            db.Add(LedgerPosting.Reverse(booking, reason, stamp));
        payout.Reverse(stamp, reason);
        await LetGoAsync(payout, cancellation);
    }

    /// <summary>The booking of a payout.</summary>
    public static string SourceKey(Payout payout)
    {
        ArgumentNullException.ThrowIfNull(payout);
        return $"payout:{payout.Id}";
    }

    /// <summary>Lets somebody decide on a payout alone, and saves what was decided.</summary>
    internal async Task<Refusal?> DecideAsync(Guid payoutId, Func<Payout, Task<Refusal?>> decide, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var agreementId = await db
            .Payouts.Where(p => p.Id == payoutId)
            .Select(p => (Guid?)p.AgreementId)
            .SingleOrDefaultAsync(cancellation);
        if (agreementId is null)
            return new(PayoutMustExist, "Diese Auszahlung gibt es nicht.");

        await Turn.TakeAsync(db, agreementId.Value, cancellation);
        // The payout's own turn keeps an export for the cash office, which knows no agreements, from taking it at the same time.
        await Turn.TakeAsync(db, payoutId, cancellation);
        var payout = await db.Payouts.SingleAsync(p => p.Id == payoutId, cancellation);
        if (await decide(payout) is { } refusal)
            return refusal;

        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private async Task<bool> IsCurrentAccountAsync(Payout payout, CancellationToken cancellation)
    {
        var account = await CurrentBankAccount.FindAsync(db, payout.ProviderId, LocalDay.Today(clock), cancellation);
        return account is not null && account.Iban == payout.Iban && AccountHolder.IsSame(account.AccountHolder, payout.AccountHolder);
    }

    private async Task LetGoAsync(Payout payout, CancellationToken cancellation)
    {
        foreach (var part in await db.RetentionParts.Where(p => p.PayoutId == payout.Id).ToListAsync(cancellation))
            part.PayoutId = null;
    }
}

using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Ledger;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>
/// Approves, refuses and reverses payouts. Each decision locks the payout's row, so that of many attempts at the same time
/// one decides and the others are told; the booking's unique key is the second wall.
/// </summary>
public sealed class PayoutDecision(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string PayoutMustExist = nameof(PayoutMustExist);
    public const string BankAccountMustBeCurrent = nameof(BankAccountMustBeCurrent);

    /// <summary>Approves and books. Null means done.</summary>
    public Task<Refusal?> ApproveAsync(Guid payoutId, CancellationToken cancellation = default) => DecideAsync(payoutId, async payout =>
    {
        var stamp = user.Stamp(clock);
        if (PayoutApproval.Approve(payout.State, payout.Prepared.UserId, stamp.UserId) is { } refusal) return refusal;
        if (await AccountObjectionAsync(payout, cancellation) is { } objection) return objection;

        payout.Approve(stamp);
        var setOff = await PayoutSetOff.OfAsync(db, payout.Id, cancellation);
        var amount = await AmountAsync(payout, setOff, cancellation);
        db.Add(LedgerPosting.Record(
            LedgerBookings.Payout(amount), payout.AgreementId, payout.BudgetYear, payout.Title, SourceKey(payout), DerivationJson.Read(payout.Derivation), stamp));
        BookClaimsOfOtherYears(payout, setOff, stamp);
        return null;
    }, cancellation);

    /// <summary>Refuses a prepared payout; its retention parts and deductions wait for the next one.</summary>
    public Task<Refusal?> RefuseAsync(Guid payoutId, string reason, CancellationToken cancellation = default) => DecideAsync(payoutId, async payout =>
    {
        if (PayoutApproval.Refuse(payout.State, reason) is { } refusal) return refusal;

        payout.Refuse(user.Stamp(clock), reason.Trim());
        await LetGoAsync(payout, cancellation);
        return null;
    }, cancellation);

    /// <summary>Takes an approved payout back by reversing its bookings; retention parts and deductions become open again.</summary>
    public Task<Refusal?> ReverseAsync(Guid payoutId, string reason, CancellationToken cancellation = default) => DecideAsync(payoutId, async payout =>
    {
        if (PayoutApproval.Reverse(payout.State, reason) is { } refusal) return refusal;

        var stamp = user.Stamp(clock);
        var key = SourceKey(payout);
        var booked = await db.LedgerTransactions.Include(t => t.Entries).Where(t => t.SourceKey == key || t.SourceKey.StartsWith(key + ":"))
            .OrderBy(t => t.Id).ToListAsync(cancellation);
        foreach (var booking in booked) db.Add(LedgerPosting.Reverse(booking, reason.Trim(), stamp));
        payout.Reverse(stamp, reason.Trim());
        await LetGoAsync(payout, cancellation);
        return null;
    }, cancellation);

    /// <summary>The booking of a payout.</summary>
    public static string SourceKey(Payout payout)
    {
        ArgumentNullException.ThrowIfNull(payout);
        return $"payout:{payout.Id}";
    }

    private async Task<Refusal?> DecideAsync(Guid payoutId, Func<Payout, Task<Refusal?>> decide, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var agreementId = await db.Payouts.Where(p => p.Id == payoutId).Select(p => (Guid?)p.AgreementId).SingleOrDefaultAsync(cancellation);
        if (agreementId is null) return new(PayoutMustExist, "Diese Auszahlung gibt es nicht.");

        await AgreementLock.TakeAsync(db, agreementId.Value, cancellation);
        // The row's own lock keeps an export for the cash office, which knows no agreements, from taking it at the same time.
        await db.Database.ExecuteSqlAsync($"select 1 from payouts where id = {payoutId} for update", cancellation);
        var payout = await db.Payouts.SingleAsync(p => p.Id == payoutId, cancellation);
        if (await decide(payout) is { } refusal) return refusal;

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    /// <summary>Money goes to the account that is approved today, or not at all.</summary>
    private async Task<Refusal?> AccountObjectionAsync(Payout payout, CancellationToken cancellation)
    {
        var account = await CurrentBankAccount.FindAsync(db, payout.ProviderId, LocalDay.Today(clock), cancellation);
        return account is not null && account.Iban == payout.Iban && AccountHolder.IsSame(account.AccountHolder, payout.AccountHolder)
            ? null
            : new(BankAccountMustBeCurrent, "Die Bankverbindung des Trägers hat sich seit der Vorbereitung geändert. Bitte ablehnen und neu vorbereiten.");
    }

    /// <summary>A claim that another year's ledger carries counts there as paid back.</summary>
    private void BookClaimsOfOtherYears(Payout payout, IReadOnlyList<(DeductionRecord Deduction, Money Amount)> setOff, Stamp stamp)
    {
        foreach (var year in setOff.Where(s => PayoutSetOff.IsBookedClaim(s.Deduction, s.Deduction.BudgetYear) && s.Deduction.BudgetYear != payout.BudgetYear)
            .GroupBy(static s => s.Deduction.BudgetYear))
        {
            var amount = Money.Sum(year.Select(static s => s.Amount));
            db.Add(LedgerPosting.Record(
                LedgerBookings.ClaimSettled(amount), payout.AgreementId, year.Key, $"Rückforderung {year.Key} verrechnet mit {payout.Title}", $"{SourceKey(payout)}:{year.Key}",
                Derive.Input($"Verrechnete Rückforderung {year.Key}", amount, payout.Title), stamp));
        }
    }

    private async Task<PayoutAmount> AmountAsync(Payout payout, IReadOnlyList<(DeductionRecord Deduction, Money Amount)> setOff, CancellationToken cancellation)
    {
        var parts = await db.RetentionParts.Where(p => p.PayoutId == payout.Id).ToListAsync(cancellation);
        List<ReleasedPart> released = parts.ConvertAll(static p => new ReleasedPart(p.Condition, p.Name, p.Amount));
        var rest = payout.ReleasedRetention - Money.Sum(released.Select(static r => r.Amount));
        if (!rest.IsZero) released.Add(new ReleasedPart("Nachverhandlung", "Ausgleich", rest));

        return new PayoutAmount(payout.Instalment, released, [.. setOff.Select(s => new Deduction(s.Deduction.Reason, s.Amount, isBookedClaim: PayoutSetOff.IsBookedClaim(s.Deduction, payout.BudgetYear)))]);
    }

    private async Task LetGoAsync(Payout payout, CancellationToken cancellation)
    {
        foreach (var part in await db.RetentionParts.Where(p => p.PayoutId == payout.Id).ToListAsync(cancellation)) part.PayoutId = null;
    }
}

using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Providers;

/// <summary>Changes of a bank account under four eyes: one person proposes, another one approves or rejects.</summary>
public sealed class BankAccountChange(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public async Task<IReadOnlyList<Refusal>> ProposeAsync(
        Guid providerId,
        string? iban,
        string? holder,
        DateOnly validFrom,
        CancellationToken cancellation = default
    )
    {
        var (parsed, refusals) = BankAccountRules.Read(iban, holder);
        if (refusals.Count > 0)
            return refusals;

        holder = holder!.Trim();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, providerId, cancellation);
        var (open, current) = (
            await OpenAsync(providerId, cancellation),
            await CurrentBankAccount.FindAsync(db, providerId, validFrom, cancellation)
        );
        var now = current is null ? ((string, string)?)null : (current.Iban, current.AccountHolder);
        if (BankAccountRules.Propose(open?.Proposed.Name, now, parsed!, holder, validFrom) is { } refusal)
            return [refusal];

        db.Add(
            new BankAccount
            {
                ProviderId = providerId,
                Iban = parsed!.Value,
                AccountHolder = holder,
                ValidFrom = validFrom,
                Proposed = user.Stamp(clock),
            }
        );
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return [];
    }

    public Task<Refusal?> ApproveAsync(Guid accountId, CancellationToken cancellation = default) =>
        DecideAsync(
            accountId,
            account =>
            {
                var stamp = user.Stamp(clock);
                if (BankAccountRules.Approve(Decided(account), account.Proposed.UserId, stamp.UserId) is { } refusal)
                    return refusal;

                account.Approve(stamp);
                return null;
            },
            cancellation
        );

    /// <summary>Takes the proposal off the table; the proposer may withdraw it.</summary>
    public Task<Refusal?> RejectAsync(Guid accountId, string? reason, CancellationToken cancellation = default) =>
        DecideAsync(
            accountId,
            account =>
            {
                if (BankAccountRules.Reject(Decided(account), reason) is { } refusal)
                    return refusal;

                account.Reject(user.Stamp(clock), reason!.Trim());
                return null;
            },
            cancellation
        );

    private async Task<Refusal?> DecideAsync(Guid accountId, Func<BankAccount, Refusal?> decide, CancellationToken cancellation)
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var providerId = await db.BankAccounts.Where(b => b.Id == accountId).Select(b => b.ProviderId).SingleAsync(cancellation);
        await Turn.TakeAsync(db, providerId, cancellation);
        var account = await db.BankAccounts.SingleAsync(b => b.Id == accountId, cancellation);
        if (decide(account) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private static (string Name, string Word)? Decided(BankAccount account) =>
        account switch
        {
            { Approved: { } approved } => (approved.Name, "freigegeben"),
            { Rejected: { } rejected } => (rejected.Name, "abgelehnt"),
            _ => null,
        };

    private Task<BankAccount?> OpenAsync(Guid providerId, CancellationToken cancellation) =>
        db.BankAccounts.FirstOrDefaultAsync(b => b.ProviderId == providerId && b.Approved == null && b.Rejected == null, cancellation);
}

using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.CashOffice;

/// <summary>
/// The city's own account under four eyes, by the rules for the accounts of providers: one person proposes, another one approves or
/// rejects.
/// </summary>
public sealed class CashAccountChange(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <summary>One decision after the other.</summary>
    private static readonly Guid City = new("5b0d7b5e-8a0e-4d8f-9a53-2f6a1f1c9f10");

    /// <summary>The account that holds: the newest approved one; null where none was ever approved here.</summary>
    public Task<CashAccount?> InForceAsync(CancellationToken cancellation = default) =>
        db
            .CashAccounts.AsNoTracking()
            .Where(a => a.Approved != null)
            .OrderByDescending(a => a.Approved!.At)
            .FirstOrDefaultAsync(cancellation);

    /// <param name="current">IBAN and holder of the account that holds, wherever it comes from; null: none.</param>
    public async Task<IReadOnlyList<Refusal>> ProposeAsync(
        string? iban,
        string? holder,
        string? bic,
        (string Iban, string Holder)? current,
        CancellationToken cancellation = default
    )
    {
        var (parsed, refusals) = BankAccountRules.Read(iban, holder);
        var (code, objection) = BicText.Read(bic);
        if (refusals.Count > 0 || objection is not null)
            return objection is null ? refusals : [.. refusals, objection];

        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, City, cancellation);
        var open = await db.CashAccounts.FirstOrDefaultAsync(a => a.Approved == null && a.Rejected == null, cancellation);
        var stamp = user.Stamp(clock);
        if (BankAccountRules.Propose(open?.Proposed.Name, current, parsed!, holder!.Trim(), LocalDay.Of(stamp.At)) is { } refusal)
            return [refusal];

        db.Add(
            new CashAccount
            {
                AccountHolder = holder.Trim(),
                Iban = parsed!.Value,
                Bic = code,
                Proposed = stamp,
            }
        );
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return [];
    }

    public Task<Refusal?> ApproveAsync(Guid id, CancellationToken cancellation = default) =>
        DecideAsync(
            id,
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
    public Task<Refusal?> RejectAsync(Guid id, string? reason, CancellationToken cancellation = default) =>
        DecideAsync(
            id,
            account =>
            {
                if (BankAccountRules.Reject(Decided(account), reason) is { } refusal)
                    return refusal;

                account.Reject(user.Stamp(clock), reason!.Trim());
                return null;
            },
            cancellation
        );

    private async Task<Refusal?> DecideAsync(Guid id, Func<CashAccount, Refusal?> decide, CancellationToken cancellation)
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, City, cancellation);
        var account = await db.CashAccounts.SingleAsync(a => a.Id == id, cancellation);
        if (decide(account) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private static (string Name, string Word)? Decided(CashAccount account) =>
        account switch
        {
            { Approved: { } approved } => (approved.Name, "freigegeben"),
            { Rejected: { } rejected } => (rejected.Name, "abgelehnt"),
            _ => null,
        };
}

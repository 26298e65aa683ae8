using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Providers;

/// <summary>Changes of a bank account under four eyes: one person proposes, another one approves or rejects.</summary>
public sealed class BankAccountChange(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string IbanMustBeValid = nameof(IbanMustBeValid);
    public const string HolderMustBeExact = nameof(HolderMustBeExact);
    public const string OneProposalAtATime = nameof(OneProposalAtATime);
    public const string MustChangeSomething = nameof(MustChangeSomething);
    public const string MustBeOpen = nameof(MustBeOpen);
    public const string ProposerMustNotApprove = nameof(ProposerMustNotApprove);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);

    public async Task<IReadOnlyList<Refusal>> ProposeAsync(
        Guid providerId, string? iban, string? holder, DateOnly validFrom, CancellationToken cancellation = default)
    {
        var refusals = new List<Refusal>();
        if (!Iban.TryParse(iban, out var parsed, out var problem)) refusals.Add(new(IbanMustBeValid, problem!));
        holder = holder?.Trim();
        if (AccountHolder.Problem(holder) is { } reason) refusals.Add(new(HolderMustBeExact, reason));
        if (refusals.Count > 0) return refusals;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await RowLock.TakeAsync(db, providerId, cancellation);
        if (await OpenAsync(providerId, cancellation) is { } open)
            return [new(OneProposalAtATime, $"{open.Proposed.Name} hat schon eine Änderung vorgeschlagen; sie muss zuerst freigegeben oder abgelehnt werden.")];
        var current = await CurrentBankAccount.FindAsync(db, providerId, validFrom, cancellation);
        if (current?.Iban == parsed!.Value && AccountHolder.IsSame(current.AccountHolder, holder!))
            return [new(MustChangeSomething, $"Genau diese Bankverbindung gilt am {validFrom:dd.MM.yyyy} schon.")];

        db.Add(new BankAccount { ProviderId = providerId, Iban = parsed.Value, AccountHolder = holder!, ValidFrom = validFrom, Proposed = user.Stamp(clock) });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return [];
    }

    public Task<Refusal?> ApproveAsync(Guid accountId, CancellationToken cancellation = default) => DecideAsync(accountId, account =>
    {
        var stamp = user.Stamp(clock);
        if (stamp.UserId == account.Proposed.UserId)
            return new(ProposerMustNotApprove, "Wer eine Bankverbindung vorschlägt, darf sie nicht selbst freigeben (Vier-Augen-Prinzip).");

        account.Approve(stamp);
        return null;
    }, cancellation);

    /// <summary>Takes the proposal off the table; the proposer may withdraw it.</summary>
    public Task<Refusal?> RejectAsync(Guid accountId, string? reason, CancellationToken cancellation = default) => DecideAsync(accountId, account =>
    {
        if (string.IsNullOrWhiteSpace(reason)) return new(ReasonIsRequired, "Bitte den Grund angeben.");

        account.Reject(user.Stamp(clock), reason.Trim());
        return null;
    }, cancellation);

    private async Task<Refusal?> DecideAsync(Guid accountId, Func<BankAccount, Refusal?> decide, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var providerId = await db.BankAccounts.Where(b => b.Id == accountId).Select(b => b.ProviderId).SingleAsync(cancellation);
        await RowLock.TakeAsync(db, providerId, cancellation);
        var account = await db.BankAccounts.SingleAsync(b => b.Id == accountId, cancellation);
        if (!account.IsOpen)
        {
            var (by, word) = account.Approved is { } approved ? (approved.Name, "freigegeben") : (account.Rejected!.Name, "abgelehnt");
            return new(MustBeOpen, $"Der Vorschlag wurde schon von {by} {word}.");
        }

        if (decide(account) is { } refusal) return refusal;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }

    private Task<BankAccount?> OpenAsync(Guid providerId, CancellationToken cancellation) =>
        db.BankAccounts.FirstOrDefaultAsync(b => b.ProviderId == providerId && b.Approved == null && b.Rejected == null, cancellation);
}

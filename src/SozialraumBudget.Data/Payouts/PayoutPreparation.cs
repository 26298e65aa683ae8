using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using Instalment = SozialraumBudget.Data.Budgets.Instalment;

namespace SozialraumBudget.Data.Payouts;

/// <summary>Prepares payouts; preparing is the factual and arithmetical confirmation by the one who does it.</summary>
public sealed class PayoutPreparation(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string AlreadyPrepared = nameof(AlreadyPrepared);
    public const string AgreementMustBeActive = nameof(AgreementMustBeActive);
    public const string InstalmentMustBePlanned = nameof(InstalmentMustBePlanned);
    public const string BankAccountMustBeApproved = nameof(BankAccountMustBeApproved);
    public const string AmountMustBePositive = nameof(AmountMustBePositive);

    /// <summary>Prepares the payout of one planned instalment together with all released retention.</summary>
    /// <returns>The payout, or why it cannot be prepared.</returns>
    public async Task<(Payout? Payout, Refusal? Refusal)> PrepareAsync(
        Guid agreementId, int year, int quarter, int sequence = 1, CancellationToken cancellation = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await AgreementLock.TakeAsync(db, agreementId, cancellation);
        var agreement = await db.Agreements.SingleAsync(a => a.Id == agreementId, cancellation);
        var budget = await db.FixedBudgets.Include(b => b.Instalments).Where(b => b.AgreementId == agreementId && b.BudgetYear == year)
            .OrderByDescending(b => b.Version).FirstOrDefaultAsync(cancellation);
        var instalment = budget?.Instalments.SingleOrDefault(i => i.Quarter == quarter && i.Sequence == sequence);
        var account = await CurrentBankAccount.FindAsync(db, agreement.LeadProviderId, LocalDay.Today(clock), cancellation);
        var earlier = await db.Payouts
            .Where(p => p.AgreementId == agreementId && p.BudgetYear == year && p.Quarter == quarter && p.Sequence == sequence)
            .Select(p => p.State).ToListAsync(cancellation);
        if (Objection(agreement, instalment, account, earlier) is { } refusal) return (null, refusal);

        var (parts, released) = await ReleasedRetention.WaitingAsync(db, agreementId, year, cancellation);
        var amount = new PayoutAmount(instalment!.Amount, released, []);
        if (amount.Total <= Money.Zero)
        {
            return (null, new(AmountMustBePositive, $"Die Auszahlung ergibt {GermanNumber.Text(amount.Total)} €; ausgezahlt werden nur Beträge über null."));
        }

        var payout = await CreateAsync(agreement, budget!, instalment, account!, amount, earlier.Count + 1, cancellation);
        db.Add(payout);
        parts.ForEach(p => p.PayoutId = payout.Id);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return (null, Exists(quarter, year));
        }

        await transaction.CommitAsync(cancellation);
        return (payout, null);
    }

    private static Refusal? Objection(Agreement agreement, Instalment? instalment, BankAccount? account, List<PayoutState> earlier) => instalment switch
    {
        _ when agreement.State != AgreementState.Active => new(AgreementMustBeActive, "Ausgezahlt wird nur aus einer aktiven Vereinbarung."),
        null => new(InstalmentMustBePlanned, "Für dieses Quartal ist keine Rate festgesetzt. Zuerst das Budget festsetzen."),
        _ when earlier.Any(static s => s is PayoutState.Prepared or PayoutState.Approved) =>
            new(AlreadyPrepared, "Diese Rate ist schon vorbereitet oder freigegeben."),
        _ when account is null => new(BankAccountMustBeApproved, "Für den Träger ist keine freigegebene Bankverbindung hinterlegt."),
        _ => null,
    };

    private static Refusal Exists(int quarter, int year) => new(AlreadyPrepared, $"Die Rate Q{quarter} {year} ist schon vorbereitet oder freigegeben.");

    private async Task<Payout> CreateAsync(
        Agreement agreement, FixedBudget budget, Instalment instalment, BankAccount account, PayoutAmount amount, int attempt, CancellationToken cancellation)
    {
        var area = await db.Areas.SingleAsync(a => a.Id == agreement.AreaId, cancellation);
        var provider = await db.Providers.SingleAsync(p => p.Id == agreement.LeadProviderId, cancellation);
        return new Payout
        {
            AgreementId = agreement.Id,
            BudgetYear = budget.BudgetYear,
            Quarter = instalment.Quarter,
            Sequence = instalment.Sequence,
            FixedBudgetId = budget.Id,
            Instalment = amount.Instalment,
            ReleasedRetention = amount.Released,
            Deductions = -amount.Deducted,
            Amount = amount.Total,
            DueOn = instalment.DueOn,
            ProviderId = provider.Id,
            PayeeName = provider.Name,
            Iban = account.Iban,
            AccountHolder = account.AccountHolder,
            TransferReference = $"SRB-{area.Code}-{budget.BudgetYear}-Q{instalment.Quarter}-{instalment.Sequence}-{attempt}",
            Derivation = DerivationJson.Write(amount.Derive(DerivationJson.Read(instalment.Derivation))),
            Prepared = user.Stamp(clock),
        };
    }
}

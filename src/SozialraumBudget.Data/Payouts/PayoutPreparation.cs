using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>Prepares payouts; preparing is the factual and arithmetical confirmation by the one who does it.</summary>
public sealed class PayoutPreparation(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string AgreementMustExist = nameof(AgreementMustExist);
    public const string AlreadyPrepared = nameof(AlreadyPrepared);
    public const string AgreementMustBeActive = nameof(AgreementMustBeActive);
    public const string InstalmentMustBePlanned = nameof(InstalmentMustBePlanned);
    public const string BankAccountMustBeApproved = nameof(BankAccountMustBeApproved);
    public const string AmountMustBePositive = nameof(AmountMustBePositive);
    public const string InstalmentsComeFirst = nameof(InstalmentsComeFirst);

    private const int LastQuarter = 4;

    /// <summary>Prepares the payout of one planned instalment together with all released retention, less the deductions it sets off.</summary>
    /// <param name="deductionIds">Open deductions to set off, as far as the payout bears them; null takes all that are open.</param>
    /// <returns>The payout, or why it cannot be prepared.</returns>
    public Task<(Payout? Payout, Refusal? Refusal)> PrepareAsync(
        Guid agreementId, int year, int quarter, int sequence = 1, IReadOnlyCollection<Guid>? deductionIds = null, CancellationToken cancellation = default) =>
        RunAsync(agreementId, year, budget => Task.FromResult(
            budget.Instalments.SingleOrDefault(i => i.Quarter == quarter && i.Sequence == sequence) is { } planned
                ? (planned, null)
                : ((Instalment?)null, (Refusal?)new Refusal(InstalmentMustBePlanned, "Für dieses Quartal ist keine Rate festgesetzt."))), deductionIds, cancellation);

    /// <summary>
    /// Prepares a payout of released retention alone, once every instalment of the year has its payout: proofs such as the annual
    /// accounts are accepted when no next instalment is left to carry them.
    /// </summary>
    public Task<(Payout? Payout, Refusal? Refusal)> PrepareRetentionAsync(
        Guid agreementId, int year, IReadOnlyCollection<Guid>? deductionIds = null, CancellationToken cancellation = default) =>
        RunAsync(agreementId, year, async budget =>
        {
            var payouts = await db.Payouts.Where(p => p.AgreementId == agreementId && p.BudgetYear == year)
                .Select(p => new { p.Quarter, p.Sequence, p.State }).ToListAsync(cancellation);
            if (budget.Instalments.Any(i => i.Amount > Money.Zero
                && !payouts.Exists(p => p.Quarter == i.Quarter && p.Sequence == i.Sequence && p.State is PayoutState.Prepared or PayoutState.Approved)))
            {
                return (null, new(InstalmentsComeFirst, "Es ist noch eine Rate offen; der freigegebene Einbehalt wird mit ihr ausgezahlt."));
            }

            var taken = budget.Instalments.Where(static i => i.Quarter == LastQuarter).Select(static i => i.Sequence)
                .Concat(payouts.Where(static p => p.Quarter == LastQuarter).Select(static p => p.Sequence));
            return (Unplanned(budget, taken.DefaultIfEmpty(1).Max() + 1), null);
        }, deductionIds, cancellation);

    private async Task<(Payout? Payout, Refusal? Refusal)> RunAsync(
        Guid agreementId, int year, Func<FixedBudget, Task<(Instalment?, Refusal?)>> choose, IReadOnlyCollection<Guid>? deductionIds, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await AgreementLock.TakeAsync(db, agreementId, cancellation);
        var agreement = await db.Agreements.SingleOrDefaultAsync(a => a.Id == agreementId, cancellation);
        if (agreement is null) return (null, new(AgreementMustExist, "Diese Vereinbarung gibt es nicht."));

        var account = await CurrentBankAccount.FindAsync(db, agreement.LeadProviderId, LocalDay.Today(clock), cancellation);
        var budget = await db.FixedBudgets.Include(b => b.Instalments).Where(b => b.AgreementId == agreementId && b.BudgetYear == year)
            .OrderByDescending(b => b.Version).FirstOrDefaultAsync(cancellation);
        if (Objection(agreement, budget, account) is { } refusal) return (null, refusal);

        var (instalment, objection) = await choose(budget!);
        if (instalment is null) return (null, objection);

        var earlier = await db.Payouts
            .Where(p => p.AgreementId == agreementId && p.BudgetYear == year && p.Quarter == instalment.Quarter && p.Sequence == instalment.Sequence)
            .Select(p => p.State).ToListAsync(cancellation);
        if (earlier.Any(static s => s is PayoutState.Prepared or PayoutState.Approved)) return (null, Exists(instalment, year));

        var (parts, released) = await ReleasedRetention.WaitingAsync(db, agreementId, year, cancellation);
        var gross = instalment.Amount + Money.Sum(released.Select(static r => r.Amount));
        if (gross <= Money.Zero) return (null, new(AmountMustBePositive, $"Die Auszahlung ergibt {GermanNumber.Text(gross)}; ausgezahlt werden nur Beträge über null."));

        var (setOff, gone) = await PayoutSetOff.ChooseAsync(db, agreementId, gross, deductionIds, cancellation);
        if (gone is not null) return (null, gone);

        var amount = new PayoutAmount(instalment.Amount, released, [.. setOff.Select(s => PayoutSetOff.ToDomain(s.From, s.Amount, year))]);
        var payout = await CreateAsync(agreement, budget!, instalment, account!, amount, earlier.Count + 1, cancellation);
        db.Add(payout);
        db.AddRange(setOff.Select(s => new SetOffRecord { PayoutId = payout.Id, DeductionId = s.From.Deduction.Id, Amount = s.Amount }));
        parts.ForEach(p => p.PayoutId = payout.Id);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return (null, Exists(instalment, year));
        }

        await transaction.CommitAsync(cancellation);
        return (payout, null);
    }

    private static Refusal? Objection(Agreement agreement, FixedBudget? budget, BankAccount? account) => agreement switch
    {
        _ when agreement.State != AgreementState.Active => new(AgreementMustBeActive, "Ausgezahlt wird nur aus einer aktiven Vereinbarung."),
        _ when budget is null => new(InstalmentMustBePlanned, "Für dieses Jahr ist keine Rate festgesetzt. Zuerst das Budget festsetzen."),
        _ when account is null => new(BankAccountMustBeApproved, "Für den Träger ist keine freigegebene Bankverbindung hinterlegt."),
        _ => null,
    };

    private static Refusal Exists(Instalment instalment, int year) =>
        new(AlreadyPrepared, $"Die Rate Q{instalment.Quarter} {year} ist schon vorbereitet oder freigegeben.");

    private Instalment Unplanned(FixedBudget budget, int sequence) => new()
    {
        FixedBudgetId = budget.Id,
        Quarter = LastQuarter,
        Sequence = sequence,
        Amount = Money.Zero,
        DueOn = LocalDay.Today(clock),
        Derivation = DerivationJson.Write(Derive.Input("Rate", Money.Zero, "alle Raten sind ausgezahlt")),
    };

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

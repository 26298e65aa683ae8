using Microsoft.EntityFrameworkCore;
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
/// Prepares payouts; preparing is the factual and arithmetical confirmation by the one who does it. The domain's plan decides.
/// </summary>
public sealed class PayoutPreparation(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string AgreementMustExist = nameof(AgreementMustExist);

    private readonly Standings standings = new(db, clock);

    /// <summary>What would be prepared now, or why nothing can be; nothing is stored.</summary>
    public async Task<(PayoutPlan? Plan, Refusal? Refusal)> PreviewAsync(
        Guid agreementId,
        int year,
        PayoutWish wish,
        CancellationToken cancellation = default
    )
    {
        var found = await standings.OfAsync(agreementId, year, cancellation);
        return found is null ? (null, Missing) : PayoutPlan.Of(found.Standing, wish, await AccountAsync(found, cancellation) is not null);
    }

    /// <returns>The payout, or why it cannot be prepared.</returns>
    public async Task<(Payout? Payout, Refusal? Refusal)> PrepareAsync(
        Guid agreementId,
        int year,
        PayoutWish wish,
        CancellationToken cancellation = default
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await standings.OfAsync(agreementId, year, cancellation) is not { } found)
            return (null, Missing);

        var account = await AccountAsync(found, cancellation);
        var (plan, refusal) = PayoutPlan.Of(found.Standing, wish, account is not null);
        if (plan is null)
            return (null, refusal);

        var payout = await PayoutAsync(found, plan, account!, cancellation);
        db.Add(payout);
        db.AddRange(
            plan.SetOffs.Select(s => new SetOffRecord
            {
                PayoutId = payout.Id,
                DeductionId = s.Claim.Id,
                Amount = s.Amount,
            })
        );
        var taken = plan.Parts.Select(static p => p.Id).ToArray();
        foreach (var part in await db.RetentionParts.Where(p => taken.Contains(p.Id)).ToListAsync(cancellation))
            part.PayoutId = payout.Id;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return (payout, null);
    }

    /// <summary>The Rechenweg of a plan, down to the version of the budget its due and its parts were formed in.</summary>
    public Task<Derivation> ExplainAsync(PayoutPlan plan, CancellationToken cancellation = default) =>
        PayoutExplanation.OfAsync(db, plan, cancellation);

    private static Refusal Missing => new(AgreementMustExist, "Diese Vereinbarung gibt es nicht.");

    private Task<BankAccount?> AccountAsync(AgreementStanding found, CancellationToken cancellation) =>
        CurrentBankAccount.FindAsync(db, found.ProviderId, LocalDay.Today(clock), cancellation);

    private async Task<Payout> PayoutAsync(AgreementStanding found, PayoutPlan plan, BankAccount account, CancellationToken cancellation)
    {
        return new Payout
        {
            AgreementId = found.AgreementId,
            BudgetYear = found.Year,
            Period = plan.Key.Period,
            Sequence = plan.Key.Sequence,
            Purpose = plan.Purpose,
            FixedBudgetId = found.Standing.Facts.Budget!.Id,
            Due = plan.Due,
            Released = plan.Released,
            SetOff = plan.SetOff,
            Amount = plan.Amount,
            DueOn = plan.DueOn,
            ProviderId = found.ProviderId,
            PayeeName = found.Provider,
            Iban = account.Iban,
            AccountHolder = account.AccountHolder,
            TransferReference = await ReferenceAsync(found, plan.Key, cancellation),
            Derivation = DerivationJson.Write(await PayoutExplanation.OfAsync(db, plan, cancellation)),
            Prepared = user.Stamp(clock),
        };
    }

    /// <summary>
    /// Area, period, running number of the agreement, sequence and attempt: no two payouts share it, also not those of two agreements.
    /// </summary>
    private async Task<string> ReferenceAsync(AgreementStanding found, DueKey key, CancellationToken cancellation)
    {
        var area = await db.Areas.Where(a => a.Id == found.AreaId).Select(a => a.Code).SingleAsync(cancellation);
        var number = await db.Agreements.Where(a => a.Id == found.AgreementId).Select(a => a.Number).SingleAsync(cancellation);
        var attempt = found.Standing.Facts.Payouts.Count(p => p.Key == key) + 1;
        return FormattableString.Invariant($"SRB-{area}-{key.Period.Code}-V{number}-{key.Sequence}-{attempt}");
    }
}

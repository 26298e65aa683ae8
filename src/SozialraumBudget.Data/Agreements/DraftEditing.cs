using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Agreements;

/// <summary>Changes title, budget years and further providers of a draft; <see cref="DraftRules"/> says what may change.</summary>
public sealed class DraftEditing(AppDbContext db)
{
    /// <returns>What stands in the way; null when the draft is changed.</returns>
    public async Task<Refusal?> ChangeAsync(Guid agreementId, DraftChange change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        var agreement = await db.Agreements.Include(a => a.Providers).SingleAsync(a => a.Id == agreementId, cancellation);
        var facts = new DraftFacts(
            agreement.State,
            agreement.RowVersion,
            agreement.LeadProviderId,
            await UsedYearsAsync(agreementId, cancellation)
        );
        if (DraftRules.Objection(facts, change) is { } refusal)
            return refusal;

        (agreement.Title, agreement.FirstYear, agreement.LastYear, agreement.BeginsOn) = (
            change.Title!.Trim(),
            change.FirstYear,
            change.LastYear,
            change.BeginsOn
        );
        // Written even if only the providers change: whoever looked before shall be told.
        db.Entry(agreement).Property(a => a.Title).IsModified = true;
        db.RemoveRange(
            agreement.Providers.Where(p => p.Role != ProviderRole.LeadProvider && !change.Others.Contains((p.ProviderId, p.Role)))
        );
        db.AddRange(
            change
                .Others.Distinct()
                .Where(o => !agreement.Providers.Exists(p => p.ProviderId == o.ProviderId && p.Role == o.Role))
                .Select(o => new AgreementProvider
                {
                    AgreementId = agreementId,
                    ProviderId = o.ProviderId,
                    Role = o.Role,
                })
        );
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private async Task<IReadOnlyList<(int Year, string What)>> UsedYearsAsync(Guid id, CancellationToken cancellation)
    {
        var budgets = await db.FixedBudgets.Where(b => b.AgreementId == id).Select(b => b.BudgetYear).Distinct().ToListAsync(cancellation);
        var variants = await db
            .BudgetVariants.Where(v => v.AgreementId == id)
            .Select(v => v.BudgetYear)
            .Distinct()
            .ToListAsync(cancellation);
        var proofs = await db
            .RetentionConditions.Where(c => c.AgreementId == id)
            .SelectMany(c => c.Items)
            .Select(i => i.BudgetYear)
            .Distinct()
            .ToListAsync(cancellation);
        return
        [
            .. budgets.Select(static y => (y, "ein festgesetztes Budget")),
            .. variants.Select(static y => (y, "Budgetvarianten")),
            .. proofs.Select(static y => (y, "Gegenleistungen")),
        ];
    }
}

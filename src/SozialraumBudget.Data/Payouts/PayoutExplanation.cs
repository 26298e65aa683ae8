using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Data.Payouts;

/// <summary>Reads how due and parts of a plan came about.</summary>
internal static class PayoutExplanation
{
    public static async Task<Derivation> OfAsync(AppDbContext db, PayoutPlan plan, CancellationToken cancellation)
    {
        var budget = plan.Standing.Facts.Budget!.Id;
        var (agreement, year) = (plan.Standing.Facts.AgreementId, plan.Standing.Facts.Year);
        var due = plan.Purpose.IsAdditional()
            ? await db
                .AdditionalDues.Where(d =>
                    d.AgreementId == agreement && d.BudgetYear == year && d.Period == plan.Key.Period && d.Sequence == plan.Key.Sequence
                )
                .Select(d => d.Derivation)
                .SingleOrDefaultAsync(cancellation)
            : await db
                .Dues.Where(d => d.FixedBudgetId == budget && d.Period == plan.Key.Period && d.Sequence == plan.Key.Sequence)
                .Select(d => d.Derivation)
                .SingleOrDefaultAsync(cancellation);
        var ids = plan.Parts.Select(static p => p.Id).ToArray();
        var parts =
            ids.Length == 0
                ? []
                : await db
                    .RetentionParts.Where(p => ids.Contains(p.Id))
                    .Select(p => new { p.Id, p.Derivation })
                    .ToDictionaryAsync(static p => p.Id, static p => p.Derivation, cancellation);
        return plan.Explain(
            due is null ? null : DerivationJson.Read(due),
            part => parts.TryGetValue(part.Id, out var json) ? DerivationJson.Read(json) : null
        );
    }
}

using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>A claim of an accepted return, what payouts have set off of it, and how it came about.</summary>
/// <param name="Version">The version whose acceptance made it.</param>
/// <param name="Uses">Payouts that are prepared or approved and set it off.</param>
public sealed record ReturnClaimStanding(
    DeductionStanding Standing,
    Period Period,
    int Version,
    Derivation Explained,
    IReadOnlyList<(Guid PayoutId, string Title)> Uses
);

/// <summary>What accepted returns claim, as deductions: payouts set them off like any other (rule 4.7 in docs/rules.md).</summary>
public sealed class ReturnClaims(AppDbContext db)
{
    /// <summary>All claims of the return that a step is of, the oldest first; none where the user does not see the agreement.</summary>
    public async Task<IReadOnlyList<ReturnClaimStanding>> OfReturnAsync(Guid returnId, CancellationToken cancellation = default)
    {
        var steps = await (
            from s in db.ReturnSteps
            join r in db.ProviderReturns on s.ReturnId equals r.Id
            where r.Id == returnId && s.Move == ReturnMove.Accept
            select new
            {
                s.Id,
                s.Version,
                r.Period,
            }
        )
            .AsNoTracking()
            .ToDictionaryAsync(static s => s.Id, cancellation);
        var ids = steps.Keys.ToList();
        var claims = await DeductionStanding.LoadAsync(
            db,
            db.Deductions.Where(d => d.ReturnStepId != null && ids.Contains(d.ReturnStepId.Value)),
            cancellation
        );
        if (claims.Count == 0)
            return [];

        var wanted = claims.Select(static c => c.Deduction.Id).ToList();
        var uses = await (
            from s in db.SetOffs
            join p in db.Payouts on s.PayoutId equals p.Id
            where wanted.Contains(s.DeductionId) && (p.State == PayoutState.Prepared || p.State == PayoutState.Approved)
            orderby p.Prepared.At
            select new { s.DeductionId, Payout = p }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var found = new List<ReturnClaimStanding>();
        Money? before = null;
        foreach (var claim in claims.OrderBy(c => steps[c.Deduction.ReturnStepId!.Value].Version))
        {
            var step = steps[claim.Deduction.ReturnStepId!.Value];
            var after = (before ?? Money.Zero) + claim.Deduction.Amount;
            found.Add(
                new(
                    claim,
                    step.Period,
                    step.Version,
                    ReturnClaim.Explain(step.Period, step.Version, after, before).Explain(),
                    [.. uses.Where(u => u.DeductionId == claim.Deduction.Id).Select(static u => (u.Payout.Id, u.Payout.Title))]
                )
            );
            before = after;
        }

        return found;
    }

    /// <summary>The claim that a deduction is; null where it follows from no return, or the user does not see that.</summary>
    public async Task<ReturnClaimStanding?> FindAsync(DeductionRecord deduction, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(deduction);
        if (deduction.ReturnStepId is not { } stepId)
            return null;
        var returnId = await db.ReturnSteps.Where(s => s.Id == stepId).Select(s => (Guid?)s.ReturnId).SingleOrDefaultAsync(cancellation);
        return returnId is { } id
            ? (await OfReturnAsync(id, cancellation)).SingleOrDefault(c => c.Standing.Deduction.Id == deduction.Id)
            : null;
    }

    /// <summary>
    /// Records what an acceptance claims, inside of its transaction: once a step, and the difference alone to what was claimed.
    /// </summary>
    internal async Task RecordAsync(ReturnDossier dossier, ReturnStep accepted, Money reclaimed, CancellationToken cancellation)
    {
        List<Money> before = await (
            from d in db.Deductions
            join s in db.ReturnSteps on d.ReturnStepId equals s.Id
            where s.ReturnId == accepted.ReturnId
            select d.Amount
        ).ToListAsync(cancellation);
        var claimed = before.Count == 0 ? (Money?)null : Money.Sum(before);
        var model = await db.Agreements.Where(a => a.Id == dossier.AgreementId).Select(static a => a.Model).SingleAsync(cancellation);
        if (ReturnClaim.Of(dossier.Period, accepted.Version, reclaimed, claimed, BudgetModels.Of(model).Pays) is not { } claim)
            return;

        db.Add(
            new DeductionRecord
            {
                AgreementId = dossier.AgreementId,
                BudgetYear = dossier.Period.Year,
                Source = DeductionSource.AcceptedReturn,
                ReturnStepId = accepted.Id,
                Amount = claim.Amount.Amount,
                Reason = claim.Reason,
                Basis = claim.Basis,
                ClaimedOn = LocalDay.Of(accepted.Made.At),
                Recorded = accepted.Made,
            }
        );
        await db.SaveChangesAsync(cancellation);
    }
}

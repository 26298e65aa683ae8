using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>What a return is computed with: an accepted version with what was agreed then, any other with what is agreed now.</summary>
public sealed class ReturnTermsLoader(AppDbContext db)
{
    public async Task<ReturnTerms> TermsAsync(ReturnDossier dossier, int version, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.Acceptance(version) is { } accepted
            ? ReturnTermsText.Read(accepted.Terms)
            : ReturnTerms.Agreed(dossier.Terms, dossier.Period, await PartialBudgetBAsync(dossier, cancellation));
    }

    /// <summary>Who bears days of external help, as it was on record when the version was accepted.</summary>
    public async Task<CostBearing> BearingAsync(ReturnDossier dossier, int version, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var until = dossier.Acceptance(version)?.Made.At;
        var rows = await db
            .CaseBearings.AsNoTracking()
            .Where(b => b.AgreementId == dossier.AgreementId && (until == null || b.Recorded.At <= until))
            .OrderBy(b => b.Id)
            .ToListAsync(cancellation);
        var replaced = rows.Select(static r => r.ReplacesId).OfType<Guid>().ToHashSet();
        var valid = rows.FindAll(r => !r.IsVoid && !replaced.Contains(r.Id));
        return new CostBearing(
            [.. valid.Where(static r => r.Kind == CaseBearingKind.MovedIn).Select(static r => new MovedInCase(r.CaseNumber, r.To))],
            [
                .. valid
                    .Where(static r => r.Kind == CaseBearingKind.Conflict)
                    .Select(static r => new CaseConflict(r.CaseNumber, new(r.From, r.To), r.CityShare)),
            ]
        );
    }

    private async Task<Money?> PartialBudgetBAsync(ReturnDossier dossier, CancellationToken cancellation) =>
        await (
            from budget in db.BudgetsInForce
            join line in db.BudgetLines on budget.Id equals line.FixedBudgetId
            where budget.AgreementId == dossier.AgreementId && budget.BudgetYear == dossier.Period.Year && line.Key == BudgetSections.B
            select (Money?)line.Amount
        ).SingleOrDefaultAsync(cancellation);
}

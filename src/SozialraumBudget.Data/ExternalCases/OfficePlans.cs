using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.ExternalCases;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.ExternalCases;

/// <summary>The ASD's own plan of a year, and the area's whole spending beside it.</summary>
public sealed class OfficePlans(
    AppDbContext db,
    ReturnDesk returns,
    ReturnYears years,
    Standings standings,
    ICurrentUser user,
    TimeProvider clock
)
{
    /// <summary>The newest one; null while none is on record.</summary>
    public Task<OfficePlanRecord?> FindAsync(Guid agreementId, int year, CancellationToken cancellation = default) =>
        db
            .OfficePlans.AsNoTracking()
            .Where(p => p.AgreementId == agreementId && p.BudgetYear == year)
            .OrderByDescending(p => p.Id)
            .FirstOrDefaultAsync(cancellation);

    public async Task<Refusal?> RecordAsync(
        Guid agreementId,
        int year,
        Money? amount,
        string? source,
        CancellationToken cancellation = default
    )
    {
        if (OfficePlanRule.Record(user.Context.Roles, amount, source) is { } refusal)
            return refusal;
        db.Add(
            new OfficePlanRecord
            {
                AgreementId = agreementId,
                BudgetYear = year,
                Amount = amount!.Value,
                Source = source!.Trim(),
                Recorded = user.Stamp(clock),
            }
        );
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>From 1 January to the end of the newest period that is handed in; null while none is.</summary>
    public async Task<AreaSpending?> SpendingAsync(ExternalYear external, OfficePlanRecord? plan, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(external);
        if (
            external.Newest is not { } newest
            || await returns.LoadAsync(external.Dossier.AgreementId, newest, cancellation) is not { HandedInVersion: { } version } dossier
        )
            return null;
        var year = await years.OfAsync(dossier, version, cancellation);
        var budget = (await standings.OfAsync(dossier.AgreementId, newest.Year, cancellation))?.Standing.Facts.Budget?.Grant.Measure;
        return AreaSpending.Of(year.Consumption, budget, plan?.Amount);
    }
}

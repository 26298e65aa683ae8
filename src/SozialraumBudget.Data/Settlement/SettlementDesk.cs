using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Settlement;

namespace SozialraumBudget.Data.Settlement;

/// <summary>Loads settlements under the user's row security.</summary>
public sealed class SettlementDesk(AppDbContext db, Standings standings, SettlementLoader loader)
{
    /// <summary>
    /// One year with its versions and its preview; null where the user sees no such agreement, or it has no such year.
    /// </summary>
    public async Task<SettlementDossier?> LoadAsync(Guid agreementId, int year, CancellationToken cancellation = default) =>
        await FrozenAsync(agreementId, year, cancellation) is { } found
            ? found with
            {
                Preview = SettlementPlan.Of(await loader.OfAsync(found.Standing, cancellation)),
            }
            : null;

    /// <summary>The same without the preview.</summary>
    public async Task<SettlementDossier?> FrozenAsync(Guid agreementId, int year, CancellationToken cancellation = default)
    {
        if (!await db.Agreements.AnyAsync(a => a.Id == agreementId && a.FirstYear <= year && a.LastYear >= year, cancellation))
            return null;
        return new()
        {
            Standing = (await standings.OfAsync(agreementId, year, cancellation))!,
            Versions = await db
                .Settlements.AsNoTracking()
                .Where(s => s.AgreementId == agreementId && s.BudgetYear == year)
                .OrderBy(s => s.Version)
                .ToListAsync(cancellation),
        };
    }

    /// <summary>The year of all agreements with a budget, without previews.</summary>
    public async Task<IReadOnlyList<SettlementDossier>> OfYearAsync(int year, CancellationToken cancellation = default)
    {
        var all = await standings.OfYearAsync(year, cancellation);
        var versions = (
            await db.Settlements.AsNoTracking().Where(s => s.BudgetYear == year).OrderBy(s => s.Version).ToListAsync(cancellation)
        ).ToLookup(static s => s.AgreementId);
        return
        [
            .. all.Where(static s => s.Standing.Facts.Budget is not null)
                .Select(s => new SettlementDossier { Standing = s, Versions = [.. versions[s.AgreementId]] }),
        ];
    }

    /// <summary>The frozen plan of a version: the same figures ever after.</summary>
    public static SettlementPlan PlanOf(SettlementRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return SettlementPlan.Of(SettlementText.Read(record.Facts));
    }
}

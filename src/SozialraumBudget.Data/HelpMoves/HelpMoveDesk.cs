using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.HelpMoves;

/// <summary>Loads moves under the user's row security.</summary>
public sealed class HelpMoveDesk(AppDbContext db)
{
    /// <summary>An agreement to propose moves for; null where the user does not see it.</summary>
    public async Task<HelpMoveAgreement?> AgreementAsync(Guid id, CancellationToken cancellation = default) =>
        (await AgreementsAsync([id], cancellation)).GetValueOrDefault(id);

    /// <summary>Those of an agreement, the newest first.</summary>
    public Task<IReadOnlyList<HelpMoveDossier>> OfAgreementAsync(Guid agreementId, CancellationToken cancellation = default) =>
        ListAsync(db.HelpMoves.Where(m => m.AgreementId == agreementId), cancellation);

    /// <summary>Those a signature is missing of, wherever it can still be given.</summary>
    public async Task<IReadOnlyList<HelpMoveDossier>> WaitingAsync(CancellationToken cancellation = default)
    {
        var unsigned = db.HelpMoves.Where(m => m.Withdrawn == null && (m.ProviderSigned == null || m.OfficeSigned == null));
        return [.. (await ListAsync(unsigned, cancellation)).Where(static m => m.Facts.Waits)];
    }

    /// <summary>Null where there is none, or not for this user.</summary>
    public async Task<HelpMoveDossier?> LoadAsync(Guid id, CancellationToken cancellation = default) =>
        (await ListAsync(db.HelpMoves.Where(m => m.Id == id), cancellation)).SingleOrDefault();

    /// <summary>The moves of a fixed version.</summary>
    public Task<IReadOnlyList<HelpMoveDossier>> OfBudgetAsync(Guid fixedBudgetId, CancellationToken cancellation = default) =>
        ListAsync(
            db.HelpMoves.Where(m => db.FixedHelpMoves.Any(f => f.FixedBudgetId == fixedBudgetId && f.HelpMoveId == m.Id)),
            cancellation
        );

    /// <summary>What a new version of the year's budget rests on: moves that both sides have signed, in the order of proposal.</summary>
    public static async Task<IReadOnlyList<SignedMove>> SignedAsync(
        AppDbContext db,
        Guid agreementId,
        int year,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db
            .HelpMoves.AsNoTracking()
            .Where(m => m.AgreementId == agreementId && m.BudgetYear == year && m.ProviderSigned != null && m.OfficeSigned != null)
            .OrderBy(m => m.Proposed.At)
            .ThenBy(m => m.Id)
            .ToListAsync(cancellation);
        return rows.ConvertAll(static m => new SignedMove(
            m.Id,
            m.CaseNumber,
            m.Kind,
            m.Reason,
            m.Months,
            m.MonthlyCost,
            m.Share,
            Signature(m.ProviderSigned!),
            Signature(m.OfficeSigned!)
        ));
    }

    private static string Signature(Stamp stamp) => $"{stamp.Name}, {LocalDay.Of(stamp.At):dd.MM.yyyy}";

    private async Task<IReadOnlyList<HelpMoveDossier>> ListAsync(IQueryable<HelpMoveRecord> wanted, CancellationToken cancellation)
    {
        var records = await wanted
            .AsNoTracking()
            .OrderByDescending(m => m.Proposed.At)
            .ThenByDescending(m => m.Id)
            .ToListAsync(cancellation);
        if (records.Count == 0)
            return [];
        var agreements = await AgreementsAsync([.. records.Select(static r => r.AgreementId).Distinct()], cancellation);
        var versions = (
            await (
                from f in db.FixedHelpMoves
                join m in wanted on f.HelpMoveId equals m.Id
                join b in db.FixedBudgets on f.FixedBudgetId equals b.Id
                orderby b.Version
                select new
                {
                    f.HelpMoveId,
                    b.Id,
                    b.Version,
                }
            ).ToListAsync(cancellation)
        ).ToLookup(static v => v.HelpMoveId, static v => (v.Id, v.Version));
        return [.. records.Select(r => new HelpMoveDossier(r, agreements[r.AgreementId], [.. versions[r.Id]]))];
    }

    private async Task<IReadOnlyDictionary<Guid, HelpMoveAgreement>> AgreementsAsync(Guid[] ids, CancellationToken cancellation)
    {
        var rows = await (
            from a in db.Agreements
            where ids.Contains(a.Id)
            join area in db.Areas on a.AreaId equals area.Id
            join p in db.Providers on a.LeadProviderId equals p.Id into providers
            from p in providers.DefaultIfEmpty()
            select new
            {
                Agreement = a,
                Area = area.Name,
                Provider = (string?)p.Name,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return rows.ToDictionary(
            static r => r.Agreement.Id,
            static r => new HelpMoveAgreement(
                r.Agreement.Id,
                r.Agreement.Title,
                r.Agreement.State,
                r.Area,
                r.Agreement.LeadProviderId,
                r.Provider,
                r.Agreement.Model,
                r.Agreement.FirstYear,
                r.Agreement.LastYear
            )
        );
    }
}

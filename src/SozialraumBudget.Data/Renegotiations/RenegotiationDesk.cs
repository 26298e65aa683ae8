using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Settlement;

namespace SozialraumBudget.Data.Renegotiations;

/// <summary>Loads renegotiations under the user's row security: a handful of queries for any number.</summary>
public sealed class RenegotiationDesk(AppDbContext db, Standings standings)
{
    /// <summary>All of a year, by area.</summary>
    public async Task<IReadOnlyList<RenegotiationDossier>> OfYearAsync(int year, CancellationToken cancellation = default) =>
        await OfAsync(
            db,
            db.Renegotiations.Where(r => r.BudgetYear == year),
            await standings.OfYearAsync(year, cancellation),
            cancellation
        );

    /// <summary>Those of an agreement's year, the oldest first.</summary>
    public async Task<IReadOnlyList<RenegotiationDossier>> OfAgreementAsync(
        Guid agreementId,
        int year,
        CancellationToken cancellation = default
    ) =>
        await standings.OfAsync(agreementId, year, cancellation) is { } standing
            ? await OfAsync(
                db,
                db.Renegotiations.Where(r => r.AgreementId == agreementId && r.BudgetYear == year),
                [standing],
                cancellation
            )
            : [];

    /// <summary>Null where there is none, or not for this user. With its files.</summary>
    public async Task<RenegotiationDossier?> LoadAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await db.Renegotiations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellation) is not { } record)
            return null;
        var found = (await OfAgreementAsync(record.AgreementId, record.BudgetYear, cancellation)).SingleOrDefault(d => d.Record.Id == id);
        if (found is null)
            return null;
        var offers = found.Offers.Select(static o => o.Id).ToList();
        var files = await (
            from f in db.RenegotiationFiles
            join file in db.Files on f.FileId equals file.Id
            where offers.Contains(f.OfferId)
            orderby file.Name
            select new { f.OfferId, File = file }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return found with { Files = files.ToLookup(static f => f.OfferId, static f => f.File) };
    }

    /// <param name="wanted">Of the same context.</param>
    /// <param name="years">Standings of the agreements and years they are about; those of others are left out.</param>
    internal static async Task<IReadOnlyList<RenegotiationDossier>> OfAsync(
        AppDbContext db,
        IQueryable<RenegotiationRecord> wanted,
        IReadOnlyList<AgreementStanding> years,
        CancellationToken cancellation
    )
    {
        var records = await wanted
            .AsNoTracking()
            .OrderBy(r => r.BudgetYear)
            .ThenBy(r => r.Number)
            .Select(r => new
            {
                Record = r,
                Offers = db.RenegotiationOffers.Where(o => o.RenegotiationId == r.Id).OrderBy(o => o.Made.At).ThenBy(o => o.Id).ToList(),
                IsSettled = db.Settlements.Any(s =>
                    s.AgreementId == r.AgreementId
                    && s.BudgetYear == r.BudgetYear
                    && (s.State == SettlementState.Prepared || s.State == SettlementState.Approved)
                ),
            })
            .ToListAsync(cancellation);
        return
        [
            .. from one in records
            join year in years on (one.Record.AgreementId, one.Record.BudgetYear) equals (year.AgreementId, year.Year)
            orderby year.Area, one.Record.Number
            select new RenegotiationDossier
            {
                Record = one.Record,
                Standing = year,
                Offers = one.Offers,
                IsSettled = one.IsSettled,
            },
        ];
    }
}

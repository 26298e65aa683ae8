using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;

namespace SozialraumBudget.Data.Arbitrations;

/// <summary>Loads arbitrations under the user's row security: a handful of queries for any number.</summary>
public sealed class ArbitrationDesk(AppDbContext db, Standings standings)
{
    /// <summary>All of a year, by area.</summary>
    public async Task<IReadOnlyList<ArbitrationDossier>> OfYearAsync(int year, CancellationToken cancellation = default) =>
        await OfAsync(db, db.Arbitrations.Where(a => a.BudgetYear == year), await standings.OfYearAsync(year, cancellation), cancellation);

    /// <summary>Null where there is none, or not for this user. With its files.</summary>
    public async Task<ArbitrationDossier?> LoadAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await db.Arbitrations.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellation) is not { } record)
            return null;
        if (await standings.OfAsync(record.AgreementId, record.BudgetYear, cancellation) is not { } standing)
            return null;
        var found = (await OfAsync(db, db.Arbitrations.Where(a => a.Id == id), [standing], cancellation)).Single();
        var files = found.Steps.Select(static s => s.FileId).OfType<Guid>().ToList();
        return found with
        {
            Files = await db.Files.AsNoTracking().Where(f => files.Contains(f.Id)).ToDictionaryAsync(static f => f.Id, cancellation),
        };
    }

    /// <param name="wanted">Of the same context.</param>
    /// <param name="years">Standings of the agreements and years they are about; those of others are left out.</param>
    internal static async Task<IReadOnlyList<ArbitrationDossier>> OfAsync(
        AppDbContext db,
        IQueryable<ArbitrationRecord> wanted,
        IReadOnlyList<AgreementStanding> years,
        CancellationToken cancellation
    )
    {
        var records = await wanted
            .AsNoTracking()
            .Select(a => new
            {
                Record = a,
                Steps = db.ArbitrationSteps.Where(s => s.ArbitrationId == a.Id).OrderBy(s => s.Made.At).ThenBy(s => s.Id).ToList(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. from one in records
            join year in years on (one.Record.AgreementId, one.Record.BudgetYear) equals (year.AgreementId, year.Year)
            orderby year.Area, one.Record.BudgetYear, one.Record.Number
            select new ArbitrationDossier
            {
                Record = one.Record,
                Standing = year,
                Steps = one.Steps,
            },
        ];
    }
}

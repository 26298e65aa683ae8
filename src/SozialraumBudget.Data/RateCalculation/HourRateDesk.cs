using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.RateCalculation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.RateCalculation;

/// <summary>A kept calculation with its provider.</summary>
public sealed record HourRateDossier(HourRateRecord Record, string Provider)
{
    public FactRecord Facts { get; } = FactRows.Read(Record.Facts);

    /// <summary>As it follows from the facts today; equals what was kept.</summary>
    public HourRate Rate { get; } = HourRate.Of(HourRateFacts.Read(FactRows.Read(Record.Facts))).Rate!;
}

/// <summary>Calculations of hour rates under the user's row security: a provider sees its own alone.</summary>
public sealed class HourRateDesk(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <summary>The newest calculation of each provider for the year, by provider.</summary>
    public async Task<IReadOnlyList<HourRateDossier>> OfYearAsync(int year, CancellationToken cancellation = default) =>
        [
            .. (await Of(db.HourRates.Where(r => r.BudgetYear == year)).ToListAsync(cancellation))
                .GroupBy(static r => r.Record.ProviderId)
                .Select(static g => g.MaxBy(static r => r.Record.Recorded.At)!)
                .OrderBy(static r => r.Provider, StringComparer.CurrentCulture)
                .Select(static r => new HourRateDossier(r.Record, r.Provider)),
        ];

    /// <summary>Null where there is none, or not for this user.</summary>
    public async Task<HourRateDossier?> LoadAsync(Guid id, CancellationToken cancellation = default) =>
        await Of(db.HourRates.Where(r => r.Id == id)).SingleOrDefaultAsync(cancellation) is { } found
            ? new(found.Record, found.Provider)
            : null;

    /// <summary>Earlier and later calculations for the same provider and year, newest first.</summary>
    public async Task<IReadOnlyList<HourRateRecord>> VersionsAsync(HourRateRecord record, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
        [
            .. (
                await db
                    .HourRates.AsNoTracking()
                    .Where(r => r.ProviderId == record.ProviderId && r.BudgetYear == record.BudgetYear)
                    .ToListAsync(cancellation)
            ).OrderByDescending(static r => r.Recorded.At),
        ];
    }

    public async Task<(Guid? Id, Refusal? Refusal)> KeepAsync(
        Guid providerId,
        int year,
        FactRecord facts,
        string? source,
        CancellationToken cancellation = default
    )
    {
        var (rate, refusal) = HourRate.Of(HourRateFacts.Read(facts));
        if ((refusal ?? HourRateRules.Keep(user.Context.Roles, rate!, source)) is { } reason)
            return (null, reason);
        var record = new HourRateRecord
        {
            ProviderId = providerId,
            BudgetYear = year,
            Rate = rate!.Rate.Amount,
            Facts = FactRows.Write(facts),
            Source = source!.Trim(),
            Recorded = user.Stamp(clock),
        };
        db.Add(record);
        await db.SaveChangesAsync(cancellation);
        return (record.Id, null);
    }

    private IQueryable<Row> Of(IQueryable<HourRateRecord> wanted) =>
        from record in wanted.AsNoTracking()
        join provider in db.Providers on record.ProviderId equals provider.Id
        select new Row { Record = record, Provider = provider.Name };

    private sealed record Row
    {
        public required HourRateRecord Record { get; init; }

        public required string Provider { get; init; }
    }
}

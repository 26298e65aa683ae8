using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Reports;

/// <summary>A report with its versions, the newest first.</summary>
public sealed record ReportDossier(Report Report, IReadOnlyList<ReportVersion> Versions)
{
    public IReadOnlyList<ReportBlock> Blocks { get; } = ReportText.Read(Report.Blocks);

    public ReportVersion? Newest => Versions is [var newest, ..] ? newest : null;
}

/// <summary>Reads reports and what they are made from, under the user's row security.</summary>
public sealed class ReportDesk(AppDbContext db, SteeringDesk steering, AreasAsOf areas, SupplyDesk supply, TimeProvider clock)
{
    /// <summary>Reports of a year, those last changed first.</summary>
    public async Task<IReadOnlyList<ReportDossier>> OfYearAsync(int year, CancellationToken cancellation = default)
    {
        var reports = await db.Reports.AsNoTracking().Where(r => r.BudgetYear == year).ToListAsync(cancellation);
        var ids = reports.ConvertAll(static r => r.Id);
        var versions = (await db.ReportVersions.AsNoTracking().Where(v => ids.Contains(v.ReportId)).ToListAsync(cancellation)).ToLookup(
            static v => v.ReportId
        );
        return
        [
            .. reports
                .OrderByDescending(static r => r.Changed.At)
                .Select(r => new ReportDossier(r, [.. versions[r.Id].OrderByDescending(static v => v.Number)])),
        ];
    }

    public async Task<ReportDossier?> LoadAsync(Guid id, CancellationToken cancellation = default) =>
        await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellation) is { } report
            ? new(
                report,
                await db
                    .ReportVersions.AsNoTracking()
                    .Where(v => v.ReportId == id)
                    .OrderByDescending(v => v.Number)
                    .ToListAsync(cancellation)
            )
            : null;

    /// <summary>Areas that a report of the year can be narrowed to, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> AreasAsync(int year, CancellationToken cancellation = default) =>
        [
            .. (await areas.LoadAsync(new BudgetYear(year).Last, cancellation))
                .Areas.Select(static a => (a.Id, a.Name))
                .OrderBy(static a => a.Name),
        ];

    /// <summary>What happens by itself with reports of each kind; a kind without an order is left out.</summary>
    public async Task<IReadOnlyList<ReportOrder>> OrdersAsync(CancellationToken cancellation = default) =>
        await db.ReportOrders.AsNoTracking().ToListAsync(cancellation);

    /// <summary>Versions that everybody may read, of each report the newest.</summary>
    /// <param name="report">Of this report alone; null for all.</param>
    public async Task<IReadOnlyList<ReportVersion>> OpenAsync(Guid? report = null, CancellationToken cancellation = default) =>
        [
            .. (
                await db
                    .ReportVersions.AsNoTracking()
                    .Where(v => v.IsOpen && v.State == ReportState.Released && (report == null || v.ReportId == report))
                    .ToListAsync(cancellation)
            )
                .GroupBy(static v => v.ReportId)
                .Select(static g => g.MaxBy(static v => v.Number)!)
                .OrderByDescending(static v => v.Decided!.At),
        ];

    /// <summary>What the report would say today.</summary>
    public async Task<ReportFacts> FactsAsync(int year, IReadOnlyCollection<Guid> areaIds, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(areaIds);
        bool IsWanted(Guid area) => areaIds.Count == 0 || areaIds.Contains(area);

        var agreements = await steering.WatchAsync(year, cancellation);
        var now = (await steering.AreasAsync(year, cancellation)).ToDictionary(static a => a.AreaId);
        var before = (await steering.AreasAsync(year - 1, cancellation)).ToDictionary(static a => a.AreaId);
        var budgetYear = new BudgetYear(year);
        var asked = await supply.FiguresAsync(budgetYear.First, budgetYear.Last, cancellation);
        var names = await AreasAsync(year, cancellation);
        return new(
            year,
            LocalDay.Today(clock),
            [
                .. agreements.Select(a => new ReportAgreement(
                    a.Agreement.Standing.Area,
                    a.Agreement.Standing.Provider,
                    a.Agreement.Standing.Model.Title,
                    a.Agreement.Standing.Standing,
                    a.Agreement.Figures,
                    a.Warnings
                )
                {
                    IsShown = IsWanted(a.Agreement.Standing.AreaId),
                }),
            ],
            [
                .. now
                    .Values.Concat(before.Values.ExceptBy(now.Keys, static a => a.AreaId))
                    .Select(a => new ReportArea(a.Area, now.GetValueOrDefault(a.AreaId)?.Facts, before.GetValueOrDefault(a.AreaId)?.Facts)
                    {
                        IsShown = IsWanted(a.AreaId),
                    }),
            ]
        )
        {
            Supply = [.. names.Select(a => new ReportSupply(a.Name, [.. asked[a.Id]]) { IsShown = IsWanted(a.Id) })],
        };
    }
}

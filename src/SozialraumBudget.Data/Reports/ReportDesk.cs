using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Reports;

/// <summary>A report with its versions, the newest first.</summary>
public sealed record ReportDossier(Report Report, IReadOnlyList<ReportVersion> Versions)
{
    public IReadOnlyList<ReportBlock> Blocks { get; } = ReportText.Read(Report.Blocks);

    public ReportVersion? Newest => Versions is [var newest, ..] ? newest : null;

    /// <summary>What the next version corrects: the newest one that was withdrawn after any other was released; null for none.</summary>
    public ReportCorrection? Correction =>
        Versions.FirstOrDefault(static v => v.State is ReportState.Released or ReportState.Withdrawn) is { Withdrawn: { } stamp } version
            ? new(version.Number, LocalDay.Of(stamp.At), version.WithdrawnReason!)
            : null;
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

    /// <summary>Names of the areas that a report is narrowed to, in their order.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(Report report, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.AreaIds.Length == 0
            ? []
            : [.. (await AreasAsync(report.BudgetYear, cancellation)).Where(a => report.AreaIds.Contains(a.Id)).Select(static a => a.Name)];
    }

    /// <summary>Areas that a report of the year can be narrowed to, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> AreasAsync(int year, CancellationToken cancellation = default) =>
        [
            .. (await areas.LoadAsync(new BudgetYear(year).Last, cancellation))
                .Areas.Select(static a => (a.Id, a.Name))
                .OrderBy(static a => a.Name),
        ];

    /// <summary>Regions and budget models that a report of the year can be narrowed to, by name: those of its agreements.</summary>
    public async Task<(IReadOnlyList<string> Regions, IReadOnlyList<BudgetModel> Models)> ChoicesAsync(
        int year,
        CancellationToken cancellation = default
    )
    {
        var models = await db
            .Agreements.Where(a => a.FirstYear <= year && a.LastYear >= year)
            .Select(static a => a.Model)
            .Distinct()
            .ToListAsync(cancellation);
        return (Regions.Named((await RegionOfAsync(cancellation)).Values), [.. BudgetModels.All.Where(m => models.Contains(m.Key))]);
    }

    /// <summary>Plans of reports, by name.</summary>
    public async Task<IReadOnlyList<ReportOrder>> OrdersAsync(CancellationToken cancellation = default) =>
        await db.ReportOrders.AsNoTracking().OrderBy(static o => o.Name).ToListAsync(cancellation);

    /// <summary>Versions that everybody may read, of each report the newest; it may be withdrawn.</summary>
    /// <param name="report">Of this report alone; null for all.</param>
    public async Task<IReadOnlyList<ReportVersion>> OpenAsync(Guid? report = null, CancellationToken cancellation = default) =>
        [
            .. (
                await db
                    .ReportVersions.AsNoTracking()
                    .Where(v =>
                        v.IsOpen
                        && (v.State == ReportState.Released || v.State == ReportState.Withdrawn)
                        && (report == null || v.ReportId == report)
                    )
                    .ToListAsync(cancellation)
            )
                .GroupBy(static v => v.ReportId)
                .Select(static g => g.MaxBy(static v => v.Number)!)
                .OrderByDescending(static v => v.Decided!.At),
        ];

    /// <summary>What the report would say today.</summary>
    public async Task<ReportFacts> FactsAsync(int year, ReportFilter filter, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var regions = await RegionOfAsync(cancellation);
        var agreements = await steering.WatchAsync(year, cancellation);
        var now = (await steering.AreasAsync(year, cancellation)).ToDictionary(static a => a.AreaId);
        var before = (await steering.AreasAsync(year - 1, cancellation)).ToDictionary(static a => a.AreaId);
        var budgetYear = new BudgetYear(year);
        var asked = await supply.FiguresAsync(budgetYear.First, budgetYear.Last, cancellation);
        var names = await AreasAsync(year, cancellation);
        var models = agreements.ToLookup(static a => a.Agreement.Standing.AreaId, static a => a.Agreement.Standing.ModelKey);
        bool IsWanted(Guid area) => filter.ShowsArea(area, regions.GetValueOrDefault(area), models[area]);

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
                    IsShown = IsWanted(a.Agreement.Standing.AreaId) && filter.ShowsModel(a.Agreement.Standing.ModelKey),
                }),
            ],
            [
                .. now
                    .Values.Concat(before.Values.ExceptBy(now.Keys, static a => a.AreaId))
                    .Select(a => new ReportArea(a.Area, now.GetValueOrDefault(a.AreaId)?.Facts, before.GetValueOrDefault(a.AreaId)?.Facts)
                    {
                        IsShown = IsWanted(a.AreaId),
                        Region = regions.GetValueOrDefault(a.AreaId),
                        Reasons = ReasonsOf(now.GetValueOrDefault(a.AreaId)),
                        IsWhole = IsWhole(now.GetValueOrDefault(a.AreaId)),
                        WasWhole = IsWhole(before.GetValueOrDefault(a.AreaId)),
                    }),
            ]
        )
        {
            Supply = [.. names.Select(a => new ReportSupply(a.Name, [.. asked[a.Id]]) { IsShown = IsWanted(a.Id) })],
        };
    }

    private static IReadOnlyList<ReasonFigures> ReasonsOf(SteeredArea? area) =>
        ReasonFigures.Sum((area?.Agreements ?? []).SelectMany(static a => a.Figures?.Reasons ?? []));

    private static bool IsWhole(SteeredArea? area) => area?.Agreements.All(static a => a.Figures is { Months: 12, Open: 0 }) == true;

    private async Task<Dictionary<Guid, string?>> RegionOfAsync(CancellationToken cancellation) =>
        await db.Areas.AsNoTracking().ToDictionaryAsync(static a => a.Id, static a => a.Region, cancellation);
}

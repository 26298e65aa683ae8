using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>
/// Imports the services of a base year: one new dataset per area of the file, which supersedes the area's current one. Superseded
/// datasets stay, because variants and fixed budgets refer to them.
/// </summary>
public sealed class BaseYearImport : IImportFormat
{
    public const string FormatKey = "base-year";

    public string Key => FormatKey;

    public string Title => "Basisjahr";

    public SheetFormat Sheet => BaseYearFormat.Format;

    public ImportHome Home { get; } = new("Zu den Basisjahren", "/basisjahre", "/basisjahre/importieren");

    public static ImportTarget Target(BudgetYear year) => new(FormatKey, year.ToString());

    public static BudgetYear YearOf(ImportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new(int.Parse(run.Target, CultureInfo.InvariantCulture));
    }

    /// <summary>A file holds until a newer one has superseded any of its areas.</summary>
    public IQueryable<ImportRun> InForce(AppDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ImportRuns.Where(r =>
            r.Format == FormatKey
            && r.State == ImportState.Completed
            && !db.BaseYearDatasets.Any(d => d.ImportRunId == r.Id && d.SupersededAt != null)
        );
    }

    public async Task<ImportTemplate?> TemplateAsync(AppDbContext db, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await BaseYearTemplate.MakeAsync(db, cancellation);
    }

    public async Task<IReadOnlyDictionary<string, Vocabulary>> VocabulariesAsync(AppDbContext db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await BaseYearVocabulary.LoadAsync(db, cancellation);
    }

    public async Task<ImportPlan> CheckAsync(ImportWork work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        var year = YearOf(work.Run);
        var areas = await AreaNames.LoadAsync(work.Db, cancellation);
        var estimate = work.Bytes.Span.StartsWith("PK"u8) ? 0 : work.Bytes.Span.Count((byte)'\n');
        using var table = work.Open(BaseYearFormat.Format);
        var parsed = BaseYearParser.Parse(
            table,
            year,
            done => work.Progress(new("Zeilen werden geprüft", done, Math.Max(done, estimate))),
            cancellation
        );
        var services = BaseYearServices.Sort(parsed.Rows, areas, parsed.HasErrors ? null : year, cancellation);
        List<RowIssue> issues = [.. parsed.Issues, .. services.Issues];
        if (issues.Exists(static i => i.Severity == IssueSeverity.Error))
            return new(issues, parsed.Rows.Count, token => StoreAsync(work, year, services, token));

        var directory = await ProviderDirectories.LoadAsync(work.Db, cancellation);
        issues.AddRange(Notices(parsed, services, directory, work.Run.DryRun));
        issues.AddRange(await OtherAreasAsync(work, services, cancellation));
        if (!work.Run.DryRun)
            return new(issues, parsed.Rows.Count, token => StoreAsync(work, year, services, token));

        var dryRun = await DryRunFacts.MakeAsync(work, year, services, directory, cancellation);
        return new(
            issues,
            parsed.Rows.Count,
            token => StoreAsync(work, year, services, token),
            DryRunRows.Write(dryRun),
            token => DryRunFacts.HoldAsync(work, year, dryRun, token)
        );
    }

    /// <summary>The upload page for the same base year, and the same area where the file was meant for one.</summary>
    public string Again(ImportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return $"{Home.Upload}?basisjahr={run.Target}{(run.AreaId is { } area ? $"&bereich={area}" : "")}";
    }

    /// <summary>A dry run names unknown providers itself, with proposals.</summary>
    private static IEnumerable<RowIssue> Notices(
        ParsedSheet<ServiceLine> parsed,
        BaseYearServices services,
        ProviderDirectory directory,
        bool isDryRun
    ) =>
        [
            .. parsed.IgnoredColumns.Select(static c => RowIssue.Notice($"Die Spalte „{c}“ ist unbekannt und wurde nicht gelesen.")),
            .. parsed
                .Rows.Index()
                .GroupBy(static r => r.Item.Provider, StringComparer.Ordinal)
                .Where(g => !isDryRun && directory.Find(g.Key) is null)
                .OrderBy(static g => g.Key, StringComparer.Ordinal)
                .Select(g =>
                    RowIssue.Notice(
                        $"Der Träger „{RowIssue.Printable(g.Key)}“ steht nicht in den Stammdaten; sein Name wird übernommen "
                            + $"({BaseYearWords.Counted(g.Count(), "Zeile", "Zeilen")}, "
                            + $"{GermanNumber.Text(Money.Sum(g.Select(r => new Money(services.Amounts[r.Index]))))}, gilt als extern)."
                    )
                ),
        ];

    /// <summary>The file was uploaded for one area and holds others too.</summary>
    private static async Task<IEnumerable<RowIssue>> OtherAreasAsync(
        ImportWork work,
        BaseYearServices services,
        CancellationToken cancellation
    )
    {
        if (work.Run.AreaId is not { } meant || services.Areas.Where(a => a.AreaId != meant).ToList() is not { Count: > 0 } others)
            return [];
        var names = await work
            .Db.Areas.Select(a => new { a.Id, a.Name })
            .ToDictionaryAsync(static a => a.Id, static a => a.Name, cancellation);
        return others.Select(o => new RowIssue(
            null,
            BaseYearFormat.Format.Columns[BaseYearFormat.Area].Name,
            names[o.AreaId],
            $"Die Datei wurde für {names[meant]} hochgeladen und enthält auch "
                + $"{BaseYearWords.Counted(o.Services, "Zeile", "Zeilen")} dieses Sozialraums.",
            IssueSeverity.Warning
        ));
    }

    private static async Task<string> StoreAsync(
        ImportWork work,
        BudgetYear year,
        BaseYearServices services,
        CancellationToken cancellation
    )
    {
        var db = work.Db;
        var ids = services.Areas.Select(static a => a.AreaId).ToList();
        var current = await db
            .BaseYearDatasets.Where(d => d.Year == year.Year && ids.Contains(d.AreaId) && d.SupersededAt == null)
            .ToListAsync(cancellation);
        if (current.Count > 0)
        {
            current.ForEach(d => d.SupersededAt = work.Now);
            await db.SaveChangesAsync(cancellation);
        }

        var datasets = services
            .Areas.Select(area => new BaseYearDataset
            {
                Year = year.Year,
                AreaId = area.AreaId,
                ImportRunId = work.Run.Id,
                Services = area.Services,
                Cases = area.Cases,
                Sum = area.Sum,
                CreatedAt = work.Now,
            })
            .ToArray();
        db.AddRange(datasets);
        await db.SaveChangesAsync(cancellation);
        await ServiceCopy.WriteAsync(db, services, Array.ConvertAll(datasets, static d => d.Id), work.Progress, cancellation);
        return BaseYearWords.Stored(services, current.Count) + await AcceptedNames.StoreAsync(work, cancellation);
    }
}

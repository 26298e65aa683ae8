using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
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

    public async Task<ImportPlan> CheckAsync(ImportWork work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        var year = YearOf(work.Run);
        var areas = await AreaNames.LoadAsync(work.Db, cancellation);
        var estimate = work.Bytes.Span.StartsWith("PK"u8) ? 0 : work.Bytes.Span.Count((byte)'\n');
        using var table = SheetReader.Open(work.Bytes, work.FileName, BaseYearFormat.Format);
        var parsed = BaseYearParser.Parse(
            table,
            year,
            done => work.Progress(new("Zeilen werden geprüft", done, Math.Max(done, estimate))),
            cancellation
        );
        var services = BaseYearServices.Sort(parsed.Rows, areas, parsed.HasErrors ? null : year, cancellation);
        List<RowIssue> issues = [.. parsed.Issues, .. services.Issues];
        if (issues.TrueForAll(static i => i.Severity != IssueSeverity.Error))
            issues.AddRange(await NoticesAsync(work.Db, parsed, cancellation));
        return new(issues, parsed.Rows.Count, token => StoreAsync(work, year, services, token));
    }

    private static async Task<IEnumerable<RowIssue>> NoticesAsync(
        AppDbContext db,
        ParsedSheet<ServiceLine> parsed,
        CancellationToken cancellation
    )
    {
        var known = (await db.Providers.Select(p => p.Name).ToListAsync(cancellation)).Select(static n => Spelling.Fold(n)).ToHashSet();
        var unknown = parsed
            .Rows.Select(static r => r.Provider)
            .Distinct()
            .Where(name => !known.Contains(Spelling.Fold(name)))
            .Order()
            .ToList();
        return
        [
            .. parsed.IgnoredColumns.Select(static c => RowIssue.Notice($"Die Spalte „{c}“ ist unbekannt und wurde nicht gelesen.")),
            .. unknown.Select(static n =>
                RowIssue.Notice($"Der Träger „{RowIssue.Printable(n)}“ steht nicht in den Stammdaten; sein Name wird übernommen.")
            ),
        ];
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
        return Message(services, current.Count);
    }

    private static string Message(BaseYearServices services, int superseded)
    {
        var (rows, cases, areas) = (services.Lines.Count, services.Areas.Sum(static a => a.Cases), services.Areas.Count);
        var text =
            $"{Counted(rows, "Leistung", "Leistungen")} von {Counted(cases, "Fall", "Fällen")} gespeichert, "
            + $"{Counted(areas, "Sozialraum", "Sozialräume")}.";
        return superseded == 0
            ? text
            : text + (superseded == 1 ? " Ein früherer Stand wurde abgelöst." : $" {superseded} frühere Stände wurden abgelöst.");
    }

    private static string Counted(int number, string one, string many) => $"{GermanNumber.Text(number)} {(number == 1 ? one : many)}";
}

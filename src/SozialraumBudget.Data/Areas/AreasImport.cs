using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Areas;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Areas;

/// <summary>
/// Imports which district belongs to which area from a day on; unknown districts are created, unknown areas only on request.
/// </summary>
public sealed class AreasImport : IImportFormat
{
    public const string FormatKey = "areas";
    private const string WithNewAreas = ", neue Bereiche anlegen";

    public string Key => FormatKey;

    public string Title => "Bereiche";

    public SheetFormat Sheet => AreasFormat.Format;

    public ImportHome Home { get; } = AreaPages;

    /// <summary>Pages of areas; outlines are seen there too.</summary>
    internal static ImportHome AreaPages { get; } = new("Zu den Sozialräumen", "/sozialraeume", "/sozialraeume/einlesen");

    /// <summary>The first day of the assignments, and whether unknown areas are created.</summary>
    public static ImportTarget Target(DateOnly from, bool newAreas) =>
        new(FormatKey, string.Create(CultureInfo.InvariantCulture, $"ab {from:dd.MM.yyyy}{(newAreas ? WithNewAreas : "")}"));

    /// <summary>The upload page for the same day and the same choice.</summary>
    public string Again(ImportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var day = DayOf(run).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{Home.Upload}?ab={day}{(MakesAreas(run) ? "&neu=true" : "")}";
    }

    public IQueryable<ImportRun> InForce(AppDbContext db) => ImportHistory.UntilReplaced(db, FormatKey);

    public async Task<ImportTemplate?> TemplateAsync(AppDbContext db, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await AreasTemplate.MakeAsync(db, day, cancellation);
    }

    /// <summary>Both may be new: what is unknown stays as it is written, unless somebody says what it means.</summary>
    public async Task<IReadOnlyDictionary<string, Vocabulary>> VocabulariesAsync(AppDbContext db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new Dictionary<string, Vocabulary>
        {
            ["Stadtteil"] = await PlaceWords.DistrictsAsync(db, isClosed: false, cancellation),
            ["Bereich"] = await PlaceWords.AreasAsync(db, isClosed: false, cancellation),
        };
    }

    private static bool MakesAreas(ImportRun run) => run.Target.EndsWith(WithNewAreas, StringComparison.Ordinal);

    private static DateOnly DayOf(ImportRun run) =>
        DateOnly.ParseExact(run.Target.AsSpan(3, 10), "dd.MM.yyyy", CultureInfo.InvariantCulture);

    public async Task<ImportPlan> CheckAsync(ImportWork work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        var (newAreas, from) = (MakesAreas(work.Run), DayOf(work.Run));
        using var table = work.Open(AreasFormat.Format);
        var parsed = AreasFormat.Parse(table, done => work.Progress(new("Zeilen werden geprüft", done, 0)), cancellation);
        var areas = await AreaNames.LoadAsync(work.Db, cancellation);
        var districts = await DistrictNames.LoadAsync(work.Db, cancellation);
        List<RowIssue> issues =
        [
            .. parsed.Issues,
            .. parsed.IgnoredColumns.Select(static c =>
                RowIssue.Notice($"Die Spalte „{RowIssue.Printable(c)}“ ist unbekannt und wurde nicht gelesen.")
            ),
        ];
        var unknown = parsed.Rows.Where(row => areas.Find(row.Area) is null).ToList();
        if (!newAreas)
        {
            issues.AddRange(
                unknown.Select(static row =>
                    RowIssue.Cell(
                        row.Row,
                        "Bereich",
                        row.Area,
                        "Diesen Bereich gibt es nicht. Bitte berichtigen, oder neue Bereiche anlegen lassen."
                    )
                )
            );
        }

        issues.AddRange(
            newAreas ? Names(unknown.Select(static r => r.Area)).Select(static n => RowIssue.Notice($"Der Bereich „{n}“ ist neu.")) : []
        );
        issues.AddRange(
            Names(parsed.Rows.Select(static r => r.District).Where(d => districts.Find(d) is null))
                .Select(static n => RowIssue.Notice($"Der Stadtteil „{n}“ ist neu."))
        );
        return new(issues, parsed.Rows.Count, token => StoreAsync(work.Db, parsed.Rows, from, areas, districts, token));
    }

    private static IEnumerable<string> Names(IEnumerable<string> names) =>
        names.DistinctBy(static n => Spelling.Fold(n)).Select(static n => RowIssue.Printable(n));

    private static async Task<string> StoreAsync(
        AppDbContext db,
        IReadOnlyList<DistrictAssignmentRow> rows,
        DateOnly from,
        AreaNames known,
        DistrictNames districts,
        CancellationToken cancellation
    )
    {
        var areas = await NewAreasAsync(db, rows, from, known, cancellation);
        var all = (await db.DistrictAssignments.ToListAsync(cancellation)).ToLookup(static a => a.DistrictId);
        var added = new Dictionary<Guid, DistrictAssignment>();
        var created = 0;
        foreach (var row in rows)
        {
            if (districts.Find(row.District) is not { } district)
            {
                district = new District { Name = row.District };
                db.Add(district);
                districts.Add(district);
                created++;
            }

            var areaId = known.Find(row.Area) ?? areas[Spelling.Fold(row.Area)];
            if (added.ContainsKey(district.Id) || all[district.Id].Any(a => a.AreaId == areaId && Period(a).Contains(from)))
                continue;
            var plan = VersionPlan.Make([.. all[district.Id]], Period, from);
            db.RemoveRange(plan.Replaced);
            foreach (var former in plan.Ended)
                former.ValidTo = plan.EndBefore;
            added[district.Id] = new DistrictAssignment
            {
                DistrictId = district.Id,
                AreaId = areaId,
                ValidFrom = from,
                ValidTo = plan.Last,
            };
        }

        await db.SaveChangesAsync(cancellation);
        db.AddRange(added.Values);
        await db.SaveChangesAsync(cancellation);
        return $"{added.Count} {(added.Count == 1 ? "Stadtteil" : "Stadtteile")} ab {from:dd.MM.yyyy} zugeordnet ({created} neu), "
            + $"{areas.Count} {(areas.Count == 1 ? "Bereich" : "Bereiche")} angelegt. "
            + (rows.Count > added.Count ? "Die übrigen Zeilen galten schon." : "");
    }

    private static async Task<Dictionary<string, Guid>> NewAreasAsync(
        AppDbContext db,
        IReadOnlyList<DistrictAssignmentRow> rows,
        DateOnly from,
        AreaNames known,
        CancellationToken cancellation
    )
    {
        var codes = (await db.Areas.Select(a => a.Code).ToListAsync(cancellation)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var created = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var name in rows.Select(static r => r.Area).Where(n => known.Find(n) is null).DistinctBy(static n => Spelling.Fold(n)))
        {
            var area = new Area { Code = FreeCode(name, codes), Name = name };
            db.AddRange(
                area,
                new AreaVersion
                {
                    AreaId = area.Id,
                    Name = name,
                    ValidFrom = from,
                }
            );
            created[Spelling.Fold(name)] = area.Id;
        }

        return created;
    }

    /// <summary>The first two letters of the name, numbered when they are taken.</summary>
    private static string FreeCode(string name, HashSet<string> taken)
    {
        var letters = new string([.. name.Where(char.IsLetter).Take(2)]).ToUpperInvariant();
        var code = letters.Length == 0 ? "B" : letters;
        for (var number = 2; !taken.Add(code); number++)
            code = string.Create(CultureInfo.InvariantCulture, $"{(letters.Length == 0 ? "B" : letters)}{number}");
        return code;
    }

    private static DateRange Period(DistrictAssignment assignment) => new(assignment.ValidFrom, assignment.ValidTo);
}

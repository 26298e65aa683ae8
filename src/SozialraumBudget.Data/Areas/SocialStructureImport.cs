using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Areas;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Areas;

/// <summary>Imports figures of the social structure by district, year and indicator; a figure that is there already is corrected.</summary>
public sealed class SocialStructureImport : IImportFormat
{
    public const string FormatKey = "social-structure";

    /// <summary>There is one social structure.</summary>
    public static ImportTarget Target { get; } = new(FormatKey, "alle Stadtteile");

    public string Key => FormatKey;

    public string Title => "Sozialstruktur";

    public SheetFormat Sheet => SocialStructureFormat.Format;

    public ImportHome Home { get; } = new("Zur Sozialstruktur", "/sozialstruktur", "/sozialstruktur/einlesen");

    public IQueryable<ImportRun> InForce(AppDbContext db) => ImportHistory.UntilReplaced(db, FormatKey);

    /// <summary>For the year before the day: figures of a year come out in the next one.</summary>
    public async Task<ImportTemplate?> TemplateAsync(AppDbContext db, DateOnly day, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await SocialStructureTemplate.MakeAsync(db, day.Year - 1, cancellation);
    }

    public async Task<IReadOnlyDictionary<string, Vocabulary>> VocabulariesAsync(AppDbContext db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new Dictionary<string, Vocabulary>
        {
            ["Stadtteil"] = await PlaceWords.DistrictsAsync(db, isClosed: true, cancellation),
            ["Merkmal"] = await PlaceWords.IndicatorsAsync(db, cancellation),
        };
    }

    public async Task<ImportPlan> CheckAsync(ImportWork work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var table = work.Open(SocialStructureFormat.Format);
        var parsed = SocialStructureFormat.Parse(table, done => work.Progress(new("Zeilen werden geprüft", done, 0)), cancellation);
        var districts = await DistrictNames.LoadAsync(work.Db, cancellation);
        return new(
            [
                .. parsed.Issues,
                .. parsed.HasErrors ? [] : await OverwrittenAsync(work.Db, parsed.Rows, districts, cancellation),
                .. Unknown(parsed.Rows, districts),
                .. parsed
                    .Rows.Where(static row => row.Year is < 1990 or > 2100)
                    .Select(static row =>
                        RowIssue.Cell(
                            row.Row,
                            "Jahr",
                            row.Year.ToString(CultureInfo.InvariantCulture),
                            "Gespeichert werden die Jahre 1990 bis 2100."
                        )
                    ),
                .. parsed.IgnoredColumns.Select(static c =>
                    RowIssue.Notice($"Die Spalte „{RowIssue.Printable(c)}“ ist unbekannt und wurde nicht gelesen.")
                ),
            ],
            parsed.Rows.Count,
            token => StoreAsync(work.Db, parsed.Rows, districts, token)
        );
    }

    /// <summary>Each name once, however many values of it the table has.</summary>
    private static IEnumerable<RowIssue> Unknown(IReadOnlyList<SocialStructureValue> rows, DistrictNames districts) =>
        rows.Where(row => districts.Find(row.District) is null)
            .GroupBy(static row => Spelling.Fold(row.District))
            .Select(static named =>
                RowIssue.Cell(
                    named.First().Row,
                    "Stadtteil",
                    named.First().District,
                    "Diesen Stadtteil gibt es nicht. Stadtteile entstehen mit der Bereichsdatei oder der Karte (GeoJSON)."
                        + (named.Skip(1).Any() ? $" Er steht an {named.Count()} Stellen." : "")
                )
            );

    /// <summary>
    /// A table of another fact under the same name would replace what is there: whoever reads it in says that it is meant so.
    /// </summary>
    private static async Task<IReadOnlyList<RowIssue>> OverwrittenAsync(
        AppDbContext db,
        IReadOnlyList<SocialStructureValue> rows,
        DistrictNames districts,
        CancellationToken cancellation
    )
    {
        var names = await NamesAsync(db, rows, cancellation);
        var stored = await StoredAsync(db.SocialIndicators.AsNoTracking(), rows, cancellation);
        var other = (
            from row in rows
            let district = districts.Find(row.District)
            where district is not null
            let name = names[Spelling.Fold(row.Indicator)]
            let before = stored.GetValueOrDefault((district.Id, row.Year, name))
            where before is not null && before.Value != row.Value
            select (row, Name: name, Before: before.Value)
        ).ToList();
        return other is not [var (first, indicator, present), ..]
            ? []
            :
            [
                RowIssue.Warning(
                    first.Row,
                    $"{GermanWords.Count(other.Count, "Wert ist schon da und würde", "Werte sind schon da und würden")} ersetzt, z. B. "
                        + $"„{RowIssue.Printable(indicator)}“ {first.Year} in {RowIssue.Printable(first.District)}: "
                        + $"{GermanNumber.Text(present)} durch {GermanNumber.Text(first.Value)}. Ist dasselbe Merkmal gemeint? "
                        + "Sonst in der Zuordnung einen eigenen Namen geben."
                ),
            ];
    }

    /// <summary>Values of the years that the rows speak of, by district, year and indicator.</summary>
    private static Task<Dictionary<(Guid DistrictId, int Year, string Name), SocialIndicator>> StoredAsync(
        IQueryable<SocialIndicator> indicators,
        IReadOnlyList<SocialStructureValue> rows,
        CancellationToken cancellation
    )
    {
        var years = rows.Select(static r => r.Year).Distinct().ToList();
        return indicators.Where(i => years.Contains(i.Year)).ToDictionaryAsync(i => (i.DistrictId, i.Year, i.Name), cancellation);
    }

    private static async Task<string> StoreAsync(
        AppDbContext db,
        IReadOnlyList<SocialStructureValue> rows,
        DistrictNames districts,
        CancellationToken cancellation
    )
    {
        var names = await NamesAsync(db, rows, cancellation);
        var stored = await StoredAsync(db.SocialIndicators, rows, cancellation);
        var added = new Dictionary<(Guid, int, string), decimal>();
        var changed = 0;
        foreach (var row in rows)
        {
            var key = (districts.Find(row.District)!.Id, row.Year, names[Spelling.Fold(row.Indicator)]);
            if (!stored.TryGetValue(key, out var indicator))
                added[key] = row.Value;
            else if (indicator.Value != row.Value)
                (indicator.Value, changed) = (row.Value, changed + 1);
        }

        await db.SaveChangesAsync(cancellation);
        await InsertAsync(db, added, cancellation);
        var german = CultureInfo.GetCultureInfo("de-DE");
        return string.Create(
            german,
            $"{added.Count:N0} {(added.Count == 1 ? "Wert" : "Werte")} neu, {changed:N0} berichtigt, "
                + $"{rows.Count - added.Count - changed:N0} unverändert."
        );
    }

    /// <summary>An indicator keeps the spelling it has; a new one that the rules know gets theirs.</summary>
    private static async Task<Dictionary<string, string>> NamesAsync(
        AppDbContext db,
        IReadOnlyList<SocialStructureValue> rows,
        CancellationToken cancellation
    )
    {
        var stored = await db.SocialIndicators.Select(i => i.Name).Distinct().ToListAsync(cancellation);
        return stored
            .Concat(Indicators.Known)
            .Concat(rows.Select(static r => r.Indicator))
            .GroupBy(static n => Spelling.Fold(n))
            .ToDictionary(static g => g.Key, static g => g.First());
    }

    /// <summary>One statement for all new figures; who imported them stands in the run.</summary>
    private static Task<int> InsertAsync(
        AppDbContext db,
        Dictionary<(Guid District, int Year, string Name), decimal> added,
        CancellationToken cancellation
    )
    {
        Guid[] districts = [.. added.Keys.Select(static k => k.District)];
        int[] years = [.. added.Keys.Select(static k => k.Year)];
        string[] names = [.. added.Keys.Select(static k => k.Name)];
        decimal[] values = [.. added.Values];
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into social_indicators (id, district_id, year, name, value)
            select gen_random_uuid(), d, y, n, v from unnest({districts}, {years}, {names}, {values}) as t(d, y, n, v)
            """,
            cancellation
        );
    }
}

using System.Security.Cryptography;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Areas;

/// <summary>Imports outlines of districts from GeoJSON; the target of a run is the property that holds the district's name.</summary>
public sealed class OutlineImport : IImportFormat
{
    public const string FormatKey = "outlines";

    public const string ContentType = "application/geo+json";

    public string Key => FormatKey;

    public string Title => "Umrisse";

    public SheetFormat? Sheet => null;

    public ImportHome Home => AreasImport.AreaPages;

    /// <summary>The property of the map that holds the districts' names.</summary>
    public static ImportTarget Target(string property) => new(FormatKey, property);

    public IQueryable<ImportRun> InForce(AppDbContext db) => ImportHistory.UntilReplaced(db, FormatKey);

    public Task<ImportTemplate?> TemplateAsync(AppDbContext db, DateOnly day, CancellationToken cancellation) =>
        Task.FromResult<ImportTemplate?>(null);

    /// <summary>A map that was uploaded, to be previewed; it is never changed.</summary>
    public static StoredFile File(string name, byte[] bytes, string scan, Stamp uploaded) =>
        new()
        {
            Name = FileName.Clean(name, ".geojson"),
            ContentType = ContentType,
            Size = bytes.Length,
            Scan = scan,
            Uploaded = uploaded,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Content = new StoredFileContent { Bytes = bytes },
        };

    /// <summary>A run for a file that is stored already; its warnings were shown in the preview.</summary>
    public static ImportRun Run(StoredFile file, string property, ICurrentUser user, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new()
        {
            Format = FormatKey,
            Target = Target(property).Text,
            FileId = file.Id,
            Sha256 = file.Sha256,
            WarningsConfirmed = true,
            Message = "Wartet auf die Verarbeitung.",
            Started = user.Stamp(clock),
        };
    }

    public async Task<ImportPlan> CheckAsync(ImportWork work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        var districts = await DistrictNames.LoadAsync(work.Db, cancellation);
        var preview = OutlineMatch.Make(work.Bytes, work.Run.Target, districts);
        IEnumerable<RowIssue> notices = preview.HasErrors
            ? []
            :
            [
                .. preview
                    .Matches.Where(static m => m.District is null)
                    .Select(static m => RowIssue.Notice($"Der Stadtteil „{m.Outline.District}“ ist neu.")),
                .. preview.Without.Select(static name => RowIssue.Notice($"Der Stadtteil „{name}“ hat in der Datei keinen Umriss.")),
            ];
        return new([.. preview.Issues, .. notices], preview.Matches.Count, token => StoreAsync(work.Db, preview, token));
    }

    private static async Task<string> StoreAsync(AppDbContext db, OutlinePreview preview, CancellationToken cancellation)
    {
        foreach (var (outline, district) in preview.Matches)
        {
            if (district is null)
                db.Add(new District { Name = outline.District, Geometry = outline.Geometry });
            else
                district.Geometry = outline.Geometry;
        }

        await db.SaveChangesAsync(cancellation);
        var created = preview.Matches.Count(static m => m.District is null);
        return $"{preview.Matches.Count} {(preview.Matches.Count == 1 ? "Umriss" : "Umrisse")} gespeichert, {created} "
            + $"{(created == 1 ? "Stadtteil" : "Stadtteile")} angelegt.";
    }
}

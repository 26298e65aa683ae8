using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Areas;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>A map that was looked at.</summary>
/// <param name="File">As it would be stored; not added yet.</param>
/// <param name="Preview">Which shape belongs to which district, and what is wrong.</param>
public sealed record TakenMap(StoredFile File, OutlinePreview Preview);

/// <summary>Takes maps with outlines of districts, from a form or a program: size, virus scan, which shape is whose.</summary>
public sealed class OutlineIntake(AppDbContext db, ImportQueue queue, IVirusScanner scanner, ICurrentUser user, TimeProvider clock)
{
    /// <param name="upload">The map; null: none was sent.</param>
    /// <param name="property">Property with the districts' names; null: the one that fits best.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>The map, or the German reason why it is not taken.</returns>
    public async Task<(TakenMap? Map, string? Objection)> LookAsync(IFormFile? upload, string? property, CancellationToken cancel)
    {
        switch (upload)
        {
            case null:
                return (null, "Bitte eine Datei auswählen.");
            case { Length: 0 }:
                return (null, "Die Datei ist leer.");
            case { Length: > GeoJsonDistricts.MaxBytes }:
                return (null, "Die Datei ist größer als 32 MB.");
        }

        var bytes = new byte[upload.Length];
        await using (var stream = upload.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancel);
        var verdict = await scanner.ScanAsync(upload.FileName, bytes, cancel);
        if (!verdict.Allowed)
            return (null, $"Die Datei wird nicht gespeichert: {verdict.Text}");

        var preview = OutlineMatch.Make(bytes, property, await DistrictNames.LoadAsync(db, cancel));
        // A file without any usable property is refused; a wrong choice of the property can be put right.
        return preview.Result.Properties.Count == 0
            ? (null, preview.Issues[0].Reason)
            : (new(OutlineImport.File(upload.FileName, bytes, verdict.Text, user.Stamp(clock)), preview), null);
    }

    /// <summary>Keeps the map, so that its preview can be shown.</summary>
    public async Task KeepAsync(TakenMap map, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(map);
        db.Add(map.File);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Stores the outlines; the same map that is in force already is not stored again.</summary>
    /// <param name="map">The map.</param>
    /// <param name="property">Property with the districts' names.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<QueuedImport> StoreAsync(TakenMap map, string property, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(map);
        var (hash, target) = (map.File.Sha256, OutlineImport.Target(property).Text);
        var known = await ImportHistory
            .UntilReplaced(db, OutlineImport.FormatKey)
            .AsNoTracking()
            .FirstOrDefaultAsync(r => r.Sha256 == hash && r.Target == target, cancel);
        if (known is not null)
            return new(known, true);

        await KeepAsync(map, cancel);
        return new(await StoreAsync(map.File, property, cancel), false);
    }

    /// <summary>Stores the outlines of a map that was kept.</summary>
    public async Task<ImportRun> StoreAsync(StoredFile file, string property, CancellationToken cancel)
    {
        var run = OutlineImport.Run(file, property, user, clock);
        db.Add(run);
        await db.SaveChangesAsync(cancel);
        await queue.StartAsync(run.Id, cancel);
        return run;
    }
}

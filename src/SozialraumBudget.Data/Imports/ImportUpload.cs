using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Data.Imports;

/// <summary>A file that came in for an import.</summary>
/// <param name="Name">As uploaded; only its last part is kept.</param>
/// <param name="Scan">Verdict of the virus scanner.</param>
public sealed record ImportFile(string Name, string ContentType, byte[] Bytes, string Scan = NoVirusScanner.NotScanned);

/// <summary>What the one who uploads a file wants of it.</summary>
/// <param name="Confirmed">Store it in spite of warnings.</param>
/// <param name="DryRun">Show first what it changes; nothing is stored before that is confirmed.</param>
/// <param name="AreaId">The area it is meant for; null: whatever areas it names.</param>
/// <param name="AgreementId">The agreement whose return, round or accounts it fills; null for files of the public side.</param>
/// <param name="MayBeMapped">With other columns it waits for a mapping; else it is refused.</param>
/// <param name="AsksMapping">It waits for a mapping whatever its columns are: its words may be others.</param>
/// <param name="Mapping">How it is read; null: it has the format's own columns.</param>
public readonly record struct ImportWish(
    bool Confirmed = false,
    bool DryRun = false,
    Guid? AreaId = null,
    Guid? AgreementId = null,
    bool MayBeMapped = false,
    string? Mapping = null,
    bool AsksMapping = false
);

/// <param name="Run">The new run, or the earlier one of the same bytes for the same target.</param>
/// <param name="IsKnown">
/// The same file is in force already or on its way; nothing was added. One that another file has replaced since is new.
/// </param>
public readonly record struct QueuedImport(ImportRun Run, bool IsKnown);

/// <summary>Stores an uploaded file and queues a run for it; <see cref="ImportExecution"/> does the work.</summary>
public sealed class ImportUpload(AppDbContext db, ImportFormats formats, ICurrentUser user, TimeProvider clock)
{
    private static readonly ImportState[] OnTheirWay =
    [
        ImportState.Queued,
        ImportState.Running,
        ImportState.NeedsConfirmation,
        ImportState.NeedsMapping,
    ];

    /// <param name="target">What the file fills, from its format.</param>
    /// <param name="file">Name and bytes.</param>
    /// <param name="wish">Without one the file is stored when nothing may be meant otherwise.</param>
    /// <param name="cancellation">Ends the upload; nothing is stored then.</param>
    public async Task<QueuedImport> QueueAsync(
        ImportTarget target,
        ImportFile file,
        ImportWish wish = default,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
        var format = formats.Of(target.Format);
        var inForce = format.InForce(db);
        var known = await db
            .ImportRuns.Where(r =>
                r.Format == target.Format
                && r.Target == target.Text
                && r.AgreementId == wish.AgreementId
                && r.Sha256 == hash
                && r.Mapping == wish.Mapping
                && (OnTheirWay.Contains(r.State) || inForce.Any(i => i.Id == r.Id))
            )
            .OrderByDescending(r => r.State == ImportState.Completed)
            .ThenByDescending(r => r.Id)
            .FirstOrDefaultAsync(cancellation);
        if (known is not null && !WantsMore(wish, known))
            return new(known, true);

        var stamp = user.Stamp(clock);
        var stored = new StoredFile
        {
            Name = CleanName(file.Name),
            ContentType = file.ContentType,
            Size = file.Bytes.Length,
            Sha256 = hash,
            AgreementId = wish.AgreementId,
            OfficeOnly = format.IsOfficeOnly,
            Scan = file.Scan,
            Uploaded = stamp,
            Content = new StoredFileContent { Bytes = file.Bytes },
        };
        var run = new ImportRun
        {
            Format = target.Format,
            Target = target.Text,
            FileId = stored.Id,
            Sha256 = hash,
            DryRun = wish.DryRun,
            AreaId = wish.AreaId,
            AgreementId = wish.AgreementId,
            MayBeMapped = wish.MayBeMapped,
            State = wish.AsksMapping ? ImportState.NeedsMapping : ImportState.Queued,
            Mapping = wish.Mapping,
            WarningsConfirmed = wish is { Confirmed: true, DryRun: false },
            Message = wish.AsksMapping ? StrangeFile.Asked : "Wartet auf die Verarbeitung.",
            Started = stamp with { },
        };
        db.AddRange(stored, run);
        await db.SaveChangesAsync(cancellation);
        return new(run, false);
    }

    /// <summary>The run on its way would stop where this caller wants the file stored.</summary>
    private static bool WantsMore(ImportWish wish, ImportRun known) =>
        wish.AsksMapping
            ? known.State != ImportState.NeedsMapping
            : known.State != ImportState.Completed
                && (
                    (known.State == ImportState.NeedsMapping && !wish.MayBeMapped)
                    || (!wish.DryRun && (known.DryRun || (wish.Confirmed && known.State == ImportState.NeedsConfirmation)))
                );

    /// <summary>Last part of a path, printable, at most 255 characters.</summary>
    private static string CleanName(string name)
    {
        var last = RowIssue.Printable(name.AsSpan(name.LastIndexOfAny(['/', '\\']) + 1)).Trim();
        return last.Length == 0 ? "Datei" : last;
    }
}

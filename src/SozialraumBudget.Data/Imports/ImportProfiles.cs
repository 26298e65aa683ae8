using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Data.Imports;

/// <summary>A profile and what it says about one file.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Mapping">Its mapping, carried over to the columns of the file.</param>
/// <param name="IsSame">The headers have the same columns but for years.</param>
public sealed record ProfileMatch(ImportProfile Profile, SheetMapping Mapping, bool IsSame);

/// <summary>Mappings that are kept for the next file of the same source.</summary>
public sealed class ImportProfiles(AppDbContext db)
{
    public const string NameMustBeGiven = nameof(NameMustBeGiven);
    public const string NameMustBeFree = nameof(NameMustBeFree);
    public const string ProfileMustExist = nameof(ProfileMustExist);
    public const string ProfileMustFit = nameof(ProfileMustFit);

    /// <summary>Profiles whose columns the file has, likeliest first.</summary>
    public async Task<IReadOnlyList<ProfileMatch>> MatchAsync(
        IImportFormat format,
        ReadOnlyMemory<byte> bytes,
        string fileName,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(format);
        var profiles = await db.ImportProfiles.AsNoTracking().Where(p => p.Format == format.Key).ToListAsync(cancellation);
        return
        [
            .. profiles
                .Select(profile => Match(format, profile, bytes, fileName))
                .OfType<ProfileMatch>()
                .OrderByDescending(static m => m.IsSame)
                .ThenByDescending(static m => m.Profile.Recorded.At),
        ];
    }

    /// <summary>The profile of just this header; null where none or several have it.</summary>
    internal async Task<ImportProfile?> OnlyMatchAsync(
        IImportFormat format,
        ReadOnlyMemory<byte> bytes,
        string fileName,
        CancellationToken cancellation
    ) =>
        (await MatchAsync(format, bytes, fileName, cancellation)).Where(static m => m.IsSame).Take(2).ToList() is [var one]
            ? one.Profile
            : null;

    /// <summary>
    /// What a program is told whose file of other columns is refused; null where no profile is the only one of its header.
    /// </summary>
    public async Task<RowIssue?> HintAsync(
        IImportFormat format,
        ReadOnlyMemory<byte> bytes,
        string fileName,
        CancellationToken cancellation = default
    ) =>
        StrangeFile.IsStrange(format, bytes, fileName) && await OnlyMatchAsync(format, bytes, fileName, cancellation) is { } profile
            ? StrangeFile.Notice(profile)
            : null;

    /// <summary>The mapping of a profile for a file, as text; or why the file is not one of its source.</summary>
    /// <param name="wanted">Id or name of the profile.</param>
    public async Task<(string? Mapping, Refusal? Refusal)> UseAsync(
        IImportFormat format,
        string wanted,
        ReadOnlyMemory<byte> bytes,
        string fileName,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(wanted);
        var (id, name) = (Guid.TryParse(wanted, out var known) ? known : Guid.Empty, Spelling.Clean(wanted, out _));
        var profile = await db
            .ImportProfiles.AsNoTracking()
            .Where(p => p.Format == format.Key && (p.Id == id || p.Name == name))
            .OrderByDescending(p => p.Id == id)
            .ThenByDescending(p => p.ProviderId != null)
            .FirstOrDefaultAsync(cancellation);
        if (profile is null)
            return (null, new(ProfileMustExist, "Dieses Profil gibt es für diesen Import nicht."));
        return Match(format, profile, bytes, fileName) is { } match
            ? (SheetMappingText.Write(match.Mapping), null)
            : (null, new(ProfileMustFit, $"Die Datei hat nicht die Spalten, die das Profil „{profile.Name}“ braucht."));
    }

    /// <summary>Keeps a mapping under a name; a profile of that name is replaced.</summary>
    /// <param name="provider">Whose programs it knows; null: the public side's.</param>
    public async Task<Refusal?> SaveAsync(
        IImportFormat format,
        string? name,
        SheetMapping mapping,
        ForeignHeader header,
        Stamp stamp,
        Guid? provider = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(header);
        if (ObjectionToName(name) is { } refusal)
            return refusal;
        var clean = Spelling.Clean(name!, out _);
        var (print, text) = (header.Print, SheetMappingText.Write(mapping));
        var known = await db.ImportProfiles.SingleOrDefaultAsync(
            p => p.Format == format.Key && p.ProviderId == provider && p.Name == clean,
            cancellation
        );
        if (known is not null)
            (known.HeaderPrint, known.Mapping, known.Recorded) = (print, text, stamp);
        else
            db.Add(
                new ImportProfile
                {
                    Format = format.Key,
                    ProviderId = provider,
                    Name = clean,
                    HeaderPrint = print,
                    Mapping = text,
                    Recorded = stamp,
                }
            );
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    public async Task<Refusal?> RenameAsync(Guid id, string? name, Stamp stamp, CancellationToken cancellation = default)
    {
        if (ObjectionToName(name) is { } refusal)
            return refusal;
        if (await db.ImportProfiles.SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } profile)
            return new(ProfileMustExist, "Dieses Profil gibt es nicht.");
        var clean = Spelling.Clean(name!, out _);
        var isTaken = await db.ImportProfiles.AnyAsync(
            p => p.Format == profile.Format && p.ProviderId == profile.ProviderId && p.Name == clean && p.Id != id,
            cancellation
        );
        if (isTaken)
            return new(NameMustBeFree, "Ein anderes Profil dieses Imports heißt schon so.");
        (profile.Name, profile.Recorded) = (clean, stamp);
        await db.SaveChangesAsync(cancellation);
        return null;
    }

    /// <returns>False where there is no such profile.</returns>
    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await db.ImportProfiles.SingleOrDefaultAsync(p => p.Id == id, cancellation) is not { } profile)
            return false;
        db.Remove(profile);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    public static Refusal? ObjectionToName(string? name) =>
        string.IsNullOrWhiteSpace(name) ? new(NameMustBeGiven, "Bitte einen Namen für das Profil angeben, z. B. den des Fachverfahrens.")
        : name.Trim().Length > ImportProfile.LongestName
            ? new(NameMustBeGiven, $"Der Name hat mehr als {ImportProfile.LongestName} Zeichen.")
        : PlainText.IndexOfUnsafe(name, allowLineBreaks: false) >= 0
            ? new(NameMustBeGiven, "Der Name enthält Zeichen, die nicht gespeichert werden können.")
        : null;

    private static ProfileMatch? Match(IImportFormat format, ImportProfile profile, ReadOnlyMemory<byte> bytes, string fileName)
    {
        var mapping = SheetMappingText.Read(profile.Mapping);
        var sample = ForeignSample.Read(bytes, fileName, mapping.Layout.Sheet);
        // The sheet may be called by its year.
        if (sample.Refusal is not null)
            sample = ForeignSample.ReadLikeliest(bytes, fileName);
        if (sample.Refusal is not null)
            return null;
        foreach (var layout in new[] { LayoutProposal.Of(sample, sample.Sheet), mapping.Layout with { Sheet = sample.Sheet } })
        {
            var header = ForeignHeader.Of(sample, layout);
            if (ProfileFit.Adapt(format.Sheet!, mapping, header) is { } adapted)
                return new(profile, adapted, header.Print == profile.HeaderPrint);
        }

        return null;
    }
}

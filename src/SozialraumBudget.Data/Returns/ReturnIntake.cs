using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>
/// Takes a table of a return: read, stored with its sums, and put in the place of what was there, in one transaction or not at all. The
/// same file again changes nothing. Whoever goes away while it is read leaves nothing behind.
/// </summary>
public sealed class ReturnIntake(AppDbContext db, ReturnDesk desk, ReturnTermsLoader terms, ICurrentUser user, TimeProvider clock)
{
    public const string ReturnMustExist = nameof(ReturnMustExist);
    public const string PartIsTooLong = nameof(PartIsTooLong);
    private const int LongestPart = 100;
    private const int LongestName = 255;

    /// <summary>Inside of a running transaction it is a part of that.</summary>
    /// <param name="progress">Gets the number of rows stored so far.</param>
    public async Task<ReturnIntakeResult> TakeAsync(
        Guid agreementId,
        Period period,
        ReturnFile file,
        Action<int>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Part?.Trim().Length > LongestPart)
            return new(new(PartIsTooLong, $"Der Name des Teils darf höchstens {LongestPart} Zeichen haben."), []);
        if (db.Database.CurrentTransaction is null)
            db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await desk.LoadAsync(agreementId, period, cancellation) is not { } dossier)
            return new(new(ReturnMustExist, "Diese Meldung gibt es nicht."), []);
        if (ReturnMoves.FillIn(dossier.State, user.Context.Roles) is { } locked)
            return new(locked, []);

        if (Same(dossier, file) is { } same)
            return new(null, [], same.Rows, IsUnchanged: true);

        var replaced = Replaced(dossier, file);
        var upload = await OpenAsync(dossier, file, cancellation);
        var writer = new ReturnUploadWriter(db, upload.Id, (await terms.TermsAsync(dossier, dossier.Version, cancellation)).HourRates);
        var lead = await BaseYears.BaseYearLead.NamesAsync(db, dossier.ProviderId, cancellation);
        var (rows, issues) = await writer.WriteAsync(file, new(file, lead, progress), cancellation);
        if (issues.Any(static i => i.Severity == IssueSeverity.Error))
            return new(null, issues);

        upload.Rows = rows;
        foreach (var old in replaced)
        {
            db.Attach(old);
            old.SupersededIn = dossier.Version;
        }

        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return new(null, issues, rows);
    }

    /// <summary>The upload of the same bytes that is all there is of the table; null where the file would change something.</summary>
    public static ReturnUpload? Same(ReturnDossier dossier, ReturnFile file)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(file);
        // Read through another mapping the same bytes mean something else; the import knows, and a program says so.
        return
            file is { ImportRunId: null, Mapping: null }
            && Replaced(dossier, file) is [var only]
            && only.Part == Part(file)
            && only.Sha256 == Hash(file)
            ? only
            : null;
    }

    private static string Hash(ReturnFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));

    /// <summary>What of the present version it takes the place of.</summary>
    private static List<ReturnUpload> Replaced(ReturnDossier dossier, ReturnFile file) =>
        [.. dossier.Content(dossier.Version).Where(u => u.Kind == file.Kind && (file.Part is null || u.Part == Part(file)))];

    private static string Part(ReturnFile file) => file.Part?.Trim() ?? "";

    private async Task<ReturnUpload> OpenAsync(ReturnDossier dossier, ReturnFile file, CancellationToken cancellation)
    {
        var upload = new ReturnUpload
        {
            ReturnId = await ReturnIdAsync(dossier, cancellation),
            Kind = file.Kind,
            Part = Part(file),
            FileName = Name(file.Name),
            Sha256 = Hash(file),
            Rows = 0,
            Version = dossier.Version,
            ImportRunId = file.ImportRunId,
            Stored = user.Stamp(clock),
        };
        db.Add(upload);
        await db.SaveChangesAsync(cancellation);
        return upload;
    }

    /// <summary>Opens the return where nobody has; inside of a running transaction.</summary>
    internal async Task<Guid> ReturnIdAsync(ReturnDossier dossier, CancellationToken cancellation)
    {
        if (dossier.Return is { } there)
            return there.Id;
        var opened = new ProviderReturn
        {
            AgreementId = dossier.AgreementId,
            ProviderId = dossier.ProviderId,
            Period = dossier.Period,
        };
        db.Add(opened);
        await db.SaveChangesAsync(cancellation);
        return opened.Id;
    }

    /// <summary>Last part of a path, printable.</summary>
    private static string Name(string name)
    {
        var last = RowIssue.Printable(name.AsSpan(name.LastIndexOfAny(['/', '\\']) + 1)).Trim();
        return last.Length == 0 ? "Datei" : last[..Math.Min(last.Length, LongestName)];
    }
}

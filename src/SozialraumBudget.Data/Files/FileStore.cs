using System.Security.Cryptography;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Files;

/// <summary>
/// Takes files in: size, kind by content, safe name, virus-scan hook, hash. Row security decides who may store for which agreement
/// and who reads; files are never changed or deleted.
/// </summary>
public sealed class FileStore(AppDbContext db, ICurrentUser user, TimeProvider clock, IVirusScanner scanner)
{
    public const string FileMustHaveContent = nameof(FileMustHaveContent);
    public const string FileMustNotBeTooBig = nameof(FileMustNotBeTooBig);
    public const string FileMustBeOfAKnownKind = nameof(FileMustBeOfAKnownKind);
    public const string FileMustBeClean = nameof(FileMustBeClean);

    /// <summary>Bytes of the largest file: 10 MB.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    public const string SizeText = "10 MB";

    /// <summary>Checks a file and adds it to the context; the caller saves it together with what refers to it.</summary>
    /// <param name="agreementId">Who sees the agreement sees the file; null: the public side alone.</param>
    /// <returns>The file, or why it is refused.</returns>
    public Task<(StoredFile? File, Refusal? Refusal)> AddAsync(
        Stream content,
        string? name,
        Guid? agreementId,
        CancellationToken cancellation = default
    ) => AddAsync(content, name, agreementId, officeOnly: false, providerId: null, cancellation);

    /// <inheritdoc cref="AddAsync(Stream, string?, Guid?, CancellationToken)"/>
    /// <param name="officeOnly">Who sees the agreement sees the file, except coordinators.</param>
    /// <param name="providerId">The only provider that sees it; null: each that takes part in the agreement.</param>
    public async Task<(StoredFile? File, Refusal? Refusal)> AddAsync(
        Stream content,
        string? name,
        Guid? agreementId,
        bool officeOnly,
        Guid? providerId,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        var shown = FileName.Clean(name, Path.GetExtension(name ?? "") is { Length: > 0 and < 8 } ending ? ending : "");
        var bytes = await ReadAsync(content, cancellation);
        if (bytes is null)
            return (null, new(FileMustNotBeTooBig, $"„{shown}“ ist größer als {SizeText}."));
        if (bytes.Length == 0)
            return (null, new(FileMustHaveContent, $"„{shown}“ ist leer."));
        if (FileKind.Of(bytes, name) is not { } kind)
        {
            return (
                null,
                new(FileMustBeOfAKnownKind, $"„{shown}“ ist ihrem Inhalt nach keine Datei der Art {FileKind.Names} (ohne Makros).")
            );
        }

        var verdict = await scanner.ScanAsync(shown, bytes, cancellation);
        if (!verdict.Allowed)
            return (null, new(FileMustBeClean, $"„{shown}“ wird nicht gespeichert: {verdict.Text}"));

        var file = new StoredFile
        {
            Name = FileName.Clean(name, kind.Ending),
            ContentType = kind.ContentType,
            Size = bytes.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            AgreementId = agreementId,
            OfficeOnly = officeOnly,
            ProviderId = providerId,
            Scan = verdict.Text,
            Uploaded = user.Stamp(clock),
            Content = new StoredFileContent { Bytes = bytes },
        };
        db.Add(file);
        return (file, null);
    }

    /// <returns>Null when there are more bytes than allowed.</returns>
    private static async Task<byte[]?> ReadAsync(Stream content, CancellationToken cancellation)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0; )
        {
            if (copy.Length + read > LargestFile)
                return null;

            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }
}

using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.CashOffice;

/// <summary>Takes messages of the bank in as files: size, virus scan, readable. What they answer is taken over apart from that.</summary>
public sealed class CashMessageIntake(AppDbContext db, ICurrentUser user, TimeProvider clock, IVirusScanner scanner)
{
    /// <summary>Stores the message; the same bytes are stored once.</summary>
    public async Task<(StoredFile? File, Refusal? Refusal)> StoreAsync(
        Stream content,
        string? name,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        var bytes = await ReadAsync(content, cancellation);
        var (message, refusal) = BankMessage.Read(bytes);
        if (message is null)
            return (null, refusal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var known = await db
            .Files.AsNoTracking()
            .FirstOrDefaultAsync(f => f.Sha256 == hash && f.ContentType == CashMessages.ContentType && f.AgreementId == null, cancellation);
        if (known is not null)
            return (known, null);

        var shown = FileName.Clean(name, ".xml");
        var verdict = await scanner.ScanAsync(shown, bytes, cancellation);
        if (!verdict.Allowed)
            return (null, new(FileStore.FileMustBeClean, $"„{shown}“ wird nicht gespeichert: {verdict.Text}"));

        var file = new StoredFile
        {
            Name = shown,
            ContentType = CashMessages.ContentType,
            Size = bytes.Length,
            Sha256 = hash,
            Scan = verdict.Text,
            Uploaded = user.Stamp(clock),
            Content = new StoredFileContent { Bytes = bytes },
        };
        db.Add(file);
        await db.SaveChangesAsync(cancellation);
        return (file, null);
    }

    /// <summary>One byte more than allowed says that there are too many.</summary>
    private static async Task<byte[]> ReadAsync(Stream content, CancellationToken cancellation)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; copy.Length <= BankMessage.LargestFile && (read = await content.ReadAsync(buffer, cancellation)) > 0; )
            copy.Write(buffer, 0, read);
        return copy.ToArray();
    }
}

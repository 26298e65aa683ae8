using Microsoft.AspNetCore.Mvc.ModelBinding;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.Imports;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>Takes an uploaded file from a form: size, emptiness, virus scan, queue. Content is judged by the run.</summary>
public sealed class ImportIntake(ImportUpload uploads, ImportQueue queue, IVirusScanner scanner)
{
    /// <summary>Bytes of the largest file: 50 MB.</summary>
    public const int LargestFile = 50 * 1024 * 1024;

    /// <summary>
    /// What the server reads of a request before it answers 413; more than the largest file, so that the form can say why.
    /// </summary>
    public const int LargestRequest = 64 * 1024 * 1024;

    public const string Accept = ".csv,.txt,.xlsx";

    private static readonly string[] Endings = [".csv", ".txt", ".tsv", ".xlsx"];

    /// <summary>Null with an error at the field <paramref name="key"/> if the file cannot be taken.</summary>
    public async Task<QueuedImport?> TakeAsync(
        ImportTarget target,
        IFormFile? upload,
        ImportWish wish,
        ModelStateDictionary errors,
        string key,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (Objection(upload) is { } reason)
        {
            errors.AddModelError(key, reason);
            return null;
        }

        var bytes = new byte[upload!.Length];
        await using (var stream = upload.OpenReadStream())
            await stream.ReadExactlyAsync(bytes, cancel);
        var verdict = await scanner.ScanAsync(upload.FileName, bytes, cancel);
        if (!verdict.Allowed)
        {
            errors.AddModelError(key, $"Die Datei wird nicht gespeichert: {verdict.Text}");
            return null;
        }

        var queued = await uploads.QueueAsync(
            target,
            new(upload.FileName, ContentType(bytes, upload.FileName), bytes, verdict.Text),
            wish,
            cancel
        );
        if (queued.Run.State.IsOpen())
            await queue.StartAsync(queued.Run.Id, cancel);
        return queued;
    }

    /// <summary>What is wrong with a file before it is read, in German; null: nothing.</summary>
    public static string? Objection(IFormFile? upload) =>
        upload switch
        {
            null => "Bitte eine Datei auswählen.",
            { Length: 0 } => "Die Datei ist leer.",
            { Length: > LargestFile } =>
                $"Die Datei ist größer als {LargestFile / 1024 / 1024} MB. Bitte aufteilen, z. B. nach Sozialräumen.",
            { FileName: var name } when !Endings.Contains(Path.GetExtension(name).ToLowerInvariant()) =>
                "Gelesen werden Tabellen als CSV oder XLSX. Bitte in einem dieser Formate speichern.",
            _ => null,
        };

    /// <summary>By content, so that a download is never taken for something else.</summary>
    private static string ContentType(byte[] bytes, string name) => FileKind.Of(bytes, name)?.ContentType ?? "application/octet-stream";
}

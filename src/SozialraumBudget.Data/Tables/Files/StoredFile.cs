namespace SozialraumBudget.Data.Tables;

/// <summary>An uploaded file; its bytes are kept apart so that lists never load them.</summary>
public sealed class StoredFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The agreement it belongs to; null for files of the public side alone.</summary>
    public Guid? AgreementId { get; init; }

    /// <summary>Kept from coordinators although it belongs to an agreement: evidence of the checklist.</summary>
    public bool OfficeOnly { get; init; }

    /// <summary>The only provider that sees it: annual accounts, offers, receipts. Null: each that takes part in the agreement.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>Verdict of the scanner hook, e.g. "not scanned" or the scanner's name and result.</summary>
    public required string Scan { get; init; }

    public required Stamp Uploaded { get; init; }

    public StoredFileContent? Content { get; init; }
}

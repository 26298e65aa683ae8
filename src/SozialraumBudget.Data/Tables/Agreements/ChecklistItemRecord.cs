namespace SozialraumBudget.Data.Tables;

/// <summary>Answer to one structural criterion or quality standard: evidence, or a stated reason, with a date of expiry.</summary>
public sealed class ChecklistItemRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>Code of the domain's checklist.</summary>
    public required string Criterion { get; init; }

    public string? Evidence { get; set; }

    public Guid? EvidenceFileId { get; set; }

    public string? Reason { get; set; }

    public DateOnly? ExpiresOn { get; set; }

    public required Stamp Answered { get; set; }

    public uint RowVersion { get; init; }
}

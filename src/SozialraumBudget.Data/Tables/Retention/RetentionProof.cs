namespace SozialraumBudget.Data.Tables;

/// <summary>A proof handed in for a part of the retention.</summary>
public sealed class RetentionProof
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PartId { get; init; }

    public Guid? FileId { get; init; }

    public required string Note { get; init; }

    public required Stamp Submitted { get; init; }

    /// <summary>Null while it stands.</summary>
    public ProofWithdrawal? Withdrawal { get; init; }
}

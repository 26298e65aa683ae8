namespace SozialraumBudget.Data.Tables;

/// <summary>A controller's decision on a proof: accepted, rejected, or an acceptance taken back.</summary>
public sealed class RetentionDecision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PartId { get; init; }

    public required bool Accepted { get; init; }

    /// <summary>An earlier acceptance is taken back; then not accepted.</summary>
    public bool TakenBack { get; init; }

    public required string Reason { get; init; }

    public required Stamp Decided { get; init; }
}

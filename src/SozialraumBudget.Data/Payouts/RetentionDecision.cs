namespace SozialraumBudget.Data.Payouts;

/// <summary>A controller's decision on a proof.</summary>
public sealed class RetentionDecision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PartId { get; init; }

    public required bool Accepted { get; init; }

    public required string Reason { get; init; }

    public required Stamp Decided { get; init; }
}

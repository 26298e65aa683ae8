namespace SozialraumBudget.Data.Tables;

/// <summary>A proof that was taken back before anybody accepted it; the proof itself stays on record.</summary>
public sealed class ProofWithdrawal
{
    public required Guid ProofId { get; init; }

    public required string Reason { get; init; }

    public required Stamp Withdrawn { get; init; }
}

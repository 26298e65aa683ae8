using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>The part of the retention that one proof releases.</summary>
public sealed class RetentionPart
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required int BudgetYear { get; init; }

    public required Guid ItemId { get; init; }

    public required string Condition { get; init; }

    public required string Name { get; init; }

    public required Money Amount { get; set; }

    public required DateOnly DueOn { get; init; }

    /// <summary>JSON of the Rechenweg of the amount, in the version of the budget in force.</summary>
    public required string Derivation { get; set; }

    public RetentionState State { get; set; } = RetentionState.Open;

    /// <summary>The payout that pays it; null while it is not released into one.</summary>
    public Guid? PayoutId { get; set; }

    public List<RetentionProof> Proofs { get; } = [];

    public List<RetentionDecision> Decisions { get; } = [];

    public uint RowVersion { get; init; }
}

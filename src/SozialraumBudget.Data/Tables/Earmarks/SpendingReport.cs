using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>What the provider says it spent earmarked money on, with its receipt; decided on once.</summary>
public sealed class SpendingReport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required DateOnly SpentOn { get; init; }

    public required Money Amount { get; init; }

    public required string Text { get; init; }

    public required Guid FileId { get; init; }

    public SpendingState State { get; private set; } = SpendingState.Submitted;

    public required Stamp Reported { get; init; }

    /// <summary>By a controller; by the provider where it was taken back.</summary>
    public Stamp? Decided { get; private set; }

    /// <summary>Why it was refused or taken back.</summary>
    public string? DecisionReason { get; private set; }

    public uint RowVersion { get; init; }

    public void Decide(SpendingState state, Stamp stamp, string? reason)
    {
        if (State != SpendingState.Submitted)
            throw new InvalidOperationException("The report is decided on already.");
        (State, Decided, DecisionReason) = (state, stamp, reason);
    }
}

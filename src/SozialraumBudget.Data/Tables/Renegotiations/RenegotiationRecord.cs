using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// Neuverhandlung of a year's budget: its occasion with all figures as they lay there when it was opened, and how it ended. What both sides
/// offered hangs on it.
/// </summary>
public sealed class RenegotiationRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>The lead provider: nobody else at the providers sees it.</summary>
    public required Guid ProviderId { get; init; }

    public required int BudgetYear { get; init; }

    /// <summary>Of the year, from 1.</summary>
    public required int Number { get; init; }

    public required OccasionKind Occasion { get; init; }

    /// <summary>What is missing beyond the budget (above zero) or left of it; zero of another occasion.</summary>
    public required Money Excess { get; init; }

    /// <summary>Version of the budget that it is about.</summary>
    public required int BudgetVersion { get; init; }

    /// <summary>Total of that version.</summary>
    public required Money Total { get; init; }

    /// <summary>JSON of all sources: reasons, effects and proposal come from them ever after.</summary>
    public required string Facts { get; init; }

    /// <summary>What the controller says about the occasion; null where the product opened it.</summary>
    public string? Reason { get; init; }

    public RenegotiationState State { get; private set; } = RenegotiationState.Open;

    /// <summary>Who opened it, or whose act made the product open it.</summary>
    public required Stamp Opened { get; init; }

    /// <summary>Who accepted the last offer, or ended it without a change.</summary>
    public Stamp? Closed { get; private set; }

    /// <summary>Why it ended without a change.</summary>
    public string? EndReason { get; private set; }

    public uint RowVersion { get; init; }

    public void Agree(Stamp stamp) => (State, Closed) = (Moved(RenegotiationState.Agreed), stamp);

    public void End(Stamp stamp, string reason) => (State, Closed, EndReason) = (Moved(RenegotiationState.Ended), stamp, reason);

    private RenegotiationState Moved(RenegotiationState to) =>
        State == RenegotiationState.Open ? to : throw new InvalidOperationException($"A renegotiation that is {State} does not move.");
}

using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>Vereinbarung: ties an area, its lead provider and one or more budget years.</summary>
public sealed class Agreement
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Running number, given by the database; part of transfer references, so that no two agreements share one.</summary>
    public int Number { get; init; }

    /// <summary>Key of the budget model it was made with; it never changes.</summary>
    public required string Model { get; init; }

    public required Guid AreaId { get; init; }

    /// <summary>The contract partner who is paid.</summary>
    public required Guid LeadProviderId { get; init; }

    public required string Title { get; set; }

    public required int FirstYear { get; set; }

    public required int LastYear { get; set; }

    /// <summary>First day within the first year, where another agreement of the area still held before; null: 1 January.</summary>
    public DateOnly? BeginsOn { get; set; }

    /// <summary>Last day, set with the end; null while not ended.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The days it was agreed for.</summary>
    public DateRange Agreed => AgreementPeriod.Agreed(FirstYear, LastYear, BeginsOn);

    /// <summary>The days it holds.</summary>
    public DateRange InForce => new(Agreed.First, EndedOn ?? Agreed.Last);

    /// <summary>How its budget is formed and paid.</summary>
    public BudgetModel BudgetModel => BudgetModels.Of(Model);

    public AgreementState State { get; private set; } = AgreementState.Draft;

    public List<AgreementProvider> Providers { get; } = [];

    public List<AgreementTermRecord> Terms { get; } = [];

    public List<RetentionConditionRecord> RetentionConditions { get; } = [];

    public required Stamp Created { get; init; }

    public uint RowVersion { get; init; }

    /// <summary>Moves the state; whether the move is allowed is decided by the domain's transitions before.</summary>
    /// <param name="lastDay">Of an agreement that is ended; null: the last agreed day.</param>
    public AgreementMoveRecord MoveTo(AgreementState next, string reason, Stamp stamp, DateOnly? lastDay = null)
    {
        var transition = new AgreementMoveRecord
        {
            AgreementId = Id,
            From = State,
            To = next,
            Reason = reason,
            Moved = stamp,
        };
        State = next;
        EndedOn = next == AgreementState.Ended ? lastDay ?? Agreed.Last : null;
        return transition;
    }
}

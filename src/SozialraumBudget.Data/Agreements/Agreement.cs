using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Data.Agreements;

/// <summary>Vereinbarung: ties an area, its lead provider and one or more budget years.</summary>
public sealed class Agreement
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AreaId { get; init; }

    /// <summary>The contract partner who is paid.</summary>
    public required Guid LeadProviderId { get; init; }

    public required string Title { get; set; }

    public required int FirstYear { get; init; }

    public required int LastYear { get; set; }

    public AgreementState State { get; private set; } = AgreementState.Draft;

    public List<AgreementProvider> Providers { get; } = [];

    public List<AgreementTermRecord> Terms { get; } = [];

    public List<RetentionConditionRecord> RetentionConditions { get; } = [];

    public required Stamp Created { get; init; }

    public uint RowVersion { get; init; }

    /// <summary>Moves the state; whether the move is allowed is decided by the domain's transitions before.</summary>
    public AgreementTransition MoveTo(AgreementState next, string reason, Stamp stamp)
    {
        var transition = new AgreementTransition { AgreementId = Id, From = State, To = next, Reason = reason, Moved = stamp };
        State = next;
        return transition;
    }
}

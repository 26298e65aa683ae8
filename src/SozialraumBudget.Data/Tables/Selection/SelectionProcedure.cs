using SozialraumBudget.Domain.Selection;

namespace SozialraumBudget.Data.Tables;

/// <summary>Auswahlverfahren: the call for an area's lead provider. Fixed once it is published.</summary>
public sealed class SelectionProcedure
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AreaId { get; init; }

    /// <summary>First budget year the chosen provider is to take over.</summary>
    public required int BudgetYear { get; init; }

    public required string Title { get; set; }

    /// <summary>What the providers read; may be empty while it is a draft.</summary>
    public required string Call { get; set; }

    /// <summary>Last day on which applications come in; null while nobody said.</summary>
    public DateOnly? Deadline { get; set; }

    /// <summary>JSON of <see cref="SelectionCriteria"/>: names and weights, in order.</summary>
    public required string Criteria { get; set; }

    public SelectionState State { get; private set; } = SelectionState.Draft;

    /// <summary>The last act of anybody: every form is held against it.</summary>
    public required Stamp Changed { get; set; }

    public uint RowVersion { get; init; }

    public SelectionCall AsCall => new(Title, Call, Deadline, SelectionCriteria.Read(Criteria));

    public void MoveTo(SelectionState next) =>
        State = (State, next) switch
        {
            (SelectionState.Draft, SelectionState.Called) => next,
            (SelectionState.Called, SelectionState.Proposed) => next,
            (SelectionState.Proposed, SelectionState.Called or SelectionState.Decided) => next,
            _ => throw new InvalidOperationException($"A selection that is {State} does not become {next}."),
        };
}

/// <summary>A provider that applied.</summary>
public sealed class SelectionApplication
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProcedureId { get; init; }

    public required Guid ProviderId { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Set with the decision: it is all that the provider sees of it.</summary>
    public ApplicationOutcome Outcome { get; set; } = ApplicationOutcome.Open;

    public required Stamp Recorded { get; init; }
}

/// <summary>Points of an application by one criterion, with the reason.</summary>
public sealed class SelectionScore
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProcedureId { get; init; }

    public required Guid ApplicationId { get; init; }

    /// <summary>Number of the criterion, from 0.</summary>
    public required int Criterion { get; init; }

    /// <summary>0 to 10.</summary>
    public required int Points { get; set; }

    public required string Reason { get; set; }

    public required Stamp Given { get; set; }
}

/// <summary>What was heard, proposed and decided; for the office alone.</summary>
public sealed class SelectionDecision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProcedureId { get; init; }

    /// <summary>Day of the hearing of the committee for youth welfare.</summary>
    public DateOnly? HeardOn { get; set; }

    public string? HearingResult { get; set; }

    /// <summary>How choice and wish of the entitled are kept.</summary>
    public string? Choice { get; set; }

    /// <summary>Whom the proposal, then the decision names.</summary>
    public Guid? ProviderId { get; set; }

    public string? Reason { get; set; }

    public Stamp? Proposed { get; set; }

    /// <summary>The second person.</summary>
    public Stamp? Decided { get; set; }

    /// <summary>Why the last proposal was sent back; null while none was.</summary>
    public string? ReturnReason { get; set; }

    public SelectionHearing Hearing => new(HeardOn, HearingResult, Choice);
}

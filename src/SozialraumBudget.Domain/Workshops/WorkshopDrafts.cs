namespace SozialraumBudget.Domain.Workshops;

/// <summary>A line of the agenda as it is written.</summary>
/// <param name="Id">Of the line that it changes; null: a new one.</param>
/// <param name="Title">What it is about; without one the line is left out.</param>
/// <param name="Note">What to prepare or bring along; null: nothing.</param>
public sealed record AgendaLine(Guid? Id, string? Title, string? Note);

/// <summary>A workshop as it is planned.</summary>
/// <param name="Place">Where, or how (e.g. a video conference).</param>
/// <param name="Agenda">In order.</param>
public sealed record WorkshopPlan(WorkshopKind? Kind, DateOnly? Day, string? Place, IReadOnlyList<AgendaLine> Agenda)
{
    /// <summary>The lines that have a title.</summary>
    public IReadOnlyList<AgendaLine> Lines => [.. Agenda.Where(static l => !string.IsNullOrWhiteSpace(l.Title))];
}

/// <summary>Who took part: a function and how many, never a name.</summary>
public sealed record WorkshopParticipants(string Function, int Count);

/// <summary>Minutes as they are written.</summary>
/// <param name="Participants">At least one.</param>
/// <param name="Decisions">What was decided, by line of the agenda.</param>
public sealed record WorkshopMinutes(IReadOnlyList<WorkshopParticipants> Participants, IReadOnlyDictionary<Guid, string?> Decisions);

/// <summary>A task as it is given.</summary>
/// <param name="DueOn">Last day on which it is in time.</param>
public sealed record TaskDraft(string? Text, WorkshopSide? Side, DateOnly? DueOn);

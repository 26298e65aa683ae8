using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Workshops;

/// <summary>A task that a workshop gave.</summary>
/// <param name="HeldOn">Day of the workshop.</param>
/// <param name="DueOn">Last day on which it is in time.</param>
/// <param name="DoneOn">Null while it is open.</param>
public sealed record WorkshopTask(Guid Id, Guid WorkshopId, DateOnly HeldOn, WorkshopSide Side, DateOnly DueOn, DateOnly? DoneOn)
{
    /// <summary>Not done, and its day has passed: the one meaning of "overdue".</summary>
    public bool IsOverdueOn(DateOnly today) => DoneOn is null && DueOn < today;

    /// <summary>Tasks of earlier workshops that were open when this one began, in the order they fall due.</summary>
    /// <param name="tasks">Of all workshops of the agreement.</param>
    public static IReadOnlyList<WorkshopTask> FollowUps(IEnumerable<WorkshopTask> tasks, Guid workshop, DateOnly day) =>
        [
            .. tasks
                .Where(t => t.WorkshopId != workshop && t.HeldOn < day && (t.DoneOn is not { } done || done >= day))
                .OrderBy(static t => t.DueOn)
                .ThenBy(static t => t.Id),
        ];
}

/// <summary>Giving tasks and doing them (section 7 in docs/rules.md). Null means no objection.</summary>
public static class WorkshopTaskRules
{
    public const string TextIsRequired = nameof(TextIsRequired);
    public const string SideIsRequired = nameof(SideIsRequired);
    public const string DueMustFit = nameof(DueMustFit);
    public const string TaskIsDone = nameof(TaskIsDone);
    public const string SideDoes = nameof(SideDoes);
    public const string DoneMustFit = nameof(DoneMustFit);
    public const string RemarkIsTooLong = nameof(RemarkIsTooLong);

    public const int LongestText = 1_000;

    /// <summary>Tasks are given in the workshop, so from its day on and until both have signed.</summary>
    public static Refusal? Give(WorkshopActor who, WorkshopFacts facts, TaskDraft draft, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(draft);
        return WorkshopRules.Lead(who)
            ?? WorkshopRules.Changes(facts)
            ?? (
                today < facts.Day ? new(WorkshopRules.DayMustHaveCome, "Aufgaben werden am Tag des Workshops oder danach festgehalten.")
                : string.IsNullOrWhiteSpace(draft.Text) ? new(TextIsRequired, "Bitte die Aufgabe benennen.")
                : draft.Text.Trim().Length > LongestText ? new(TextIsRequired, $"Höchstens {LongestText} Zeichen.")
                : draft.Side is null ? new(SideIsRequired, "Bitte wählen, wer die Aufgabe erledigt.")
                : draft.DueOn is not { } due || due < facts.Day
                    ? new(DueMustFit, "Bitte angeben, bis wann die Aufgabe erledigt ist, frühestens am Tag des Workshops.")
                : null
            );
    }

    /// <summary>A task that was written by mistake goes before both have signed.</summary>
    public static Refusal? Drop(WorkshopActor who, WorkshopFacts facts, WorkshopTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return WorkshopRules.Lead(who)
            ?? WorkshopRules.Changes(facts)
            ?? (task.DoneOn is null ? null : new(TaskIsDone, "Die Aufgabe ist schon erledigt und bleibt stehen."));
    }

    /// <summary>The side whose task it is says that it is done; who leads the workshop may say it for every side.</summary>
    /// <param name="doneOn">From the day of the workshop on, not after today.</param>
    public static Refusal? Finish(WorkshopActor who, WorkshopTask task, DateOnly? doneOn, string? remark, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(task);
        return !who.Leads && !who.Sides.Contains(task.Side)
                ? new(SideDoes, $"Erledigt meldet die Aufgabe, wer sie hat: {task.Side.Title()}.")
            : task.DoneOn is not null ? new(TaskIsDone, "Die Aufgabe ist schon erledigt.")
            : doneOn is not { } day || day < task.HeldOn || day > today
                ? new(DoneMustFit, "Bitte den Tag angeben: frühestens der Tag des Workshops, spätestens heute.")
            : remark?.Trim().Length > LongestText ? new(RemarkIsTooLong, $"Höchstens {LongestText} Zeichen.")
            : null;
    }
}

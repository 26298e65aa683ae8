namespace SozialraumBudget.Domain.Agreements;

/// <summary>How it stands with one criterion on a day; the most urgent first.</summary>
public enum ChecklistStanding
{
    /// <summary>Neither evidence nor a stated reason.</summary>
    Missing,

    /// <summary>What was answered held until an earlier day.</summary>
    Expired,

    /// <summary>It holds, but ends within <see cref="Checklist.WarningDays"/> days and before the agreement does.</summary>
    Ending,

    /// <summary>A reason is stated in place of evidence.</summary>
    Reasoned,

    /// <summary>There is evidence.</summary>
    Evidenced,

    /// <summary>The city's practice leaves the criterion out, and nobody answered it.</summary>
    NotApplicable,
}

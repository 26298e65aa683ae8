namespace SozialraumBudget.Domain.Returns;

/// <summary>What a finding means for the submission of a return.</summary>
public enum FindingLevel
{
    /// <summary>Good to know; nothing to do.</summary>
    Note,

    /// <summary>May be right, and then needs a comment.</summary>
    Warning,

    /// <summary>Cannot be right and blocks the submission; never because of a budget (guard rail 1 in docs/rules.md).</summary>
    Error,
}

/// <summary>Table of a return.</summary>
public enum ReturnTable
{
    Hours,
    Cases,
    ExternalCosts,

    /// <summary>The return as a whole.</summary>
    Whole,
}

/// <summary>What a check of a return found: where, what, and what to do, in German.</summary>
/// <param name="Level">What it means for the submission.</param>
/// <param name="Check">Which check found it.</param>
/// <param name="Table">Where.</param>
/// <param name="Row">Row of the table; null where it is about several rows or the whole.</param>
/// <param name="CaseNumber">The case it is about, if it is about one.</param>
/// <param name="What">What was found.</param>
/// <param name="ToDo">What to do.</param>
public sealed record ReturnFinding(
    FindingLevel Level,
    ReturnCheck Check,
    ReturnTable Table,
    int? Row,
    string? CaseNumber,
    string What,
    string ToDo
);

/// <summary>The checks of a return.</summary>
public enum ReturnCheck
{
    DayBeyond24Hours,
    DayOutsidePeriod,
    CaseUnknown,
    CaseOfAnotherArea,
    HoursOutsideCase,
    RowTwice,
    TeamMissing,
    ExternalWithoutReason,
    NoCapacity,
    CostTypeOutsideItsClass,
    IntensityUnusual,
    TotalUnusual,
    CaseIndependentAboveB,
    BornAfterBegin,
    GoalMissing,

    /// <summary>No hour rate is agreed for the day.</summary>
    RateMissing,
}

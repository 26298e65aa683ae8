namespace SozialraumBudget.Domain.Bonus;

/// <summary>How an indicator is measured.</summary>
public enum IndicatorSource
{
    /// <summary>A controller assesses it with evidence.</summary>
    Assessed,

    /// <summary>Computed from accepted returns: share of ambulatory cases in %.</summary>
    AmbulatoryShare,

    /// <summary>Computed from accepted returns: mean duration of the cases that ended in the year, in months.</summary>
    MeanDuration,

    /// <summary>Computed from accepted returns: mean goal attainment of the cases that ended in the year, in %.</summary>
    GoalAttainment,

    /// <summary>Computed from accepted returns: share of running cases whose help plan is not older than half a year, in %.</summary>
    HelpPlansInTime,
}

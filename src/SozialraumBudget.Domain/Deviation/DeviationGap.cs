namespace SozialraumBudget.Domain.Deviation;

/// <summary>Why an agreement has no deviation by cost types.</summary>
public enum DeviationGap
{
    /// <summary>No budget with cost types is in force: the model has none, or nothing is fixed.</summary>
    NoCostTypes,

    /// <summary>No return of the year is accepted.</summary>
    NothingAccepted,
}

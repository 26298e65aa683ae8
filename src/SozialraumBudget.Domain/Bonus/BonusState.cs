namespace SozialraumBudget.Domain.Bonus;

/// <summary>Where the bonus of an agreement's year stands (rule 4.6 in docs/rules.md).</summary>
public enum BonusState
{
    /// <summary>Indicators are agreed on, the year runs, values come in.</summary>
    Open,

    /// <summary>A controller has closed the assessment: its values are frozen.</summary>
    Assessed,

    /// <summary>The provider has answered.</summary>
    Answered,

    /// <summary>A controller has prepared the bonus; another person approves.</summary>
    Prepared,

    /// <summary>Approved: the bonus is granted.</summary>
    Approved,
}

/// <summary>What happens to the bonus of a year.</summary>
public enum BonusMove
{
    /// <summary>A controller closes the assessment.</summary>
    Assess,

    /// <summary>A controller opens the assessment again.</summary>
    Reopen,

    /// <summary>The provider agrees or objects.</summary>
    Answer,

    /// <summary>A controller prepares the bonus.</summary>
    Prepare,

    /// <summary>Another person sends it back.</summary>
    Refuse,

    /// <summary>Another person approves.</summary>
    Approve,
}

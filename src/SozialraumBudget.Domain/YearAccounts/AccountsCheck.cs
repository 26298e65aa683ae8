using SozialraumBudget.Domain.Returns;

namespace SozialraumBudget.Domain.YearAccounts;

/// <summary>The checks of annual accounts.</summary>
public enum AccountsCheck
{
    /// <summary>Income or expense lines are missing.</summary>
    LinesMissing,

    /// <summary>The stated result is not income less expense.</summary>
    DoesNotAddUp,

    /// <summary>The same line twice.</summary>
    LineTwice,

    /// <summary>No file of the accounts is attached.</summary>
    FileMissing,

    /// <summary>What is stated for last year is not what was accepted then.</summary>
    LastYearDiffers,

    /// <summary>Far from last year.</summary>
    UnlikeLastYear,

    /// <summary>Income from the budget is not what was paid for the year.</summary>
    UnlikePayouts,

    /// <summary>External help is not what the returns say.</summary>
    UnlikeReturns,

    /// <summary>Staff costs without posts, or posts without staff costs.</summary>
    PostsMissing,
}

/// <summary>What a check of annual accounts found: what, and what to do, in German.</summary>
/// <param name="Row">Row of the lines; null where it is about several or the whole.</param>
public sealed record AccountsFinding(FindingLevel Level, AccountsCheck Check, int? Row, string What, string ToDo);

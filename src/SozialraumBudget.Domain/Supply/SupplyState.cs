namespace SozialraumBudget.Domain.Supply;

/// <summary>What became of a request; the public side alone closes one.</summary>
public enum SupplyState
{
    Open,

    /// <summary>By a provider of the area's guarantee that was asked.</summary>
    Supplied,

    /// <summary>By somebody outside of the guarantee.</summary>
    SuppliedOutside,

    /// <summary>The help is not needed any more, with the reason.</summary>
    Withdrawn,
}

/// <summary>What stands in the exchange between an asked provider and the public side.</summary>
public enum SupplyAnswerKind
{
    /// <summary>The provider can take it, from a day on.</summary>
    Takes,

    /// <summary>The provider cannot, with a reason of <see cref="DeclineReason"/>.</summary>
    Declines,

    /// <summary>The provider asks something back.</summary>
    AsksBack,

    /// <summary>The public side's reply to what was asked back.</summary>
    Reply,
}

/// <summary>
/// Why a provider cannot take a help. Money is none of them: neither a budget nor a price ever refuses a help (guard rail 1 in
/// docs/rules.md), so that there is no "other" either.
/// </summary>
public enum DeclineReason
{
    /// <summary>All promised capacity is in use, or staff is missing for the moment.</summary>
    NoCapacity,

    /// <summary>The provider lacks the qualification that this help needs.</summary>
    NotSuitable,

    /// <summary>The help does not fit the group or the other people already there.</summary>
    GroupDoesNotFit,

    /// <summary>Place or times cannot be arranged.</summary>
    PlaceOrTimes,

    /// <summary>The provider is involved with the family in another way.</summary>
    Conflict,
}

/// <summary>How an asked provider stands to the day until which it promised an answer.</summary>
public enum AskStanding
{
    /// <summary>Not answered, and the day has not passed.</summary>
    Waiting,

    /// <summary>Not answered, and the day has passed: the one meaning of "overdue".</summary>
    Overdue,

    /// <summary>Answered by that day.</summary>
    OnTime,

    /// <summary>Answered after that day, or never while it was open beyond it.</summary>
    Late,

    /// <summary>Closed by that day without an answer: none was needed any more.</summary>
    Spared,
}

/// <summary>Where a request stands; who is next follows from it.</summary>
public enum SupplyStage
{
    /// <summary>Asked providers still have time to answer.</summary>
    Waits,

    /// <summary>An answer is overdue, and nobody has taken it yet.</summary>
    Overdue,

    /// <summary>A provider asked something back.</summary>
    AskedBack,

    /// <summary>At least one provider takes it.</summary>
    Taken,

    /// <summary>All asked providers have declined.</summary>
    AllDeclined,

    /// <summary>Closed; how says <see cref="SupplyState"/>.</summary>
    Closed,
}

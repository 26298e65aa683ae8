namespace SozialraumBudget.Domain.Payouts;

/// <summary>Where an instalment without a payout stands on a day.</summary>
public enum DueState
{
    /// <summary>noch nicht fällig: more than <see cref="DueStates.PreparationDays"/> days ahead.</summary>
    NotYetDue,

    /// <summary>fällig: to be prepared now, so that the money arrives in time.</summary>
    Due,

    /// <summary>überfällig: the due day has passed.</summary>
    Overdue,

    /// <summary>Rückforderung: a renegotiation left less than was paid; nothing can be paid out.</summary>
    Reclaim,
}

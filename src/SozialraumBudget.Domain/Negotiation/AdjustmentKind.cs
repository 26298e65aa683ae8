namespace SozialraumBudget.Domain.Negotiation;

/// <summary>What the negotiation changed; every adjustment carries reason, author and time (rules 4.2 and 4.3 in docs/rules.md).</summary>
public enum AdjustmentKind
{
    /// <summary>Leave a case out of the budget.</summary>
    Exclude,

    /// <summary>Take a left-out case back in.</summary>
    Include,

    /// <summary>Put a case into another cost type.</summary>
    Move,

    /// <summary>Agree a value for a cost type instead of the mean.</summary>
    AgreedValue,

    /// <summary>Return a cost type to the mean of its cases.</summary>
    MeanValue,

    /// <summary>Set the increases that carry the values forward to the budget year.</summary>
    Increases,
}

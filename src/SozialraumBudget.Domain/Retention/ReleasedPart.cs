using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Retention;

/// <summary>A part of the retention that was released, named by condition and item.</summary>
/// <param name="IsTaken">A payout that is prepared or approved contains it.</param>
public sealed record ReleasedPart(string ConditionName, string Name, Money Amount, bool IsTaken = false);

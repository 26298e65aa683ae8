using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>A part of the retention that was released, named by condition and item.</summary>
public sealed record ReleasedPart(string ConditionName, string Name, Money Amount);

using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Retention;

/// <summary>The part of the retention that hangs on one proof.</summary>
/// <param name="Condition">Index of the condition, from 0.</param>
/// <param name="Item">Index of the item in its condition, from 0.</param>
public sealed record PlannedRetention(int Condition, int Item, string ConditionName, string Name, DateOnly? Deadline, Traced Amount);

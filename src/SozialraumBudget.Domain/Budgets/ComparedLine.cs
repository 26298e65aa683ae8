using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>A part of a year's plan beside what was spent of it, EUR.</summary>
/// <param name="Actual">Null while it is not known.</param>
public sealed record ComparedLine(string Title, Money Plan, Money? Actual);

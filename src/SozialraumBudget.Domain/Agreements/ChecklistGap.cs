namespace SozialraumBudget.Domain.Agreements;

/// <summary>A criterion without valid evidence or reason.</summary>
/// <param name="Text">German sentence that names the criterion and what is missing.</param>
/// <param name="BlocksActivation">True for structural criteria (guard rail 4); quality standards are only shown.</param>
public sealed record ChecklistGap(ChecklistCriterion Criterion, string Text, bool BlocksActivation);

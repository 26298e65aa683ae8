namespace SozialraumBudget.Domain.Agreements;

/// <summary>What is on record for one criterion: evidence, or a stated reason, and how long it holds.</summary>
/// <param name="ExpiresOn">Last day it holds; null means without end.</param>
public sealed record ChecklistItem(ChecklistCriterion Criterion, string? Evidence, string? Reason, DateOnly? ExpiresOn = null);

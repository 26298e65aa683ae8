namespace SozialraumBudget.Data.Agreements;

/// <summary>What the city's practice makes of the checklist: where tendering is allowed, its criterion does not apply.</summary>
public sealed record ChecklistPractice(bool TenderingExcluded = true);

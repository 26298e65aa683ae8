using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Data.Agreements;

/// <summary>
/// What the city's practice makes of the checklist: where tendering is allowed, its criterion does not apply. Configuration section
/// <c>Checklist</c>.
/// </summary>
public sealed record ChecklistPractice(bool TenderingExcluded = true)
{
    public const string Section = "Checklist";
}

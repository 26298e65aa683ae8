using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>The ASD's own budget for an area and year, as a yearly figure with its source; a later record takes its place.</summary>
public sealed class OfficePlanRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required int BudgetYear { get; init; }

    public required Money Amount { get; init; }

    /// <summary>Resolution, budget plan.</summary>
    public required string Source { get; init; }

    public required Stamp Recorded { get; init; }
}

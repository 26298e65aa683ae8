using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// One proof of a condition in a budget year, with its own deadline; the condition's amount is split equally over its items.
/// </summary>
public sealed class RetentionItemRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ConditionId { get; init; }

    public required int BudgetYear { get; init; }

    public required int Position { get; init; }

    public required string Name { get; set; }

    public required DateOnly DueOn { get; set; }
}

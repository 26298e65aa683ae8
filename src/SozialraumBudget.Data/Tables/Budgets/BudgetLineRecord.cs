using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>A line of one version of a budget.</summary>
public sealed class BudgetLineRecord
{
    public required Guid FixedBudgetId { get; init; }

    /// <summary>From 1, in the order of the model.</summary>
    public required int Position { get; init; }

    /// <summary>Key within the model, e.g. "A".</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string? LegalBasis { get; init; }

    public required BudgetLineKind Kind { get; init; }

    public required Money Amount { get; init; }

    /// <summary>As in <see cref="BudgetLine.Cases"/>.</summary>
    public int? Cases { get; init; }

    public bool Counts => Kind.Counts();
}

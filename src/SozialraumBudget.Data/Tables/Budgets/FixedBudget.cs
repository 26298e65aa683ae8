using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// A budget that was fixed: amounts, the terms they were computed with, and the Rechenweg. Never changed; a renegotiation adds a version.
/// </summary>
public sealed class FixedBudget
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required int BudgetYear { get; init; }

    /// <summary>1 for the first, then one per renegotiation.</summary>
    public required int Version { get; init; }

    public required Guid VariantId { get; init; }

    public required Money Total { get; init; }

    public required Money Payable { get; init; }

    public required Money Retention { get; init; }

    /// <summary>Zero where the model has no bonus.</summary>
    public required Money BonusMaximum { get; init; }

    /// <summary>JSON of the terms the amounts were computed with.</summary>
    public required string Terms { get; init; }

    /// <summary>JSON of the Rechenweg down to the cost types; <see cref="FixedBudgetSource"/> has the cases. Replays to the cent.</summary>
    public required string Derivation { get; init; }

    public required string Reason { get; init; }

    public required Stamp Fixed { get; init; }

    /// <summary>As in <see cref="FixingPlan.ReclaimedDues"/>.</summary>
    public Money ReclaimedDues => FixingPlan.ReclaimedOf(Dues.Select(static d => d.Amount), Payable);

    /// <summary>Exact sum of the included cases' annual costs in the base year; null where the budget rests on no cases.</summary>
    public Money? BaseYearSum => CostTypes.Count == 0 ? null : Money.Sum(CostTypes.Select(static t => t.BaseYearSum));

    /// <summary>Sum of the lines that are allocated and not paid, EUR; null where the model allocates nothing.</summary>
    public Money? Allocated => Grant.Allocated;

    public Grant Grant => Grant.Of(Total, [.. Lines.Where(static l => l.Kind == BudgetLineKind.Allocated).Select(static l => l.Amount)]);

    public List<FixedCostType> CostTypes { get; } = [];

    public List<BudgetLineRecord> Lines { get; } = [];

    public List<DueRecord> Dues { get; } = [];
}

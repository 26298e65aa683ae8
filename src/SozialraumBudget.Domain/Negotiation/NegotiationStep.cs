using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Negotiation;

/// <summary>
/// What somebody wants to change in a negotiation, before reason, author and time make it a <see cref="BudgetAdjustment"/>.
/// </summary>
/// <param name="Kind">Which change.</param>
/// <param name="CaseNumber">For Exclude, Include, Move.</param>
/// <param name="CostType">By its limits; the target of a Move, the subject of AgreedValue and MeanValue.</param>
/// <param name="Value">For AgreedValue.</param>
/// <param name="Increases">For Increases, as factors (0.035 for 3,5 %); empty means none.</param>
public sealed record NegotiationStep(
    AdjustmentKind Kind,
    string? CaseNumber = null,
    CostTypeRange? CostType = null,
    Money? Value = null,
    IReadOnlyList<decimal>? Increases = null
)
{
    public BudgetAdjustment ToAdjustment(string reason, string author, DateTimeOffset at) =>
        Kind switch
        {
            AdjustmentKind.Exclude => BudgetAdjustment.Exclude(CaseNumber!, reason, author, at),
            AdjustmentKind.Include => BudgetAdjustment.Include(CaseNumber!, reason, author, at),
            AdjustmentKind.Move => BudgetAdjustment.Move(CaseNumber!, CostType!.Value, reason, author, at),
            AdjustmentKind.AgreedValue => BudgetAdjustment.AgreedValue(CostType!.Value, Value!.Value, reason, author, at),
            AdjustmentKind.MeanValue => BudgetAdjustment.MeanValue(CostType!.Value, reason, author, at),
            AdjustmentKind.Increases => BudgetAdjustment.SetIncreases(
                [.. Increases!.Select(i => new Increase(i, reason))],
                reason,
                author,
                at
            ),
            _ => throw new InvalidOperationException($"Unknown adjustment {Kind}."),
        };
}

using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>One cost type in two versions; a side without it is null.</summary>
public sealed record CostTypeChange(int Index, CostTypeBudget? Before, CostTypeBudget? After)
{
    public string Name => (After ?? Before)!.Name;

    public int Cases => (After?.Cases ?? 0) - (Before?.Cases ?? 0);

    public Money Value => (After?.Value ?? Money.Zero) - (Before?.Value ?? Money.Zero);

    public Money CarriedForward => (After?.CarriedForward.Amount ?? Money.Zero) - (Before?.CarriedForward.Amount ?? Money.Zero);

    public Money Sum => (After?.Sum.Amount ?? Money.Zero) - (Before?.Sum.Amount ?? Money.Zero);

    public bool HasChanged =>
        Cases != 0
        || !Value.IsZero
        || !Sum.IsZero
        || !CarriedForward.IsZero
        || Before is null
        || After is null
        || Before.From != After.From
        || Before.To != After.To;
}

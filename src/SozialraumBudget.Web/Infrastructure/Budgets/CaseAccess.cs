using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Web.Infrastructure.Budgets;

/// <summary>A fixed budget as somebody with this sight of its cases may see it.</summary>
/// <param name="SeesCases">May open the Rechenweg down to the cases.</param>
/// <param name="Hidden">Cost types that are not shown, by position.</param>
/// <param name="HiddenLines">Keys of the lines that are not shown.</param>
public sealed record CaseAccess(bool SeesCases, IReadOnlyList<bool> Hidden, IReadOnlySet<string> HiddenLines)
{
    public bool HidesSome => Hidden.Contains(true);

    /// <summary>For the controller who just fixed it.</summary>
    public static CaseAccess Whole(FixedBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return new(true, [.. budget.CostTypes.Select(static _ => false)], new HashSet<string>());
    }

    /// <param name="sight">Of the agreement's cases.</param>
    /// <param name="budget">With its cost types and lines.</param>
    public static CaseAccess Of(CaseSight sight, FixedBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        if (sight is not CaseSight.LargeCostTypes)
            return Whole(budget) with { SeesCases = sight is CaseSight.Cases };

        var counts = budget.CostTypes.OrderBy(static t => t.Position).Select(static t => t.Cases).ToList();
        return new(false, SmallCells.Hidden(counts), SmallLines(budget));
    }

    public Derivation Apply(Derivation derivation) =>
        CaseFreeDerivation.Suppress(CaseFreeDerivation.Without(derivation, HiddenLines), Hidden);

    private static HashSet<string> SmallLines(FixedBudget budget) =>
        [.. budget.Lines.Where(static l => l.Cases is { } count && SmallCells.IsSmall(count)).Select(static l => l.Key)];
}

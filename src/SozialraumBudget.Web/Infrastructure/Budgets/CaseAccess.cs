using System.Security.Claims;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Web.Infrastructure.Budgets;

/// <summary>
/// What a reader may see of a fixed budget: cases and the whole Rechenweg (controller, area manager), all cost types (the provider whose
/// contract it is), or cost types with small ones suppressed (everybody else).
/// </summary>
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

    /// <param name="user">The reader.</param>
    /// <param name="budget">With its cost types and lines.</param>
    public static CaseAccess Of(ClaimsPrincipal user, FixedBudget budget)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(budget);
        var counts = budget.CostTypes.OrderBy(static t => t.Position).Select(static t => t.Cases).ToList();
        var cases = SeesCasesOf(user);
        var all = cases || user.IsInRole(nameof(Role.ProviderCoordinator));
        return all ? Whole(budget) with { SeesCases = cases } : new(false, SmallCells.Hidden(counts), SmallLines(budget));
    }

    /// <summary>Whether the reader's duty takes in cases.</summary>
    public static bool SeesCasesOf(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.IsInRole(nameof(Role.Controller)) || user.IsInRole(nameof(Role.AreaManager));
    }

    public Derivation Apply(Derivation derivation) => SmallCells.Suppress(SmallCells.Without(derivation, HiddenLines), Hidden);

    private static HashSet<string> SmallLines(FixedBudget budget) =>
        [.. budget.Lines.Where(static l => l.Cases is { } count && SmallCells.IsSmall(count)).Select(static l => l.Key)];
}

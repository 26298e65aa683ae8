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
public sealed record CaseAccess(bool SeesCases, IReadOnlyList<bool> Hidden)
{
    public bool HidesSome => Hidden.Contains(true);

    public static CaseAccess Of(ClaimsPrincipal user, IEnumerable<FixedCostType> types)
    {
        ArgumentNullException.ThrowIfNull(user);
        var counts = types.OrderBy(static t => t.Position).Select(static t => t.Cases).ToList();
        var cases = user.IsInRole(nameof(Role.Controller)) || user.IsInRole(nameof(Role.AreaManager));
        return new(cases, cases || user.IsInRole(nameof(Role.ProviderCoordinator)) ? [
            .. counts.Select(static _ => false)] : SmallCells.Hidden(counts));
    }

    public Derivation Apply(Derivation derivation) => SmallCells.Suppress(derivation, Hidden);
}

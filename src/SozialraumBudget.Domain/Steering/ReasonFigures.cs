using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Steering;

/// <summary>External help for one reason.</summary>
/// <param name="Reason">Null where the case list names none.</param>
/// <param name="Cases">External cases of the year with this reason.</param>
/// <param name="Amount">External costs of the provider in the year so far; zero where nothing is invoiced or others bear it.</param>
public sealed record ReasonFigures(ExternalReason? Reason, int Cases, Money Amount)
{
    /// <summary>Part of all external cases, not rounded; null where there is none.</summary>
    public decimal? ShareOf(int all) => all == 0 ? null : (decimal)Cases / all;

    /// <summary>Of several agreements, each reason once, in the order of the reasons; those without one last.</summary>
    public static IReadOnlyList<ReasonFigures> Sum(IEnumerable<ReasonFigures> all) =>
        [
            .. all.GroupBy(static r => r.Reason)
                .OrderBy(static g => g.Key ?? (ExternalReason)int.MaxValue)
                .Select(static g => new ReasonFigures(g.Key, g.Sum(static r => r.Cases), Money.Sum(g.Select(static r => r.Amount)))),
        ];
}

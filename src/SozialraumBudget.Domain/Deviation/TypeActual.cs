using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Deviation;

/// <summary>Actual cases of a cost type as the returns of a year name them (rule 4.9 in docs/rules.md).</summary>
/// <param name="Name">As the returns name it: "1", "2" …</param>
/// <param name="Cases">m: each case once.</param>
/// <param name="Cost">a: round(mean cost of these cases so far), EUR.</param>
public sealed record TypeActual(string Name, int Cases, Money Cost)
{
    /// <summary>A case counts once, with the type that its newest return names; by name.</summary>
    /// <param name="cases">Of all returns, those of the newest last.</param>
    /// <param name="costs">Of each case, see <see cref="CaseCost.Counted"/>; a case without one cost nothing.</param>
    public static IReadOnlyList<TypeActual> Of(IReadOnlyList<ReturnCase> cases, IReadOnlyDictionary<string, Money> costs)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(costs);
        var typeOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in cases.Where(static c => c.CostType is not null))
            typeOf[one.CaseNumber] = one.CostType!;
        return
        [
            .. typeOf
                .GroupBy(static t => t.Value, static t => t.Key, StringComparer.Ordinal)
                .OrderBy(static g => g.Key, StringComparer.Ordinal)
                .Select(g => new TypeActual(
                    g.Key,
                    g.Count(),
                    Money.Round(Money.Sum(g.Select(n => costs.GetValueOrDefault(n))).Amount / g.Count())
                )),
        ];
    }
}

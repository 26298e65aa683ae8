using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>One year of the trend picture.</summary>
/// <param name="Actual">Spending as closed, EUR; null while the year is open.</param>
/// <param name="Trend">The straight line at this year, rounded to cents; below zero where the accounts fall that fast.</param>
/// <param name="Estimate">Of the budget year; null in the others.</param>
public sealed record GrazTrendYear(int Year, Money? Actual, Traced Trend, Traced? Estimate);

/// <summary>Past accounts, the straight line through them and the estimate (section 7 in docs/rules.md, Graz).</summary>
/// <param name="Years">From the first closed year to the budget year, without a gap.</param>
/// <param name="Against">Estimate − trend of the budget year: above zero, the estimate asks for more than past years lead to.</param>
public sealed record GrazTrend(IReadOnlyList<GrazTrendYear> Years, Traced Against)
{
    public const int LeastAccounts = 2;

    /// <summary>Null where fewer than two closed years before the budget year are known: there is no line through them.</summary>
    /// <param name="accounts">Each year once; those of the budget year and later do not count.</param>
    public static GrazTrend? Of(IReadOnlyList<(int Year, Money Amount)> accounts, BudgetYear year, Traced estimate)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentNullException.ThrowIfNull(estimate);
        List<(int Year, Money Amount)> closed = [.. accounts.Where(a => a.Year < year.Year).OrderBy(static a => a.Year)];
        if (closed.Count < LeastAccounts)
            return null;

        var actual = closed.ToDictionary(static a => a.Year, static a => a.Amount);
        List<GrazTrendYear> years =
        [
            .. Enumerable
                .Range(closed[0].Year, year.Year - closed[0].Year + 1)
                .Select(y => new GrazTrendYear(
                    y,
                    actual.TryGetValue(y, out var amount) ? amount : null,
                    GrazBudget.Trend(closed, y),
                    y == year.Year ? estimate : null
                )),
        ];
        return new(years, Traced.Difference("Schätzung gegen Trend", "Schätzung − Trend", estimate, years[^1].Trend));
    }
}

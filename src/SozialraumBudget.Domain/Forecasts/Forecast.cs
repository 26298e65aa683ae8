using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Forecasts;

/// <summary>Two forecasts side by side, neither better by rule (rule 4.5 in docs/rules.md).</summary>
public sealed class Forecast
{
    private Forecast(Traced? trend, Traced commitments) => (ByTrend, ByCommitments) = (trend, commitments);

    /// <summary>Null before the first complete month.</summary>
    public Traced? ByTrend { get; }

    public Traced ByCommitments { get; }

    public static Forecast Of(ForecastBasis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return new(Trend.Of(basis), Commitments.Of(basis));
    }

    /// <summary>
    /// One of both lies above the budget: a renegotiation is proposed, and nothing is refused (guard rail 1 in docs/rules.md).
    /// </summary>
    public bool Exceeds(Money budget) => ByTrend?.Amount > budget || ByCommitments.Amount > budget;

    /// <summary>By how much the higher of both lies above the budget; zero where none does.</summary>
    public Money Excess(Money budget) => ExcessOf(ByTrend?.Amount, ByCommitments.Amount, budget);

    /// <summary>The same from forecasts that were kept.</summary>
    public static Money ExcessOf(Money? trend, Money commitments, Money budget) =>
        Money.Max(Money.Zero, Money.Max(trend ?? commitments, commitments) - budget);
}

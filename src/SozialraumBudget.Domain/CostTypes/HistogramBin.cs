using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CostTypes;

/// <summary>Number of cases with annual costs in [From, To).</summary>
public sealed record HistogramBin(Money From, Money To, int Count)
{
    /// <summary>EUR; where a chart puts the bar.</summary>
    public decimal Middle => (From.Amount + To.Amount) / 2;
}

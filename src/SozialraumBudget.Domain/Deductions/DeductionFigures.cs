using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Deductions;

/// <summary>Several deductions together, in EUR.</summary>
/// <param name="Open">What payouts can still set off.</param>
/// <param name="Used">What payouts that are prepared or approved set off.</param>
public readonly record struct DeductionFigures(Money Open, Money Used)
{
    public static DeductionFigures Of(IEnumerable<(Money Open, Money Used)> deductions) =>
        deductions.Aggregate(default(DeductionFigures), static (sum, d) => new(sum.Open + d.Open, sum.Used + d.Used));
}

using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CostTypes;

/// <summary>Finds the roundest limit between two neighbouring values.</summary>
internal static class NiceLimit
{
    private static readonly long[] StepsInCents =
    [
        10_000_000,
        5_000_000,
        1_000_000,
        500_000,
        100_000,
        50_000,
        10_000,
        5_000,
        1_000,
        500,
        100,
        50,
        10,
        5,
        1,
    ];

    /// <summary>
    /// A limit above the lower and not above the upper value, so that both keep their class: the multiple of the
    /// greatest step that fits, nearest to the middle.
    /// </summary>
    public static Money Between(long lowerCents, long upperCents)
    {
        foreach (var step in StepsInCents)
        {
            var first = ((lowerCents / step) + 1) * step;
            if (first <= upperCents)
            {
                var last = upperCents / step * step;
                var middle = (lowerCents + upperCents) / 2 / step * step;
                return Money.FromCents(Math.Clamp(middle, first, last));
            }
        }

        throw new ArgumentException($"{upperCents} must lie above {lowerCents}.", nameof(upperCents));
    }
}

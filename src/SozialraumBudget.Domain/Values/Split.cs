namespace SozialraumBudget.Domain.Values;

/// <summary>
/// The one splitting function: largest remainder in cents, ties to the earlier part. The parts always add up to the
/// whole and each differs from its exact share by less than a cent (rule 3 in docs/rules.md).
/// </summary>
public static class Split
{
    /// <summary>Equal parts; leftover cents go to the earlier parts. A negative amount splits like its positive, negated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one part.</exception>
    public static IReadOnlyList<Money> Equally(Money whole, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        return ByWeight(whole, Enumerable.Repeat(1m, parts).ToArray());
    }

    /// <summary>Parts in proportion to weights; weight 0 gets nothing.</summary>
    /// <exception cref="ArgumentException">No weight, a negative weight, or all weights zero.</exception>
    public static IReadOnlyList<Money> ByWeight(Money whole, IReadOnlyList<decimal> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count == 0 || weights.Any(static w => w < 0) || weights.Sum() == 0)
        {
            throw new ArgumentException("Weights must not be negative and must add up to more than zero.", nameof(weights));
        }

        var sign = whole.IsNegative ? -1 : 1;
        decimal cents = Math.Abs(whole.ToCents());
        var sum = weights.Sum();
        var floors = new long[weights.Count];
        var remainders = new decimal[weights.Count];
        for (var i = 0; i < floors.Length; i++)
        {
            var product = cents * weights[i];
            floors[i] = (long)decimal.Floor(product / sum);
            remainders[i] = product - (floors[i] * sum);
        }

        // A quotient that decimal cannot hold exactly may floor one too high; its remainder is then negative and comes last.
        var left = (long)cents - floors.Sum();
        foreach (var i in Enumerable.Range(0, floors.Length).OrderByDescending(i => remainders[i]).Take((int)left))
        {
            floors[i]++;
        }

        return Array.ConvertAll(floors, part => Money.FromCents(sign * part));
    }
}

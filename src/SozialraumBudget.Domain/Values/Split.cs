using System.Numerics;

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
        return ByWeight(whole, [.. weights.Select(static w => (Fraction)w)]);
    }

    internal static IReadOnlyList<Money> ByWeight(Money whole, IReadOnlyList<Fraction> weights)
    {
        var sum = Fraction.Sum(weights);
        if (weights.Any(static w => w.Top.Sign < 0) || sum.Top.IsZero)
            throw new ArgumentException("Weights must not be negative and must add up to more than zero.", nameof(weights));

        var cents = (BigInteger)Math.Abs(whole.ToCents());
        var floors = new long[weights.Count];
        var remainders = new Fraction[weights.Count];
        for (var i = 0; i < floors.Length; i++)
        {
            var exact = (Fraction)(decimal)cents * weights[i] / sum;
            floors[i] = (long)(exact.Top / exact.Bottom);
            remainders[i] = exact - floors[i];
        }

        var left = (long)cents - floors.Sum();
        foreach (var i in Enumerable.Range(0, floors.Length).OrderByDescending(i => remainders[i]).Take((int)left))
        {
            floors[i]++;
        }

        return Array.ConvertAll(floors, part => Money.FromCents(whole.IsNegative ? -part : part));
    }
}

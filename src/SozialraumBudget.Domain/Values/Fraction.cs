using System.Numerics;

namespace SozialraumBudget.Domain.Values;

/// <summary>
/// An exact fraction, for what divides before a rule rounds: a decimal cuts a third after 28 digits, and a half cent can hang on it.
/// </summary>
internal readonly struct Fraction : IComparable<Fraction>
{
    private const int LongestScale = 28;

    private static readonly BigInteger LargestMantissa = (BigInteger.One << 96) - 1;

    private readonly BigInteger bottom;

    private Fraction(BigInteger top, BigInteger bottom)
    {
        if (bottom.IsOne)
        {
            (Top, this.bottom) = (top, bottom);
            return;
        }

        var common = BigInteger.GreatestCommonDivisor(top, bottom) * bottom.Sign;
        (Top, this.bottom) = (top / common, bottom / common);
    }

    public BigInteger Top { get; }

    /// <summary>Above zero.</summary>
    public BigInteger Bottom => bottom.IsZero ? BigInteger.One : bottom;

    public static implicit operator Fraction(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = (((BigInteger)(uint)bits[2]) << 64) + (((BigInteger)(uint)bits[1]) << 32) + (uint)bits[0];
        return new(bits[3] < 0 ? -mantissa : mantissa, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Top * right.Bottom) + (right.Top * left.Bottom), left.Bottom * right.Bottom);

    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left.Top * right.Bottom) - (right.Top * left.Bottom), left.Bottom * right.Bottom);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Top * right.Top, left.Bottom * right.Bottom);

    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Fraction operator /(Fraction left, Fraction right) =>
        right.Top.IsZero ? throw new DivideByZeroException() : new(left.Top * right.Bottom, left.Bottom * right.Top);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>Brought to lowest terms once, at the end: most parts of a sum have a bottom in common.</summary>
    public static Fraction Sum(IEnumerable<Fraction> parts)
    {
        var (top, bottom) = (BigInteger.Zero, BigInteger.One);
        foreach (var part in parts)
        {
            if (part.Bottom == bottom)
                top += part.Top;
            else if (BigInteger.DivRem(bottom, part.Bottom, out var rest) is var times && rest.IsZero)
                top += part.Top * times;
            else
            {
                times = part.Bottom / BigInteger.GreatestCommonDivisor(bottom, part.Bottom);
                (top, bottom) = ((top * times) + (part.Top * (bottom * times / part.Bottom)), bottom * times);
            }
        }

        return new(top, bottom);
    }

    public int CompareTo(Fraction other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);

    /// <summary>To cents, half away from zero.</summary>
    /// <exception cref="OverflowException">Beyond what a decimal holds.</exception>
    public Money Round() => new((decimal)HalfAway(BigInteger.Abs(Top) * 100, Bottom) * Top.Sign / 100m);

    /// <summary>The nearest decimal; exact where there is one.</summary>
    /// <exception cref="OverflowException">Beyond what a decimal holds.</exception>
    public decimal ToDecimal()
    {
        if (BigInteger.Abs(Top) <= LargestMantissa && Bottom <= LargestMantissa)
            return (decimal)Top / (decimal)Bottom;
        for (var scale = LongestScale; ; scale--)
        {
            var mantissa = HalfEven(BigInteger.Abs(Top) * BigInteger.Pow(10, scale), Bottom);
            if (mantissa > LargestMantissa && scale > 0)
                continue;
            for (; scale > 0 && (mantissa % 10).IsZero; scale--)
                mantissa /= 10;
            return (decimal)mantissa / (decimal)BigInteger.Pow(10, scale) * Top.Sign;
        }
    }

    public override string ToString() => $"{Top}/{Bottom}";

    private static BigInteger HalfAway(BigInteger top, BigInteger bottom) => ((2 * top) + bottom) / (2 * bottom);

    private static BigInteger HalfEven(BigInteger top, BigInteger bottom)
    {
        var quotient = BigInteger.DivRem(top, bottom, out var rest);
        var side = (2 * rest).CompareTo(bottom);
        return side > 0 || (side == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}

using System.Globalization;

namespace SozialraumBudget.Domain.Values;

/// <summary>A share of a whole, not negative: 0.06 is 6 %. May exceed 1. Multiplying gives an unrounded decimal.</summary>
public readonly record struct Share : IComparable<Share>
{
    /// <exception cref="ArgumentOutOfRangeException">The share is negative.</exception>
    public Share(decimal value)
    {
        Value = NotNegative.Of(value);
    }

    /// <summary>The share as a factor: 0.06 for 6 %.</summary>
    public decimal Value { get; }

    /// <summary>Exact product; a rule decides when to round.</summary>
    public static decimal operator *(Money whole, Share share) => whole.Amount * share.Value;

    public static bool operator <(Share left, Share right) => left.Value < right.Value;

    public static bool operator >(Share left, Share right) => left.Value > right.Value;

    public static bool operator <=(Share left, Share right) => left.Value <= right.Value;

    public static bool operator >=(Share left, Share right) => left.Value >= right.Value;

    public static Share Percent(decimal percent) => new(percent / 100m);

    /// <summary>Reads "6 %", "4,2%" or a factor such as "0.06" or "0,06"; false for anything else or a negative number.</summary>
    public static bool TryParse(string? text, out Share share)
    {
        share = default;
        if (!PercentText.TryParse(text, out var factor) || factor < 0)
            return false;

        share = new Share(factor);
        return true;
    }

    /// <exception cref="FormatException">The text is not a share.</exception>
    public static Share Parse(string text) =>
        TryParse(text, out var share) ? share : throw new FormatException($"„{text}“ ist kein Anteil wie „6 %“.");

    public int CompareTo(Share other) => Value.CompareTo(other.Value);

    /// <summary>German percent text: "6 %", "4,2 %".</summary>
    public override string ToString() => PercentText.Of(Value);

    /// <summary>Invariant factor, as in the API: "0.06".</summary>
    public string ToFactorText() => Value.ToString("0.############################", CultureInfo.InvariantCulture);
}

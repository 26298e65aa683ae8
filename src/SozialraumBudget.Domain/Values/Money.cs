using System.Globalization;

namespace SozialraumBudget.Domain.Values;

/// <summary>
/// A signed amount in EUR, exact to the cent. Products and shares are decimals until a rule says "round";
/// only <see cref="Round"/> turns them into money (rule 3 in docs/rules.md: half away from zero).
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    public static readonly Money Zero;

    /// <param name="amount">EUR with at most two decimals.</param>
    /// <exception cref="ArgumentException">The amount has fractions of a cent: a rule forgot to round.</exception>
    public Money(decimal amount)
    {
        if (decimal.Round(amount, 2) != amount)
        {
            throw new ArgumentException($"{amount.ToString(CultureInfo.InvariantCulture)} has fractions of a cent.", nameof(amount));
        }

        Amount = amount;
    }

    /// <summary>Unchecked, for results that are whole cents by construction.</summary>
    private Money(decimal wholeCents, bool _) => Amount = wholeCents;

    /// <summary>The amount in EUR.</summary>
    public decimal Amount { get; }

    public bool IsZero => Amount == 0;

    public bool IsNegative => Amount < 0;

    /// <summary>Commercial rounding to cents, half away from zero.</summary>
    public static Money Round(decimal exact) => new(Math.Round(exact, 2, MidpointRounding.AwayFromZero), true);

    public static Money FromCents(long cents) => new(cents / 100m, true);

    public long ToCents() => decimal.ToInt64(Amount * 100m);

    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, static (sum, next) => sum + next);

    public static Money Min(Money left, Money right) => left <= right ? left : right;

    public static Money Max(Money left, Money right) => left >= right ? left : right;

    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount, true);

    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount, true);

    public static Money operator -(Money value) => new(-value.Amount, true);

    public static Money operator *(int count, Money value) => new(count * value.Amount, true);

    public static bool operator <(Money left, Money right) => left.Amount < right.Amount;

    public static bool operator >(Money left, Money right) => left.Amount > right.Amount;

    public static bool operator <=(Money left, Money right) => left.Amount <= right.Amount;

    public static bool operator >=(Money left, Money right) => left.Amount >= right.Amount;

    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    /// <summary>Invariant text with two decimals, as in the API: <c>-1234.50</c>.</summary>
    public override string ToString() => Amount.ToString("0.00", CultureInfo.InvariantCulture);
}

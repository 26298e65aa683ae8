using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.BaseYears;

/// <summary>
/// Quantity of a service as an exact fraction, because parts of months (17/31 + 5/30) must reach the rounding of the
/// line amount without loss.
/// </summary>
public readonly record struct ServiceQuantity(decimal Numerator, decimal Denominator)
{
    public decimal Value => Denominator == 1 ? Numerator : Numerator / Denominator;

    /// <summary>Days in the period, both ends counted.</summary>
    public static ServiceQuantity OfDays(DateOnly first, DateOnly last) => new(last.DayNumber - first.DayNumber + 1, 1);

    /// <summary>For each calendar month of the period: covered days / days of that month, summed.</summary>
    public static ServiceQuantity OfMonths(DateOnly first, DateOnly last)
    {
        var firstLength = DateTime.DaysInMonth(first.Year, first.Month);
        var lastLength = DateTime.DaysInMonth(last.Year, last.Month);
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        if (months == 0)
        {
            return Of(last.Day - first.Day + 1, firstLength, 0, 1, 0);
        }

        return Of(firstLength - first.Day + 1, firstLength, last.Day, lastLength, months - 1);
    }

    /// <summary>The calculation in German: "2 + 17/31".</summary>
    public override string ToString() =>
        Denominator == 1
            ? GermanNumber.Text(Numerator)
            : $"{GermanNumber.Text(decimal.Floor(Value))} + {GermanNumber.Text(Numerator % Denominator)}/{GermanNumber.Text(Denominator)}";

    private static ServiceQuantity Of(int days, int length, int days2, int length2, int whole)
    {
        if (days == length)
        {
            (days, length, whole) = (0, 1, whole + 1);
        }

        if (days2 == length2)
        {
            (days2, length2, whole) = (0, 1, whole + 1);
        }

        return length == length2
            ? Simple((whole * length) + days + days2, length)
            : new((whole * length * length2) + (days * length2) + (days2 * length), length * length2);
    }

    private static ServiceQuantity Simple(int top, int bottom) => top % bottom == 0 ? new(top / bottom, 1) : new(top, bottom);
}

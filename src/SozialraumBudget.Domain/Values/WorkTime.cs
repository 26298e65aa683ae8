namespace SozialraumBudget.Domain.Values;

/// <summary>
/// Time that somebody worked, not negative. Kept in seconds, so that a third of an hour (20 minutes) is as exact as 1,25 hours; shown in
/// hours with two decimals.
/// </summary>
public readonly record struct WorkTime : IComparable<WorkTime>
{
    public static readonly WorkTime Zero;
    internal const int SecondsPerHour = 3_600;

    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public WorkTime(decimal seconds)
    {
        Seconds = NotNegative.Of(seconds);
    }

    public static WorkTime Day => new(24 * SecondsPerHour);

    public decimal Seconds { get; }

    public bool IsZero => Seconds == 0;

    /// <summary>Hours rounded to two decimals, half away from zero; for display alone.</summary>
    public decimal RoundedHours => Hours.Round().Amount;

    /// <summary>The hours as a decimal; a third has 28 digits.</summary>
    public decimal ExactHours => Hours.ToDecimal();

    /// <summary>The hours are a decimal without loss: 0,25 is, a third is not.</summary>
    public bool IsDecimal => Hours.CompareTo(Hours.ToDecimal()) == 0;

    /// <summary>Without loss: 1/3 for 20 minutes.</summary>
    internal Fraction Hours => (Fraction)Seconds / SecondsPerHour;

    public static WorkTime operator +(WorkTime left, WorkTime right) => new(left.Seconds + right.Seconds);

    public static bool operator <(WorkTime left, WorkTime right) => left.Seconds < right.Seconds;

    public static bool operator >(WorkTime left, WorkTime right) => left.Seconds > right.Seconds;

    public static bool operator <=(WorkTime left, WorkTime right) => left.Seconds <= right.Seconds;

    public static bool operator >=(WorkTime left, WorkTime right) => left.Seconds >= right.Seconds;

    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public static WorkTime OfHours(decimal hours) => new(hours * SecondsPerHour);

    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public static WorkTime OfMinutes(decimal minutes) => new(minutes * 60);

    public static WorkTime Sum(IEnumerable<WorkTime> times) => new(times.Sum(static t => t.Seconds));

    public int CompareTo(WorkTime other) => Seconds.CompareTo(other.Seconds);

    /// <summary>German hours with two decimals: "1,25 Std.".</summary>
    public override string ToString() => $"{GermanNumber.Text(RoundedHours)} Std.";
}

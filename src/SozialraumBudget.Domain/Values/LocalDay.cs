namespace SozialraumBudget.Domain.Values;

/// <summary>The calendar day in Germany: deadlines and bookings follow it, not UTC.</summary>
public static class LocalDay
{
    public static TimeZoneInfo Germany { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static DateTimeOffset Time(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Germany);

    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(Time(moment).DateTime);

    /// <summary>Midnight in Germany, in UTC.</summary>
    public static DateTimeOffset Start(DateOnly day) =>
        new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Germany), TimeSpan.Zero);

    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Of(clock.GetUtcNow());
    }
}

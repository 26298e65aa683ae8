namespace SozialraumBudget.Data;

/// <summary>The calendar day in Germany: deadlines and bookings follow it, not UTC.</summary>
public static class LocalDay
{
    private static readonly TimeZoneInfo Germany = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static DateTimeOffset Time(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Germany);

    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(Time(moment).DateTime);

    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Of(clock.GetUtcNow());
    }
}

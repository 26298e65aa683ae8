using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>A clock that stands at the day a step of the demo city plays on, but never later than the real one.</summary>
internal sealed class DemoClock(TimeProvider real) : TimeProvider
{
    private DateTimeOffset now = real.GetUtcNow();

    /// <summary>The real day, in Germany.</summary>
    public DateOnly Today => LocalDay.Today(real);

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Sets the clock to a day, at nine in the morning.</summary>
    public void Set(DateOnly day)
    {
        var wanted = new DateTimeOffset(day.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero);
        var today = real.GetUtcNow();
        now = wanted < today ? wanted : today;
    }
}

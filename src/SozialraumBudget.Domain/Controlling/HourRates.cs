using System.Globalization;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>The agreed price of one documented hour from a day on.</summary>
/// <param name="From">First day on which it holds.</param>
/// <param name="Rate">EUR per hour, not negative; may have fractions of a cent.</param>
/// <param name="Source">Clause or tariff.</param>
public sealed record HourRate(DateOnly From, decimal Rate, string? Source = null)
{
    /// <summary>"ab 01.01.2026", with its source.</summary>
    public string Text => $"ab {From.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}{(Source is null ? "" : $", {Source}")}";
}

/// <summary>Dated hour rates: on each day the latest one that has begun holds (rule 4.5 in docs/rules.md).</summary>
public sealed class HourRates
{
    private readonly HourRate[] byDay;

    /// <exception cref="ArgumentException">Two rates begin on the same day, or one is negative.</exception>
    public HourRates(IEnumerable<HourRate> rates)
    {
        byDay = [.. rates.OrderBy(static r => r.From)];
        for (var i = 0; i < byDay.Length; i++)
        {
            if (byDay[i].Rate < 0 || (i > 0 && byDay[i].From == byDay[i - 1].From))
                throw new ArgumentException($"The rate from {byDay[i].From:O} is negative or stands twice.", nameof(rates));
        }
    }

    public IReadOnlyList<HourRate> All => byDay;

    /// <summary>The rate of a day; null before the first one.</summary>
    public HourRate? On(DateOnly day)
    {
        for (var i = byDay.Length - 1; i >= 0; i--)
        {
            if (byDay[i].From <= day)
                return byDay[i];
        }

        return null;
    }

    /// <summary>The days cut where the rate changes; days before the first rate are left out.</summary>
    public IEnumerable<(HourRate Rate, DateRange Days)> Over(DateRange days)
    {
        for (var i = 0; i < byDay.Length; i++)
        {
            var last = i + 1 < byDay.Length ? byDay[i + 1].From.AddDays(-1) : (DateOnly?)null;
            if (new DateRange(byDay[i].From, last).Overlap(days) is { } part)
                yield return (byDay[i], part);
        }
    }
}

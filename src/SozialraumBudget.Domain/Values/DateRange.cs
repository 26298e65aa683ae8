using System.Globalization;

namespace SozialraumBudget.Domain.Values;

/// <summary>A period of days, closed: first and last day belong to it. No last day means open end.</summary>
public readonly record struct DateRange
{
    /// <exception cref="ArgumentException">The end lies before the beginning.</exception>
    public DateRange(DateOnly first, DateOnly? last = null)
    {
        if (last < first)
        {
            throw new ArgumentException($"The period ends on {last:O} before it begins on {first:O}.", nameof(last));
        }

        First = first;
        Last = last;
    }

    public DateOnly First { get; }

    /// <summary>Last day included; null means open end.</summary>
    public DateOnly? Last { get; }

    public bool IsOpen => Last is null;

    /// <summary>Number of days, both ends counted; null for an open end.</summary>
    public int? Days => Last is { } last ? last.DayNumber - First.DayNumber + 1 : null;

    public bool Contains(DateOnly date) => date >= First && (Last is not { } last || date <= last);

    public bool Contains(DateRange other) =>
        other.First >= First && (Last is not { } last || (other.Last is { } otherLast && otherLast <= last));

    /// <summary>The days that belong to both periods; null when there are none.</summary>
    public DateRange? Overlap(DateRange other)
    {
        var first = First > other.First ? First : other.First;
        var last = (Last, other.Last) switch
        {
            ({ } a, { } b) => a < b ? a : b,
            var (a, b) => a ?? b,
        };
        return last < first ? null : new DateRange(first, last);
    }

    /// <summary>German text: "01.01.2026 – 31.12.2026" or "ab 01.01.2026".</summary>
    public override string ToString() =>
        Last is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"{First:dd.MM.yyyy} – {last:dd.MM.yyyy}")
            : string.Create(CultureInfo.InvariantCulture, $"ab {First:dd.MM.yyyy}");
}

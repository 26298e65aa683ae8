using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Notation;

/// <summary>How long something took, as people write it.</summary>
internal enum DurationShape
{
    /// <summary>Digits, comma, dot: hours in the notation of the column.</summary>
    PlainNumber,

    /// <summary>Such a number with "Std." behind it.</summary>
    Hours,

    /// <summary>1:30, 90 min, 1 Std. 30 Min.</summary>
    Exact,
}

/// <summary>
/// Reads 1:30, 36:00, 90 min, 1,5 h, 1 Std. 30 Min., 1h30. A time of day (8:00 Uhr), seconds that a clock did not round away and minutes
/// beyond 59 behind a colon are refused.
/// </summary>
internal static partial class DurationText
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,-+−€");

    internal const string NotADuration = "Das ist keine Dauer (erwartet Stunden als 1,5, als 1:30 oder Minuten als 90 min).";

    /// <param name="text">Without outer blanks.</param>
    /// <param name="number">What is to be read as hours, where the shape is not exact.</param>
    /// <param name="time">The time, where the shape is exact.</param>
    /// <param name="shape">What was found.</param>
    /// <returns>Null, or the German reason why the text is no duration.</returns>
    public static string? Read(ReadOnlySpan<char> text, out DurationShape shape, out ReadOnlySpan<char> number, out WorkTime time)
    {
        (shape, time) = (DurationShape.PlainNumber, default);
        number = text;
        if (!text.ContainsAnyExcept(OfNumbers))
            return null;
        shape = DurationShape.Exact;
        var spelling = text.ToString();
        if (spelling.EndsWith("Uhr", StringComparison.OrdinalIgnoreCase) || spelling.Contains("AM", StringComparison.Ordinal))
            return $"Das ist eine Uhrzeit ({spelling}), erwartet wird eine Dauer wie 1,5 oder 1:30.";
        if (Clock().Match(spelling) is { Success: true } clock)
            return OfClock(clock, out time);
        if (HoursAndMinutes().Match(spelling) is { Success: true } both)
            return OfParts(Whole(both, "h"), Whole(both, "m"), spelling, out time);
        if (Minutes().Match(spelling) is { Success: true } minutes)
            return OfMinutes(minutes.Groups["n"].Value, out time);
        if (Hours().Match(spelling) is not { Success: true } hours)
            return NotADuration;
        shape = DurationShape.Hours;
        number = text[..hours.Groups["n"].Length];
        return null;
    }

    private static string? OfClock(Match clock, out WorkTime time)
    {
        time = default;
        if (clock.Groups["s"] is { Success: true, Value: not "00" })
            return "Die Dauer hat Sekunden; bitte auf Minuten runden (1:30 statt 1:30:20).";
        return clock.Groups["m"].Length == 1
            ? $"Die Minuten haben nur eine Stelle ({clock.Value}): gemeint sein können zwei verschiedene Zeiten."
            : OfParts(Whole(clock, "h"), Whole(clock, "m"), clock.Value, out time);
    }

    private static string? OfParts(int hours, int minutes, string spelling, out WorkTime time)
    {
        time = default;
        if (minutes > 59)
            return $"Mehr als 59 Minuten hinter den Stunden ({spelling}); bitte prüfen.";
        time = WorkTime.OfMinutes((60 * hours) + minutes);
        return null;
    }

    private static string? OfMinutes(string text, out WorkTime time)
    {
        time = default;
        if (NumberText.Read(text, out var number) is { } reason)
            return reason;
        if (number.Notation == NumberNotation.Ambiguous)
            return $"Die Zahl der Minuten ist mehrdeutig ({text}).";
        time = WorkTime.OfMinutes(number.Value);
        return null;
    }

    private static int Whole(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<h>\d{1,5}):(?<m>\d{1,2})(:(?<s>\d{2}))?(\s*(h|std\.?|stunden?))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"^(?<h>\d{1,5})\s*(h|std\.?|stunden?)\s*(und\s+|,\s*)?(?<m>\d{1,2})\s*(m|min\.?|minuten?)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex(@"^(?<n>[\d.,]{1,12})\s*(m|min\.?|minuten?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"^(?<n>[\d.,]{1,20})\s*(h|hrs?|std\.?|stunden?|fls)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hours();
}

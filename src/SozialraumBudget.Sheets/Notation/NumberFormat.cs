using System.Globalization;

namespace SozialraumBudget.Sheets.Notation;

/// <summary>How a spreadsheet shows the number of a cell, by its format code: <c>dd.mm.yyyy</c>, <c>[h]:mm</c>, <c>00000</c>.</summary>
public sealed class NumberFormat
{
    private readonly IReadOnlyList<FormatToken> _tokens;

    private NumberFormat(FormatCode code)
    {
        (_tokens, Decimals) = (code.Tokens, code.Decimals);
        (IsGeneral, IsElapsed, HasDate, HasTime) = (code.IsGeneral, code.IsElapsed, code.HasDate, code.HasTime);
        (IsPercent, IsExponent, IsFraction, IsScaled) = (code.IsPercent, code.IsExponent, code.IsFraction, code.IsScaled);
    }

    /// <summary>Shows the number as it is.</summary>
    public static NumberFormat General { get; } = Of("General");

    /// <summary>No format of its own, or that of text: the digits as they are.</summary>
    public bool IsGeneral { get; }

    /// <summary>A day, month or year is shown.</summary>
    public bool HasDate { get; }

    /// <summary>Hours, minutes or seconds are shown.</summary>
    public bool HasTime { get; }

    /// <summary>A time of day or a duration, without a date: the number is a fraction of a day.</summary>
    public bool IsTime => HasTime && !HasDate;

    /// <summary>A duration that counts beyond 24 hours: <c>[h]:mm</c>.</summary>
    public bool IsElapsed { get; }

    /// <summary>The number is shown times 100 with a percent sign.</summary>
    public bool IsPercent { get; }

    /// <summary>Powers of ten: 1,2E+05.</summary>
    public bool IsExponent { get; }

    /// <summary>Vulgar fraction: 1/2.</summary>
    public bool IsFraction { get; }

    /// <summary>The number is shown in thousands or millions.</summary>
    public bool IsScaled { get; }

    /// <summary>Nothing is shown at all.</summary>
    public bool IsHidden => !IsGeneral && _tokens.Count == 0 && !HasDate && !HasTime;

    /// <summary>Places behind the comma that are shown; null if as many as there are.</summary>
    public int? Decimals { get; }

    public static NumberFormat Of(string code) => new(FormatCode.Parse(code));

    /// <summary>The time or duration as it is shown, to the second: 36:00, 7:20:15.</summary>
    public string TimeText(double days)
    {
        var seconds = (long)Math.Round(Math.Clamp(days, 0, 1_000_000) * 86_400);
        if (!IsElapsed)
            seconds %= 86_400;
        var text = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3_600}:{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{seconds % 60:00}");
    }

    /// <summary>A number as it is shown: 42 in <c>00000</c> as 00042; null if that cannot be told.</summary>
    public string? Show(decimal value)
    {
        if (HasDate || HasTime || IsPercent || IsExponent || IsFraction || IsScaled || IsHidden)
            return null;
        if (IsGeneral)
            return value.ToString("0.##########", CultureInfo.GetCultureInfo("de-DE"));
        if (value < 0)
            return null;
        var places = Decimals ?? 0;
        var parts = decimal.Round(value, places, MidpointRounding.AwayFromZero)
            .ToString($"F{places}", CultureInfo.InvariantCulture)
            .Split('.');
        return Fill(parts[0] == "0" ? "" : parts[0], parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>Digits go into the placeholders from the right; the leftmost one takes all that are left.</summary>
    private string Fill(string digits, string fraction)
    {
        var shown = new Stack<string>();
        var (left, places) = (digits.Length, _tokens.Count(static t => t.Kind == FormatTokenKind.Digit && !t.IsFraction));
        var (grouped, count) = (_tokens.Any(static t => t.Kind == FormatTokenKind.Group), 0);
        var behind = fraction.Length;
        for (var at = _tokens.Count - 1; at >= 0; at--)
        {
            var token = _tokens[at];
            if (token.Kind == FormatTokenKind.Literal)
                shown.Push(token.Text);
            else if (token.Kind == FormatTokenKind.Point)
                shown.Push(",");
            else if (token.IsFraction && token.Kind == FormatTokenKind.Digit)
                shown.Push(fraction[--behind].ToString());
            else if (token.Kind == FormatTokenKind.Digit)
                Take(token.Text, --places == 0);
        }

        return string.Concat(shown).Trim();

        void Take(string placeholder, bool leftmost)
        {
            do
            {
                var digit =
                    left > 0 ? digits[--left].ToString()
                    : placeholder == "0" ? "0"
                    : "";
                if (digit.Length > 0 && grouped && count++ is > 0 and var n && n % 3 == 0)
                    shown.Push(".");
                shown.Push(digit);
            } while (leftmost && left > 0);
        }
    }
}

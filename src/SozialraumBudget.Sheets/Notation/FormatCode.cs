namespace SozialraumBudget.Sheets.Notation;

internal enum FormatTokenKind
{
    Literal,
    Digit,
    Point,
    Group,
}

internal readonly record struct FormatToken(FormatTokenKind Kind, string Text, bool IsFraction);

/// <summary>The first section of a format code, taken apart; German letters (T, J) count as well as English ones.</summary>
internal sealed class FormatCode
{
    private int _fraction;
    private bool _point;

    public List<FormatToken> Tokens { get; } = [];

    public bool IsGeneral { get; private set; }

    public bool IsElapsed { get; private set; }

    public bool HasDate { get; private set; }

    public bool HasTime { get; private set; }

    public bool IsPercent { get; private set; }

    public bool IsExponent { get; private set; }

    public bool IsFraction { get; private set; }

    public bool IsScaled { get; private set; }

    public int? Decimals => Tokens.Exists(static t => t.Kind == FormatTokenKind.Digit) ? _fraction : null;

    public static FormatCode Parse(string code)
    {
        var format = new FormatCode();
        var (at, month) = (0, false);
        while (at < code.Length && code[at] != ';')
            at = format.Take(code, at, ref month);
        // An m alone is a month, beside hours or seconds a minute.
        format.HasDate |= month && !format.HasTime;
        if (code.Length == 0 || format.IsText(code))
            format.IsGeneral = true;
        return format;
    }

    private bool IsText(string code) => code == "@" || (Tokens.Count == 0 && code.StartsWith('@'));

    private int Take(string code, int at, ref bool month)
    {
        var rest = code.AsSpan(at);
        foreach (var word in (ReadOnlySpan<string>)["General", "Standard"])
        {
            if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            IsGeneral = true;
            return at + word.Length;
        }

        if (rest.StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase))
        {
            HasTime = true;
            return at + 5;
        }

        switch (rest[0])
        {
            case '"':
                var quote = rest[1..].IndexOf('"');
                Literal(quote < 0 ? rest[1..] : rest.Slice(1, quote));
                return quote < 0 ? code.Length : at + quote + 2;
            case '[':
                var bracket = rest.IndexOf(']');
                Bracket(bracket < 0 ? rest[1..] : rest[1..bracket]);
                return bracket < 0 ? code.Length : at + bracket + 1;
            case '\\' when rest.Length > 1:
                Literal(rest.Slice(1, 1));
                return at + 2;
            case '_':
                Literal(" ");
                return at + 2;
            case '*':
                return at + 2;
            case 'E' or 'e' when rest.Length > 1 && rest[1] is '+' or '-':
                IsExponent = true;
                return at + 2;
            default:
                Character(rest, ref month);
                return at + 1;
        }
    }

    private void Character(ReadOnlySpan<char> rest, ref bool month)
    {
        switch (rest[0])
        {
            case '0' or '#' or '?':
                Tokens.Add(new(FormatTokenKind.Digit, rest[..1].ToString(), _point));
                _fraction += _point ? 1 : 0;
                break;
            case '.' when !_point && Tokens.Exists(static t => t.Kind == FormatTokenKind.Digit) && !HasTime && !HasDate:
                _point = true;
                Tokens.Add(new(FormatTokenKind.Point, ",", true));
                break;
            case ',' when rest.Length > 1 && rest[1] is '0' or '#' or '?':
                Tokens.Add(new(FormatTokenKind.Group, "", _point));
                break;
            case ',':
                IsScaled |= Tokens.Exists(static t => t.Kind == FormatTokenKind.Digit);
                break;
            case '%':
                IsPercent = true;
                break;
            case '/' when !HasDate && !HasTime && Tokens.Exists(static t => t.Kind == FormatTokenKind.Digit):
                IsFraction = true;
                break;
            case 'd' or 'D' or 'y' or 'Y' or 'j' or 'J' or 't' or 'T':
                HasDate = true;
                break;
            case 'h' or 'H' or 's' or 'S':
                HasTime = true;
                break;
            case 'm' or 'M':
                month = true;
                break;
            case '@':
                break;
            default:
                Literal(rest[..1]);
                break;
        }
    }

    private void Bracket(ReadOnlySpan<char> content)
    {
        if (content.Length > 0 && (content.TrimStart("hH").IsEmpty || content.TrimStart("mM").IsEmpty || content.TrimStart("sS").IsEmpty))
            (IsElapsed, HasTime) = (true, true);
        else if (content.StartsWith('$') && content.IndexOf('-') is var end)
            Literal(end < 0 ? content[1..] : content[1..end]);
    }

    private void Literal(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
            Tokens.Add(new(FormatTokenKind.Literal, text.ToString(), false));
    }
}

namespace SozialraumBudget.Domain.Values;

/// <summary>How a number is written: 1.234,56 or 1234.56.</summary>
public enum NumberNotation : byte
{
    /// <summary>Digits only: reads the same in both notations.</summary>
    Neutral,
    DecimalComma,
    DecimalPoint,

    /// <summary>"1.234": 1234 with a thousands dot or 1.234 with a decimal point; the column decides.</summary>
    Ambiguous,
}

/// <summary>
/// A number as text, read in each notation it allows: the one reader of figures, whether typed into a field or read from a file. Who asks
/// decides what an ambiguous one means.
/// </summary>
/// <param name="Notation">What the text itself says.</param>
/// <param name="Value">The value; for an ambiguous text the one with a thousands dot.</param>
/// <param name="PointValue">The value with a decimal point; differs from <paramref name="Value"/> for an ambiguous text only.</param>
public readonly record struct WrittenNumber(NumberNotation Notation, decimal Value, decimal PointValue)
{
    /// <summary>Digits of the longest number that is read.</summary>
    private const int MaxDigits = 18;

    /// <summary>
    /// Reads a decimal comma with optional, well-formed thousands dots, or a decimal point, with a sign in front. Exponents, thousands
    /// commas and blanks are not read.
    /// </summary>
    /// <param name="isTooLong">The text is a number, of more than 18 digits.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out WrittenNumber number, out bool isTooLong)
    {
        (number, isTooLong) = (default, false);
        var negative = text.Length > 0 && text[0] is '-' or '\u2212';
        if (negative || (text.Length > 0 && text[0] == '+'))
            text = text[1..];
        var shape = default(Shape);
        foreach (var character in text)
        {
            if (!shape.Take(character))
                return false;
        }

        isTooLong = shape is { IsComplete: true, Digits: > MaxDigits };
        if (!shape.IsComplete || isTooLong)
            return false;
        number = shape.ToNumber(negative);
        return true;
    }

    /// <summary>Digits, dots and comma met so far.</summary>
    private struct Shape
    {
        private ulong _mantissa;
        private int _lead;
        private int _dots;
        private int _group;
        private int _fraction;
        private bool _comma;
        private bool _groupsBroken;
        private bool _leadingZero;

        public int Digits { get; private set; }

        public readonly bool IsComplete =>
            (_lead > 0 || _dots > 0)
            && (
                _comma ? _fraction > 0 && _lead > 0 && (_dots == 0 || GroupsAreWellFormed)
                : _dots <= 1 ? _dots == 0 || _group > 0
                : GroupsAreWellFormed
            );

        private readonly bool GroupsAreWellFormed => !_groupsBroken && _group == 3 && _lead is >= 1 and <= 3 && !_leadingZero;

        public bool Take(char character)
        {
            if (char.IsAsciiDigit(character))
            {
                TakeDigit((uint)(character - '0'));
                return true;
            }

            if (_comma)
                return false;
            if (character == ',')
            {
                _comma = true;
                return true;
            }

            if (character != '.')
                return false;
            _groupsBroken |= _dots > 0 && _group != 3;
            _dots++;
            _group = 0;
            return true;
        }

        public readonly WrittenNumber ToNumber(bool negative)
        {
            var whole = new decimal((int)_mantissa, (int)(_mantissa >> 32), 0, negative, 0);
            if (_comma)
                return Single(NumberNotation.DecimalComma, Scaled(negative, _fraction));
            if (_dots == 0)
                return Single(NumberNotation.Neutral, whole);
            if (_dots > 1)
                return Single(NumberNotation.DecimalComma, whole);
            return GroupsAreWellFormed
                ? new WrittenNumber(NumberNotation.Ambiguous, whole, Scaled(negative, _group))
                : Single(NumberNotation.DecimalPoint, Scaled(negative, _group));
        }

        private static WrittenNumber Single(NumberNotation notation, decimal value) => new(notation, value, value);

        private readonly decimal Scaled(bool negative, int scale) => new((int)_mantissa, (int)(_mantissa >> 32), 0, negative, (byte)scale);

        private void TakeDigit(uint digit)
        {
            if (Digits > 0 || digit > 0)
                Digits++;
            if (Digits <= MaxDigits)
                _mantissa = (_mantissa * 10) + digit;
            if (_comma)
            {
                _fraction++;
            }
            else if (_dots > 0)
            {
                _group++;
            }
            else
            {
                _leadingZero |= _lead == 0 && digit == 0;
                _lead++;
            }

            // Zeros behind the point count as places, so that the scale of a decimal is never exceeded.
            if (_fraction + _group > MaxDigits)
                Digits = MaxDigits + 1;
        }
    }
}

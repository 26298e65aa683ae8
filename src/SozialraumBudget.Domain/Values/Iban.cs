namespace SozialraumBudget.Domain.Values;

/// <summary>A checked IBAN (ISO 13616): country, length, check digits (02 to 98, mod 97 = 1). Stored without blanks, in capitals.</summary>
public sealed record Iban
{
    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["AD"] = 24,
        ["AL"] = 28,
        ["AT"] = 20,
        ["BE"] = 16,
        ["BG"] = 22,
        ["CH"] = 21,
        ["CY"] = 28,
        ["CZ"] = 24,
        ["DE"] = 22,
        ["DK"] = 18,
        ["EE"] = 20,
        ["ES"] = 24,
        ["FI"] = 18,
        ["FR"] = 27,
        ["GB"] = 22,
        ["GI"] = 23,
        ["GR"] = 27,
        ["HR"] = 21,
        ["HU"] = 28,
        ["IE"] = 22,
        ["IS"] = 26,
        ["IT"] = 27,
        ["LI"] = 21,
        ["LT"] = 20,
        ["LU"] = 20,
        ["LV"] = 21,
        ["MC"] = 27,
        ["MD"] = 24,
        ["ME"] = 22,
        ["MK"] = 19,
        ["MT"] = 31,
        ["NL"] = 18,
        ["NO"] = 15,
        ["PL"] = 28,
        ["PT"] = 25,
        ["RO"] = 24,
        ["RS"] = 22,
        ["SE"] = 24,
        ["SI"] = 19,
        ["SK"] = 24,
        ["SM"] = 27,
        ["VA"] = 22,
    };

    private Iban(string value) => Value = value;

    /// <summary>"DE02120300000000202051".</summary>
    public string Value { get; }

    /// <summary>In groups of four: "DE02 1203 0000 0000 2020 51".</summary>
    public string Formatted => Grouped(Value);

    /// <summary>Country, check digits and the last four characters: "DE02 •••• •••• •••• ••20 51".</summary>
    public string Masked => Grouped(Value[..4] + new string('•', Value.Length - 8) + Value[^4..]);

    /// <summary>Reads with or without blanks; on false the problem says in German what is wrong.</summary>
    public static bool TryParse(string? text, out Iban? iban, out string? problem)
    {
        var value = string.Concat((text ?? string.Empty).Where(static c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        problem = Problem(value);
        iban = problem is null ? new Iban(value) : null;
        return problem is null;
    }

    /// <exception cref="FormatException">The text is not a valid IBAN.</exception>
    public static Iban Parse(string text) => TryParse(text, out var iban, out var problem) ? iban! : throw new FormatException(problem);

    public override string ToString() => Formatted;

    private static string? Problem(string value)
    {
        if (value.Length == 0)
        {
            return "Bitte eine IBAN angeben.";
        }

        if (!value.All(char.IsAsciiLetterOrDigit))
        {
            return "Eine IBAN besteht nur aus Buchstaben und Ziffern.";
        }

        if (value.Length < 4 || !Lengths.TryGetValue(value[..2], out var length))
        {
            return $"„{value[..Math.Min(2, value.Length)]}“ ist kein bekanntes Länderkennzeichen des SEPA-Raums.";
        }

        if (value.Length != length)
        {
            return $"Eine IBAN mit {value[..2]} hat {length} Stellen, hier sind es {value.Length}.";
        }

        if (value[..2] == "DE" && value.AsSpan(2).ContainsAnyExceptInRange('0', '9'))
        {
            return "Eine deutsche IBAN hat nach DE nur Ziffern.";
        }

        if (value[2..4] is "00" or "01" or "99")
        {
            return $"Die Prüfziffern {value[2..4]} gibt es nicht; bitte auf Zahlendreher prüfen.";
        }

        return Remainder(value) == 1 ? null : "Die Prüfziffern der IBAN stimmen nicht; bitte auf Zahlendreher prüfen.";
    }

    private static int Remainder(string value)
    {
        var remainder = 0;
        foreach (var c in value[4..] + value[..4])
        {
            var number = char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
            remainder = ((remainder * (number > 9 ? 100 : 10)) + number) % 97;
        }

        return remainder;
    }

    private static string Grouped(string value) => string.Join(' ', value.Chunk(4).Select(static g => new string(g)));
}

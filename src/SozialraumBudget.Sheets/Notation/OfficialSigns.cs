namespace SozialraumBudget.Sheets.Notation;

/// <summary>Signs that stand for figures in tables of German official statistics.</summary>
internal static class OfficialSigns
{
    /// <summary>A dash stands for exactly zero.</summary>
    public static bool IsZero(ReadOnlySpan<char> text) => text is "-" or "–" or "—" or "\u2212";

    /// <summary>German reason why a sign holds no figure; null if the text is none of the signs.</summary>
    public static string? ReasonAgainst(ReadOnlySpan<char> text) =>
        text switch
        {
            "." or "•" or "·" or "*" => Meaning(text, "der Wert unbekannt oder geheim zu halten ist"),
            ".." or "..." or "…" => Meaning(text, "die Angabe erst später anfällt"),
            "/" => Meaning(text, "der Wert nicht sicher genug ist"),
            "x" or "X" => Meaning(text, "eine Angabe nicht sinnvoll ist"),
            "()" or "( )" => Meaning(text, "die Aussagekraft eingeschränkt ist"),
            _ => null,
        };

    private static string Meaning(ReadOnlySpan<char> sign, string meaning) =>
        $"„{sign}“ heißt in der amtlichen Statistik, dass {meaning}: "
        + "Es gibt keine Zahl, die gespeichert werden könnte. Bitte die Zeile weglassen.";
}

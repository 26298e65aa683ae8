namespace SozialraumBudget.Domain.BaseYears;

/// <summary>Finds German names without regard to case, umlaut spelling (ae/ä) and outer blanks.</summary>
internal static class GermanNames
{
    public static int IndexOf(string[] names, string? text)
    {
        var key = Key(text ?? string.Empty);
        return Array.FindIndex(names, name => string.Equals(Key(name), key, StringComparison.Ordinal));
    }

    private static string Key(string text) => text.Trim().Normalize().ToLowerInvariant()
        .Replace("ä", "ae", StringComparison.Ordinal)
        .Replace("ö", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal)
        .Replace("ß", "ss", StringComparison.Ordinal);
}

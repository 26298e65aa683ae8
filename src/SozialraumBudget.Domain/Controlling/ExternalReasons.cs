using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>German names of <see cref="ExternalReason"/>.</summary>
public static class ExternalReasons
{
    private static readonly string[] Titles =
    [
        "Wunsch- und Wahlrecht",
        "Spezialangebot",
        "Schule für Erziehungshilfe",
        "§ 35a",
        "Ortswechsel",
        "Notunterbringung",
        "keine Kapazität",
    ];

    public static IReadOnlyList<ExternalReason> All { get; } = Enum.GetValues<ExternalReason>();

    /// <summary>It should not occur and is pointed out.</summary>
    public static bool IsFlagged(this ExternalReason reason) => reason == ExternalReason.NoCapacity;

    public static string Title(this ExternalReason reason) => Titles[(int)reason];

    /// <summary>Reads a German name; case, umlaut spelling, blanks and hyphens do not matter: "§35a", "Wunsch und Wahlrecht".</summary>
    public static bool TryParse(string? text, out ExternalReason reason)
    {
        var wanted = Plain(text ?? string.Empty);
        var index = wanted.Length == 0 ? -1 : Array.FindIndex(Titles, title => Plain(title) == wanted);
        reason = (ExternalReason)Math.Max(index, 0);
        return index >= 0;
    }

    private static string Plain(string text) => string.Concat(Spelling.Fold(text).Where(char.IsLetterOrDigit));
}

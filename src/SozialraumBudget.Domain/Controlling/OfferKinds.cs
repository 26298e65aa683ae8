using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>German names of <see cref="OfferKind"/>.</summary>
public static class OfferKinds
{
    private static readonly string[] Titles = ["Gruppe", "offener Treff", "Beratung", "Netzwerk"];

    public static IReadOnlyList<OfferKind> All { get; } = Enum.GetValues<OfferKind>();

    public static string Title(this OfferKind kind) => Titles[(int)kind];

    /// <summary>Reads a German name; case, umlaut spelling and outer blanks do not matter.</summary>
    public static bool TryParse(string? text, out OfferKind kind)
    {
        var index = Array.FindIndex(Titles, title => Spelling.IsSame(title, text ?? string.Empty));
        kind = (OfferKind)Math.Max(index, 0);
        return index >= 0;
    }
}

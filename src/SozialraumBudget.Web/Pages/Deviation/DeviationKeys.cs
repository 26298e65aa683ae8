using SozialraumBudget.Domain.Deviation;

namespace SozialraumBudget.Web.Pages.Deviation;

/// <summary>Figures of a deviation in addresses.</summary>
internal static class DeviationKeys
{
    private static readonly string[] Keys = ["plan", "ist", "abweichung", "menge", "preis", "mischung"];

    public static string Key(this DeviationPart part) => Keys[(int)part];

    /// <summary>Null where the address names none.</summary>
    public static DeviationPart? Of(string? key) => Array.IndexOf(Keys, key) is var i and >= 0 ? (DeviationPart)i : null;

    /// <summary>Address of the Rechenweg of all areas together.</summary>
    public static string Why(this DeviationPart part) => $"{Links.DeviationDerivation}?zahl={part.Key()}";

    /// <summary>The same of one area.</summary>
    public static string Why(this DeviationPart part, Guid areaId) => $"{part.Why()}&bereich={areaId}";

    /// <summary>The same of a cost type there.</summary>
    public static string Why(this DeviationPart part, Guid areaId, Guid agreementId, string type) =>
        $"{part.Why(areaId)}&vereinbarung={agreementId}&typ={Uri.EscapeDataString(type)}";
}

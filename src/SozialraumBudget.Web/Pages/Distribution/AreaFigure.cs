using System.Globalization;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Distribution;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>A figure of an area that has a Rechenweg of its own, by the name it has in an address.</summary>
public readonly record struct AreaFigure(string Name)
{
    private const string IndicatorPrefix = "merkmal-";

    public static readonly AreaFigure Amount = new("betrag");
    public static readonly AreaFigure Free = new("ohne-grenzen");
    public static readonly AreaFigure Growth = new("wachstum");
    public static readonly AreaFigure ByLimit = new("grenzen");

    /// <param name="index">In the order of the indicators that count.</param>
    public static AreaFigure Indicator(int index) => new(string.Create(CultureInfo.InvariantCulture, $"{IndicatorPrefix}{index}"));

    /// <summary>How the figure of this name came about; without a name the amount and all that its change is made of.</summary>
    /// <returns>Null where the area has no such figure.</returns>
    public static Derivation? Explain(AreaChange area, string? name)
    {
        ArgumentNullException.ThrowIfNull(area);
        return name switch
        {
            null => area.Explain(),
            _ when name == Amount.Name => area.Explain(),
            _ when name == Free.Name => area.Area.Free.Explain(),
            _ when name == Growth.Name => area.Growth?.Explain(),
            _ when name == ByLimit.Name => area.ByLimit.Explain(),
            _ when name.StartsWith(IndicatorPrefix, StringComparison.Ordinal)
                    && int.TryParse(name.AsSpan(IndicatorPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var index) =>
                area.Indicators.ElementAtOrDefault(index)?.Explain(),
            _ => null,
        };
    }
}

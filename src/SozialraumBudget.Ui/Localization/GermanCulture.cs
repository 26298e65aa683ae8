using System.Globalization;

namespace SozialraumBudget.Ui.Localization;

/// <summary>The one culture of the interface: de-DE with a true minus sign, as printed amounts use it.</summary>
public static class GermanCulture
{
    public const char Minus = '−';

    public static CultureInfo Instance { get; } = Create();

    private static CultureInfo Create()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("de-DE").Clone();
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return CultureInfo.ReadOnly(culture);
    }
}

using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Ui.Localization;

/// <summary>How values look on pages: 1.234,56 € with a true minus and no break before the unit, 31.03.2026, 6 %.</summary>
public static class German
{
    private const string NoBreak = "\u00a0";

    public static string Money(Money value) => $"{Number(value.Amount, 2)}{NoBreak}€";

    public static string Money(Money? value) => value is { } amount ? Money(amount) : "–";

    /// <summary>A difference: with a plus where it grows.</summary>
    public static string Signed(Money value) => (value > Domain.Values.Money.Zero ? "+" : "") + Money(value);

    /// <summary>Where there is little room, in whole euros or millions: 4.500 €, 1,5 Mio. €.</summary>
    public static string Short(Money value) =>
        value.Amount >= 1_000_000 ? $"{Number(value.Amount / 1_000_000m, 1)} Mio. €" : $"{Number(value.Amount)} €";

    /// <summary>The amount as it is put into an input: no unit, plain minus.</summary>
    public static string Editable(decimal value, int decimals) => value.ToString($"N{decimals}", GermanCulture.Instance);

    /// <param name="value">Any number; at most <paramref name="decimals"/> places are shown, always all of them.</param>
    /// <param name="decimals">Places behind the comma.</param>
    /// <summary>A change of a count with its sign: "+12".</summary>
    public static string Signed(int value) => (value > 0 ? "+" : "") + Number(value);

    public static string Number(decimal value, int decimals = 0) =>
        value.ToString($"N{decimals}", GermanCulture.Instance).Replace('-', GermanCulture.Minus);

    /// <summary>0.06 becomes "6 %", 0.0625 becomes "6,25 %".</summary>
    public static string Share(decimal value, int maxDecimals = 2) =>
        (value * 100m).ToString("#,##0." + new string('#', maxDecimals), GermanCulture.Instance).Replace('-', GermanCulture.Minus)
        + NoBreak
        + "%";

    /// <summary>A share in a table: one decimal in every row, so that they stand below each other; 0.5 becomes "50,0 %".</summary>
    public static string Percent(decimal value) => Number(value * 100m, 1) + NoBreak + "%";

    public static string Date(DateOnly value) => value.ToString("dd.MM.yyyy", GermanCulture.Instance);

    public static string Date(DateOnly? value) => value is { } date ? Date(date) : "–";

    /// <summary>A moment in the time of the city: 31.03.2026, 14:05.</summary>
    public static string Moment(DateTimeOffset value) => Local(value).ToString("dd.MM.yyyy, HH:mm", GermanCulture.Instance);

    /// <summary>Value of a derivation node; amounts with the page's minus and unit.</summary>
    public static string Derived(Derivation node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.ValueText.Replace('-', GermanCulture.Minus).Replace(" ", NoBreak, StringComparison.Ordinal);
    }

    /// <summary>"1 Treffer", "4.000 Treffer": a count with the right noun.</summary>
    public static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    private static DateTimeOffset Local(DateTimeOffset value) => TimeZoneInfo.ConvertTime(value, Berlin);

    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
}

using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>How a term's value is shown and typed.</summary>
public static class TermText
{
    public static string Of(DatedTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return Of(term.Key, term.Value);
    }

    public static string Of(TermKey key, string value) =>
        TermCatalogue.Of(key).Unit switch
        {
            TermUnit.Money => TermValue.TryMoney(value, out var money) ? Ui.Localization.German.Money(money) : value,
            _ => value,
        };

    /// <summary>The unit behind a field; null where it is typed or there is none.</summary>
    public static string? Suffix(TermKey key) => TermCatalogue.Of(key).Unit == TermUnit.Money ? "€" : null;

    /// <summary>What is to be typed, as a hint at the field.</summary>
    public static string Hint(TermKey key) =>
        TermCatalogue.Of(key).Unit switch
        {
            TermUnit.Share => "Anteil mit Prozentzeichen, z. B. 6 %",
            TermUnit.Money => "Betrag in Euro, z. B. 68,40",
            TermUnit.Number => "ganze Zahl",
            TermUnit.Year => "Jahr, z. B. 2024",
            TermUnit.Date => "TT.MM.JJJJ",
            TermUnit.NumberList => "ganze Zahlen in der Reihenfolge der Kostentypen, z. B. 11; 54; 31",
            TermUnit.ShareList => "Anteile in der Reihenfolge, in der sie gelten, z. B. 3,5 % (TVöD SuE 2025); 4,2 %",
            _ => "Text",
        };
}

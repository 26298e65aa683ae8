using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>What kind of value a field of a typed record has.</summary>
public enum FactUnit
{
    Text,

    /// <summary>EUR, whole cents.</summary>
    Money,

    /// <summary>Percent; the value is the factor.</summary>
    Share,

    /// <summary>A number, decimals allowed, not negative.</summary>
    Number,
}

/// <summary>A field of the record that a model is formed from.</summary>
/// <param name="Key">Name in stored records and in the API.</param>
/// <param name="Title">German.</param>
/// <param name="Group">Null: one value; else the field is a column of this table, which has any number of rows.</param>
public sealed record FactField(string Key, string Title, FactUnit Unit, string? Group = null, bool Required = true)
{
    /// <summary>What is wrong with a typed value, in German; null when it can be kept.</summary>
    public string? Problem(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? Required
                ? $"{Title}: bitte angeben."
                : null
            : Unit switch
            {
                FactUnit.Money
                    when !GermanNumber.TryParse(text.Trim().TrimEnd('€'), out var money) || money < 0 || decimal.Round(money, 2) != money =>
                    $"{Title}: „{text.Trim()}“ ist kein Betrag wie 1.234,56.",
                FactUnit.Share when !Share.TryParse(text, out _) => $"{Title}: „{text.Trim()}“ ist kein Anteil wie 6 %.",
                FactUnit.Number when !GermanNumber.TryParse(text, out var number) || number < 0 =>
                    $"{Title}: „{text.Trim()}“ ist keine Zahl wie 12,5.",
                _ => null,
            };
}

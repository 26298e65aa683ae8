using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>What kind of value a field of a typed record has.</summary>
public enum FactUnit
{
    Text,

    /// <summary>EUR, whole cents.</summary>
    Money,

    /// <summary>EUR, whole cents, negative too.</summary>
    SignedMoney,

    /// <summary>Percent; the value is the factor.</summary>
    Share,

    /// <summary>A number, decimals allowed, not negative.</summary>
    Number,

    /// <summary>A whole number, not negative: people, a year.</summary>
    Count,
}

/// <summary>A field of the record that a model is formed from.</summary>
/// <param name="Key">Name in stored records and in the API.</param>
/// <param name="Title">German.</param>
/// <param name="Group">Null: one value; else the field is a column of this table, which has any number of rows.</param>
/// <param name="Choices">Words that a text must be one of; null: any.</param>
/// <param name="MayBeEmpty">Its table may have no row at all; said by the table's first column.</param>
public sealed record FactField(
    string Key,
    string Title,
    FactUnit Unit,
    string? Group = null,
    bool Required = true,
    IReadOnlyList<string>? Choices = null,
    bool MayBeEmpty = false
)
{
    private const decimal LargestMoney = 1_000_000_000m;
    private const decimal LargestNumber = 10_000_000m;
    private const decimal LargestShare = 10m;

    /// <summary>What is wrong with a typed value, in German; null when it can be kept.</summary>
    public string? Problem(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? Required
                ? $"{Title}: bitte angeben."
                : null
            : Unit switch
            {
                FactUnit.Text when Choices is { } choices && !choices.Contains(text.Trim()) =>
                    $"{Title}: bitte {string.Join(" oder ", choices)} angeben.",
                FactUnit.SignedMoney
                    when !GermanNumber.TryParse(text.Trim().TrimEnd('€'), out var signed) || decimal.Round(signed, 2) != signed =>
                    $"{Title}: „{text.Trim()}“ ist kein Betrag wie −1.234,56.",
                FactUnit.SignedMoney when Math.Abs(Read(text.Trim().TrimEnd('€'))) > LargestMoney =>
                    $"{Title}: „{text.Trim()}“ ist zu groß.",
                FactUnit.Money
                    when !GermanNumber.TryParse(text.Trim().TrimEnd('€'), out var money) || money < 0 || decimal.Round(money, 2) != money =>
                    $"{Title}: „{text.Trim()}“ ist kein Betrag wie 1.234,56.",
                FactUnit.Money when Read(text.Trim().TrimEnd('€')) > LargestMoney => $"{Title}: „{text.Trim()}“ ist zu groß.",
                FactUnit.Share when !Share.TryParse(text, out _) => $"{Title}: „{text.Trim()}“ ist kein Anteil wie 6 %.",
                FactUnit.Share when Share.Parse(text).Value > LargestShare =>
                    $"{Title}: „{text.Trim()}“ ist zu groß für einen Anteil. Gemeint „{text.Trim().TrimEnd('%').Trim()} %“?",
                FactUnit.Number when !GermanNumber.TryParse(text, out var number) || number < 0 =>
                    $"{Title}: „{text.Trim()}“ ist keine Zahl wie 12,5.",
                FactUnit.Count when !GermanNumber.TryParse(text, out var count) || count < 0 || decimal.Truncate(count) != count =>
                    $"{Title}: „{text.Trim()}“ ist keine ganze Zahl wie 12.",
                FactUnit.Number or FactUnit.Count when Read(text) > LargestNumber => $"{Title}: „{text.Trim()}“ ist zu groß.",
                _ => null,
            };

    private static decimal Read(string text) => GermanNumber.TryParse(text, out var value) ? value : 0;
}

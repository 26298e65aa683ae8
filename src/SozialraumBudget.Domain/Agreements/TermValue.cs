using System.Globalization;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>Reads and checks the text of a term by its unit; German notation.</summary>
public static class TermValue
{
    private static readonly string[] DateFormats = ["dd.MM.yyyy", "d.M.yyyy", "yyyy-MM-dd"];

    /// <summary>What is wrong with a value, in German, with the term's title; null when it can be stored.</summary>
    public static string? Problem(TermKey key, string? text) =>
        ProblemAtField(key, text) is { } problem ? $"{TermCatalogue.Of(key).Title}: {problem}" : null;

    /// <summary>The same where the title stands beside it.</summary>
    public static string? ProblemAtField(TermKey key, string? text)
    {
        var definition = TermCatalogue.Of(key);
        if (string.IsNullOrWhiteSpace(text))
        {
            return "Bitte einen Wert angeben.";
        }

        var reason = definition.Unit switch
        {
            TermUnit.Share => ShareProblem(text),
            TermUnit.Money => TryMoney(text, out _) ? null : "kein Betrag wie 51.129,19",
            TermUnit.Number => TryNumber(text, out _) ? null : "keine ganze Zahl ab 0",
            TermUnit.Year => TryYear(text, out _) ? null : "kein Jahr wie 2024",
            TermUnit.Date => TryDate(text, out _) ? null : "kein Datum wie 31.03.2027",
            TermUnit.ShareList => IncreaseList.TryParse(text, out _, out var problem) ? null : problem,
            TermUnit.NumberList => TryNumbers(text, out _) ? null : "keine ganzen Zahlen wie 11; 54; 31",
            _ when key == TermKey.DeficitVariant => TakeoverKinds.TryParse(text, out _)
                ? null
                : $"kein Verfahren; es gibt {TakeoverKinds.Names}",
            _ => definition.Section == TermSection.LegalBasis && !LegalBases.TryParse(text, out _)
                ? "keine bekannte Rechtsgrundlage"
                : null,
        };
        return reason is null ? null : $"„{text.Trim()}“ – {reason}";
    }

    public static bool TryMoney(string? text, out Money money)
    {
        var read = GermanNumber.TryParseAmount(text, out var value) && value >= 0 && decimal.Round(value, 2) == value;
        money = read ? new Money(value) : Money.Zero;
        return read;
    }

    /// <summary>A whole number from 0 on: "30", "1.200".</summary>
    public static bool TryNumber(string? text, out int number)
    {
        number = 0;
        if (
            text?.Contains('€', StringComparison.Ordinal) == true
            || !GermanNumber.TryParseAmount(text, out var value)
            || value is < 0 or > int.MaxValue
            || decimal.Truncate(value) != value
        )
        {
            return false;
        }

        number = (int)value;
        return true;
    }

    /// <summary>Whole numbers from 0 on, in order: "11; 54; 31". At least one.</summary>
    public static bool TryNumbers(string? text, out IReadOnlyList<int> numbers)
    {
        var list = new List<int>();
        numbers = list;
        foreach (var part in (text ?? string.Empty).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TryNumber(part, out var number))
                return false;
            list.Add(number);
        }

        return list.Count > 0;
    }

    /// <summary>Four digits; a year has no thousands point.</summary>
    public static bool TryYear(string? text, out BudgetYear year)
    {
        var read =
            int.TryParse((text ?? string.Empty).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1900 and <= 2999;
        year = read ? new BudgetYear(number) : default;
        return read;
    }

    public static bool TryDate(string? text, out DateOnly date) =>
        DateOnly.TryParseExact((text ?? string.Empty).Trim(), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static string? ShareProblem(string text)
    {
        if (!Share.TryParse(text, out var share))
        {
            return text.Contains('.', StringComparison.Ordinal)
                ? "kein Anteil wie 6 %; Nachkommastellen bitte mit Komma, z. B. 6,25 %"
                : "kein Anteil wie 6 %";
        }

        // "6" without a percent sign would be 600 %.
        return share.Value <= 1
            ? null
            : $"mehr als 100 %{(text.Contains('%', StringComparison.Ordinal) ? string.Empty : "; fehlt das Prozentzeichen?")}";
    }
}

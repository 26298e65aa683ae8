using System.Globalization;
using System.Text.Json;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>
/// The negotiated steps of a trial: cases left out, cases moved to the class that begins at a limit, values agreed for such a class. None
/// of the three fields must be there.
/// </summary>
internal static class TrialSteps
{
    public const string ExcludedField = "excluded";
    public const string MovedField = "moved";
    private const string AgreedField = "agreed_values";

    private const int Most = 100_000;
    private const decimal LargestAmount = 1_000_000_000m;
    private const string Reason = "in der Proberechnung angenommen";
    private const string Author = "Proberechnung";

    public static IReadOnlyList<BudgetAdjustment> Read(TrialFields fields, IReadOnlyList<Money> limits) =>
        [.. Excluded(fields), .. Moved(fields, limits), .. AgreedValues(fields, limits)];

    private static IEnumerable<BudgetAdjustment> Excluded(TrialFields fields)
    {
        var numbers = new List<string>();
        foreach (var (i, value) in fields.List(ExcludedField, required: false, Most).Index())
        {
            if (value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } number)
                numbers.Add(number);
            else
                fields.Fail($"{ExcludedField}[{i}]", value, "Erwartet wird eine Fallnummer.");
        }

        return numbers.Distinct().Select(static number => BudgetAdjustment.Exclude(number, Reason, Author, default));
    }

    private static IEnumerable<BudgetAdjustment> Moved(TrialFields fields, IReadOnlyList<Money> limits)
    {
        foreach (var (number, value) in Properties(fields, MovedField, "Fallnummern und der Grenze, ab der ihr neuer Kostentyp beginnt"))
        {
            var limit = value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
            if (Class(fields, $"{MovedField}.{number}", limit, limits) is { } type)
                yield return BudgetAdjustment.Move(number.Trim(), type, Reason, Author, default);
        }
    }

    private static IEnumerable<BudgetAdjustment> AgreedValues(TrialFields fields, IReadOnlyList<Money> limits)
    {
        foreach (var (limit, value) in Properties(fields, AgreedField, "Grenzen, ab denen Kostentypen beginnen, und ihren Werten"))
        {
            var field = $"{AgreedField}.{limit}";
            var amount = fields.Number(field, value, 0, LargestAmount, "Erwartet wird ein Betrag in Euro.");
            if (amount is { } exact && decimal.Round(exact, 2) != exact)
                fields.Fail(field, value, "Ein Betrag hat höchstens zwei Nachkommastellen.");
            else if (Class(fields, field, limit, limits) is { } type && amount is { } agreed)
                yield return BudgetAdjustment.AgreedValue(type, new Money(agreed), Reason, Author, default);
        }
    }

    private static IEnumerable<(string Name, JsonElement Value)> Properties(TrialFields fields, string field, string expected)
    {
        if (fields.Find(field, required: false) is not { } element)
            return [];
        if (element.ValueKind == JsonValueKind.Object && element.EnumerateObject().Count() <= Most)
            return element.EnumerateObject().Select(static p => (p.Name, p.Value));
        fields.Fail(field, element, $"Erwartet wird ein Objekt mit {expected}.");
        return [];
    }

    /// <summary>The class that begins at the limit.</summary>
    private static CostTypeRange? Class(TrialFields fields, string field, string? limit, IReadOnlyList<Money> limits)
    {
        if (CostTypeLimits.Problems(limits).Any())
            return null;
        var found = decimal.TryParse(limit, NumberStyles.Number, CultureInfo.InvariantCulture, out var from)
            ? limits.Index().Where(l => l.Item.Amount == from).Select(static l => (int?)l.Index).FirstOrDefault()
            : null;
        if (found is { } index)
            return new CostTypeLimits([.. limits]).Range(index);
        var known = string.Join(", ", limits.Select(static l => l.Amount.ToString("0.##", CultureInfo.InvariantCulture)));
        fields.Fail(field, null, $"„{limit}“ ist keine der Grenzen; sie sind: {known}.");
        return null;
    }
}

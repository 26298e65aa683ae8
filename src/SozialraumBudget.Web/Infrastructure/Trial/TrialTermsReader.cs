using System.Text.Json;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>
/// Reads the terms of a trial calculation from JSON. Numbers may be written as numbers or as strings. Every faulty field is named.
/// Without negotiated steps, increases, retention weights or bonus share there are none.
/// </summary>
public static class TrialTermsReader
{
    private const int MostIncreases = 10;
    private const int MostConditions = 50;
    private const decimal LargestAmount = 1_000_000_000m;
    private const decimal LargestWeight = 1_000_000m;
    private const string AmountExpected = "Erwartet wird ein Betrag in Euro, z. B. 5000 oder \"5000.50\".";
    private const string IncreaseExpected = "Erwartet wird eine Steigerung über -1 und bis 1, z. B. \"0.035\" oder \"-0.01\".";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public static (TrialTerms? Terms, IReadOnlyList<TermIssue> Issues) Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            if (json.Span.StartsWith("\uFEFF"u8))
                json = json[3..];
            using var document = JsonDocument.Parse(json, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(new TrialFields(document.RootElement))
                : (null, [new TermIssue("terms", null, "Erwartet wird ein JSON-Objekt mit den Konditionen.")]);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            var line = exception is JsonException { LineNumber: { } number } ? $" (Zeile {number + 1})" : "";
            return (null, [new TermIssue("terms", null, $"Das ist kein lesbares JSON, oder ein Feld steht zweimal darin{line}.")]);
        }
    }

    private static (TrialTerms? Terms, IReadOnlyList<TermIssue> Issues) Read(TrialFields fields)
    {
        var baseYear = fields.Year("base_year", required: true);
        var budgetYear = fields.Year("budget_year", required: false);
        var area = fields.Text("area", 100);
        var lead = fields.Text("lead_provider", 200);
        var limits = Limits(fields);
        var model = Model(fields);
        var shares = TrialShares.Read(fields, model);
        var increases = Increases(fields);
        var year = new BudgetYear(budgetYear ?? (baseYear ?? 2000) + 1);
        var conditions = Conditions(fields, year);
        var steps = TrialSteps.Read(fields, limits);
        if (budgetYear < baseYear)
            fields.Fail("budget_year", null, "Das Budgetjahr liegt vor dem Basisjahr.");
        if (fields.Issues.Count > 0)
            return (null, fields.Issues);
        return (
            new TrialTerms
            {
                Model = model,
                BaseYear = new BudgetYear(baseYear!.Value),
                Area = area!,
                LeadProvider = lead!,
                Limits = new CostTypeLimits(limits),
                Steps = steps,
                Terms = new BudgetTerms(year, TrialShares.Agreed(year, baseYear.Value, shares, increases), conditions),
                Notes =
                [
                    .. fields.Unknown.Select(static name => $"Das Feld „{name}“ der Konditionen ist unbekannt und wurde nicht gelesen."),
                ],
            },
            []
        );
    }

    private static Money[] Limits(TrialFields fields)
    {
        var limits = new List<Money>();
        foreach (var (i, value) in fields.List("cost_type_limits", required: true, CostTypeLimits.MaximumCount).Index())
        {
            var field = $"cost_type_limits[{i}]";
            if (fields.Number(field, value, 0, LargestAmount, AmountExpected) is not { } amount)
                continue;
            if (decimal.Round(amount, 2) != amount)
                fields.Fail(field, value, "Ein Betrag hat höchstens zwei Nachkommastellen.");
            else
                limits.Add(new Money(amount));
        }

        if (!fields.Issues.Exists(static issue => issue.Field.StartsWith("cost_type_limits", StringComparison.Ordinal)))
            CostTypeLimits.Problems(limits).ToList().ForEach(problem => fields.Fail("cost_type_limits", null, problem));
        return [.. limits];
    }

    /// <summary>The model by its key; Stuttgart where none is named.</summary>
    private static BudgetModel Model(TrialFields fields)
    {
        var value = fields.Find("model", required: false);
        var key = value is { ValueKind: JsonValueKind.String } text
            ? text.GetString()!.Trim()
            : value?.GetRawText() ?? TrialTerms.DefaultModel;
        if (BudgetModels.Find(key) is { RestsOnBaseYear: true } model)
            return model;

        var known = string.Join(", ", BudgetModels.All.Where(static m => m.RestsOnBaseYear).Select(static m => m.Key));
        fields.Fail("model", value, $"Erwartet wird ein Modell, das auf einem Basisjahr beruht: {known}.");
        return BudgetModels.Of(TrialTerms.DefaultModel);
    }

    private static List<Increase> Increases(TrialFields fields)
    {
        var increases = new List<Increase>();
        foreach (var (i, value) in fields.List("increases", required: false, MostIncreases).Index())
        {
            var field = $"increases[{i}]";
            if (fields.Number(field, value, -1, 1, IncreaseExpected, isShare: true) is not { } rate)
                continue;
            if (rate == -1)
                fields.Fail(field, value, IncreaseExpected);
            else
                increases.Add(new Increase(rate, TrialTerms.Source));
        }

        return increases;
    }

    private static List<RetentionCondition> Conditions(TrialFields fields, BudgetYear year)
    {
        var conditions = new List<RetentionCondition>();
        if (fields.Find("retention_weights", required: false) is not { } weights)
            return conditions;
        if (weights.ValueKind != JsonValueKind.Object || weights.EnumerateObject().Count() > MostConditions)
        {
            fields.Fail(
                "retention_weights",
                weights,
                $"Erwartet wird ein Objekt mit höchstens {MostConditions} Gegenleistungen und ihren Gewichten."
            );
            return conditions;
        }

        foreach (var weight in weights.EnumerateObject())
        {
            var field = $"retention_weights.{weight.Name}";
            if (string.IsNullOrWhiteSpace(weight.Name))
                fields.Fail(field, weight.Value, "Eine Gegenleistung braucht einen Namen.");
            else if (fields.Number(field, weight.Value, 0, LargestWeight, "Erwartet wird ein Gewicht über 0.") is not { } number)
                continue;
            else if (number == 0)
                fields.Fail(field, weight.Value, "Ein Gewicht liegt über 0; ohne Gewicht gehört die Gegenleistung nicht hinein.");
            else
                conditions.Add(Condition(weight.Name, number, year));
        }

        return conditions;
    }

    private static RetentionCondition Condition(string name, decimal weight, BudgetYear year) =>
        name == TrialTerms.ControllingData
            ? RetentionCondition.Quarterly(name, weight, year, dueDays: 0)
            : new RetentionCondition(name, weight);
}

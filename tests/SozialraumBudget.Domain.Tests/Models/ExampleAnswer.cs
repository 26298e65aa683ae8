using System.Globalization;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Models;

/// <summary>What the product says to an example, in the form of its expected figures.</summary>
internal static class ExampleAnswer
{
    public static JsonObject Of(BudgetExample example)
    {
        var (budget, work) = (example.Budget, example.CaseWork);
        var answer = new JsonObject
        {
            ["cases"] = example.Cases.Count,
            ["stock"] = example.Cases.Count(static c => c.IsStock),
            ["external"] = example.Cases.Count(static c => c.IsExternal),
            ["annual_case_costs"] = Texts(example.Cases.Select(static c => (c.CaseNumber, c.AnnualCost))),
            ["cost_types"] = new JsonArray([
                .. work.CostTypes.Select(static t => new JsonObject
                {
                    ["from"] = t.From.Amount.ToString("0.##", CultureInfo.InvariantCulture),
                    ["cases"] = t.Cases,
                    ["value"] = t.Value.ToString(),
                    ["carried_forward"] = t.CarriedForward.Amount.ToString(),
                    ["sum"] = t.Sum.Amount.ToString(),
                }),
            ]),
            ["partial_budget_a"] = budget.Line(BudgetSections.A)!.Amount.Amount.ToString(),
            ["partial_budget_b"] = budget.Line(BudgetSections.B)!.Amount.Amount.ToString(),
            ["total"] = budget.Total.Amount.ToString(),
            ["base_year_sum"] = work.BaseYearSum.ToString(),
            ["payable"] = budget.Payable.Amount.ToString(),
            ["retention"] = budget.Retention.Amount.ToString(),
            ["instalments"] = Texts(budget.Dues.Select(static d => d.Amount.Amount)),
        };
        if (budget.BonusMaximum is { } bonus)
        {
            answer["retention_parts"] = Texts(
                budget
                    .RetentionParts.GroupBy(static p => p.ConditionName)
                    .Select(static g => (g.Key, Money.Sum(g.Select(static p => p.Amount.Amount))))
            );
            answer["retention_controlling_quarters"] = Texts(
                budget.RetentionParts.Where(static p => p.ConditionName == "controlling data").Select(static p => p.Amount.Amount)
            );
            answer["bonus_maximum"] = bonus.Amount.ToString();
        }

        if (budget.Line(BudgetSections.Beside) is { } beside)
        {
            answer["beside_cases"] = example.Cases.Count - example.Model.Taken(example.Cases).Count;
            answer["beside"] = beside.Amount.Amount.ToString();
        }

        return answer;
    }

    private static JsonArray Texts(IEnumerable<Money> amounts) => new([.. amounts.Select(static a => JsonValue.Create(a.ToString()))]);

    private static JsonObject Texts(IEnumerable<(string Key, Money Amount)> amounts) =>
        new(amounts.Select(static a => KeyValuePair.Create(a.Key, (JsonNode?)a.Amount.ToString())));
}

using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Budgets;

public sealed class StuttgartExampleTests
{
    [Theory]
    [InlineData("stuttgart-small")]
    [InlineData("stuttgart-area")]
    public void Example_Computed_EveryFigureOfExpected(string name)
    {
        var example = StuttgartExample.Named(name);
        Assert.Equal(Canonical(example.Expected), Canonical(Answer(example)));
    }

    [Theory]
    [InlineData("stuttgart-small")]
    [InlineData("stuttgart-area")]
    public void Derivation_OfExample_SurvivesStorageAndReplaysToTheCent(string name)
    {
        var budget = StuttgartExample.Named(name).Budget;
        var json = DerivationJson.Write(BudgetDerivation.Full(budget));
        var read = DerivationJson.Read(json);
        Assert.Empty(read.Verify());
        Assert.Equal(budget.Total.Amount, read.Replay());
        Assert.Equal(json, DerivationJson.Write(read));
    }

    [Theory]
    [InlineData("stuttgart-small")]
    [InlineData("stuttgart-area")]
    public void Budget_OfExample_ExplainsDifferenceToBaseYear(string name)
    {
        var budget = StuttgartExample.Named(name).Budget;
        Assert.Equal(budget.PartialBudgetA, budget.BaseYearSum + budget.Rounding + budget.AgreedValueEffect + budget.IncreaseEffect);
        Assert.Equal(budget.Difference, budget.PartialBudgetA - budget.BaseYearSum);
    }

    private static string Canonical(JsonNode node) => node.ToJsonString();

    private static JsonObject Answer(StuttgartExample example)
    {
        var budget = example.Budget;
        var parts = budget.RetentionParts;
        return new JsonObject
        {
            ["cases"] = example.Cases.Count,
            ["stock"] = example.Cases.Count(c => c.IsStock),
            ["external"] = example.Cases.Count(c => c.IsExternal),
            ["annual_case_costs"] = new JsonObject(example.Cases.Select(c => KeyValuePair.Create(c.CaseNumber, (JsonNode?)c.AnnualCost.ToString()))),
            ["cost_types"] = new JsonArray([.. budget.CostTypes.Select(t => new JsonObject
            {
                ["from"] = t.From.Amount.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
                ["cases"] = t.Cases,
                ["value"] = t.Value.ToString(),
                ["carried_forward"] = t.CarriedForward.ToString(),
                ["sum"] = t.Sum.ToString(),
            })]),
            ["partial_budget_a"] = budget.PartialBudgetA.ToString(),
            ["partial_budget_b"] = budget.PartialBudgetB.ToString(),
            ["total"] = budget.Total.ToString(),
            ["base_year_sum"] = budget.BaseYearSum.ToString(),
            ["payable"] = budget.Payable.ToString(),
            ["retention"] = budget.Retention.ToString(),
            ["instalments"] = Texts(budget.Instalments),
            ["retention_parts"] = new JsonObject(parts.GroupBy(p => p.ConditionName)
                .Select(g => KeyValuePair.Create(g.Key, (JsonNode?)Money.Sum(g.Select(p => p.Amount)).ToString()))),
            ["retention_controlling_quarters"] = Texts(parts.Where(p => p.ConditionName == "controlling data").Select(p => p.Amount)),
            ["bonus_maximum"] = budget.BonusMaximum.ToString(),
        };
    }

    private static JsonArray Texts(IEnumerable<Money> amounts) => new([.. amounts.Select(a => JsonValue.Create(a.ToString()))]);
}

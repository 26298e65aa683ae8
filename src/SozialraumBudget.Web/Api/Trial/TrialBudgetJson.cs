using System.Globalization;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>The answer of a trial calculation. What is not in the published form is added only where there is something to say.</summary>
internal static class TrialBudgetJson
{
    public static JsonObject Write(TrialBudget trial, bool derivation)
    {
        var budget = trial.Budget;
        var answer = new JsonObject
        {
            ["cases"] = trial.Cases.Count,
            ["stock"] = trial.Cases.Count(static c => c.IsStock),
            ["external"] = trial.Cases.Count(static c => c.IsExternal),
            ["annual_case_costs"] = new JsonObject(trial.Cases.Select(static c => Text(c.CaseNumber, c.AnnualCost))),
            ["cost_types"] = new JsonArray([.. budget.CostTypes.Select(CostType)]),
            ["partial_budget_a"] = budget.PartialBudgetA.ToString(),
            ["partial_budget_b"] = budget.PartialBudgetB.ToString(),
            ["total"] = budget.Total.ToString(),
            ["base_year_sum"] = budget.BaseYearSum.ToString(),
            ["payable"] = budget.Payable.ToString(),
            ["retention"] = budget.Retention.ToString(),
            ["instalments"] = Texts(budget.Instalments),
            ["retention_parts"] = Parts(budget),
            ["retention_controlling_quarters"] = Texts(
                budget.RetentionParts.Where(static p => p.ConditionName == TrialTerms.ControllingData).Select(static p => p.Amount)),
            ["bonus_maximum"] = budget.BonusMaximum.ToString(),
        };
        if (trial.RowsOfOtherAreas > 0) answer["rows_of_other_areas"] = trial.RowsOfOtherAreas;
        if (trial.Warnings.Count > 0) answer["warnings"] = new JsonArray([.. trial.Warnings.Select(static w => JsonValue.Create(w))]);
        if (derivation) answer["derivation"] = DerivationAnswer.Write(BudgetDerivation.Full(budget));
        return answer;
    }

    private static JsonNode CostType(CostTypeBudget type) => new JsonObject
    {
        ["from"] = Limit(type.From),
        ["cases"] = type.Cases,
        ["value"] = type.Value.ToString(),
        ["carried_forward"] = type.CarriedForward.ToString(),
        ["sum"] = type.Sum.ToString(),
    };

    /// <summary>The limit as the terms usually write it: whole euros without decimals.</summary>
    private static string Limit(Money from) =>
        decimal.Truncate(from.Amount) == from.Amount ? from.Amount.ToString("0", CultureInfo.InvariantCulture) : from.ToString();

    private static JsonObject Parts(AreaBudget budget)
    {
        var amounts = RetentionSchedule.ByCondition(budget.Retention, budget.Terms.Conditions);
        return new JsonObject(budget.Terms.Conditions.Select((condition, i) => Text(condition.Name, amounts[i])));
    }

    private static JsonArray Texts(IEnumerable<Money> amounts) => new([.. amounts.Select(static a => JsonValue.Create(a.ToString()))]);

    private static KeyValuePair<string, JsonNode?> Text(string name, Money amount) =>
        KeyValuePair.Create(name, (JsonNode?)amount.ToString());
}

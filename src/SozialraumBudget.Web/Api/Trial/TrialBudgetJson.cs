using System.Globalization;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial;

/// <summary>
/// The answer of a trial calculation: for the default model in the published form, for every other one by lines and dues. What is not in
/// the published form is added only where there is something to say.
/// </summary>
internal static class TrialBudgetJson
{
    public static JsonObject Write(TrialBudget trial, bool derivation)
    {
        var budget = trial.Budget;
        var answer = budget.Model == TrialTerms.DefaultModel ? Published(trial) : ByLines(trial);
        if (trial.RowsOfOtherAreas > 0)
            answer["rows_of_other_areas"] = trial.RowsOfOtherAreas;
        if (trial.Warnings.Count > 0)
            answer["warnings"] = new JsonArray([.. trial.Warnings.Select(static w => JsonValue.Create(w))]);
        if (derivation)
            answer["derivation"] = DerivationAnswer.Write(budget.Explain());
        return answer;
    }

    private static JsonObject Published(TrialBudget trial)
    {
        var budget = trial.Budget;
        var answer = Head(trial);
        answer["partial_budget_a"] = Text(budget.Line(BudgetSections.A)!.Amount);
        answer["partial_budget_b"] = Text(budget.Line(BudgetSections.B)!.Amount);
        answer["total"] = Text(budget.Total);
        answer["base_year_sum"] = budget.Cases!.BaseYearSum.ToString();
        answer["payable"] = Text(budget.Payable);
        answer["retention"] = Text(budget.Retention);
        answer["instalments"] = Texts(budget.Dues.Select(static d => d.Amount));
        answer["retention_parts"] = Parts(budget);
        answer["retention_controlling_quarters"] = Texts(
            budget.RetentionParts.Where(static p => p.ConditionName == TrialTerms.ControllingData).Select(static p => p.Amount)
        );
        answer["bonus_maximum"] = (budget.BonusMaximum?.Amount ?? Money.Zero).ToString();
        return answer;
    }

    private static JsonObject ByLines(TrialBudget trial)
    {
        var budget = trial.Budget;
        var answer = Head(trial);
        answer["model"] = budget.Model;
        answer["lines"] = new JsonArray([.. budget.Lines.Where(static l => l.Counts).Select(Line)]);
        answer["total"] = Text(budget.Total);
        if (budget.Cases is { } cases)
            answer["base_year_sum"] = cases.BaseYearSum.ToString();
        answer["payable"] = Text(budget.Payable);
        answer["dues"] = new JsonArray([.. budget.Dues.Select(Due)]);
        if (budget.Retention.Value != 0)
        {
            answer["retention"] = Text(budget.Retention);
            answer["retention_parts"] = Parts(budget);
        }

        if (budget.BonusMaximum is { } bonus)
            answer["bonus_maximum"] = Text(bonus);
        answer["beside"] = new JsonArray([.. budget.Lines.Where(static l => !l.Counts).Select(Line)]);
        return answer;
    }

    private static JsonObject Head(TrialBudget trial) =>
        new()
        {
            ["cases"] = trial.Cases.Count,
            ["stock"] = trial.Cases.Count(static c => c.IsStock),
            ["external"] = trial.Cases.Count(static c => c.IsExternal),
            ["annual_case_costs"] = new JsonObject(trial.Cases.Select(static c => Named(c.CaseNumber, c.AnnualCost))),
            ["cost_types"] = new JsonArray([.. (trial.Budget.Cases?.CostTypes ?? []).Select(CostType)]),
        };

    private static JsonNode Line(BudgetLine line) =>
        new JsonObject
        {
            ["key"] = line.Key,
            ["title"] = line.Title,
            ["amount"] = Text(line.Amount),
        };

    private static JsonNode Due(Due due) =>
        new JsonObject
        {
            ["period"] = due.Period.Code,
            ["sequence"] = due.Sequence,
            ["purpose"] = ApiNames.Of(due.Purpose),
            ["amount"] = Text(due.Amount),
            ["due_on"] = due.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };

    private static JsonNode CostType(CostTypeBudget type) =>
        new JsonObject
        {
            ["from"] = Limit(type.From),
            ["cases"] = type.Cases,
            ["value"] = type.Value.ToString(),
            ["carried_forward"] = Text(type.CarriedForward),
            ["sum"] = Text(type.Sum),
        };

    /// <summary>The limit as the terms usually write it: whole euros without decimals.</summary>
    private static string Limit(Money from) =>
        decimal.Truncate(from.Amount) == from.Amount ? from.Amount.ToString("0", CultureInfo.InvariantCulture) : from.ToString();

    private static JsonObject Parts(Budget budget) =>
        new(
            RetentionSchedule
                .ByCondition(budget.Retention, budget.Terms.Conditions)
                .Zip(budget.Terms.Conditions, static (amount, condition) => Named(condition.Name, amount.Amount))
        );

    private static JsonArray Texts(IEnumerable<Traced> amounts) => new([.. amounts.Select(static a => JsonValue.Create(Text(a)))]);

    private static string Text(Traced amount) => amount.Amount.ToString();

    private static KeyValuePair<string, JsonNode?> Named(string name, Money amount) =>
        KeyValuePair.Create(name, (JsonNode?)amount.ToString());
}

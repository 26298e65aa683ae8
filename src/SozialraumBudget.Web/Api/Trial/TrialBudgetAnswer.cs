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
internal sealed record TrialBudgetAnswer
{
    public int Cases { get; init; }

    /// <summary>Cases that were running on 1 January.</summary>
    public int Stock { get; init; }

    /// <summary>Cases that another provider than the lead serves.</summary>
    public int External { get; init; }

    /// <summary>By case number.</summary>
    public required IReadOnlyDictionary<string, Money> AnnualCaseCosts { get; init; }

    public required IReadOnlyList<TrialCostType> CostTypes { get; init; }

    public string? Model { get; init; }

    public Money? PartialBudgetA { get; init; }

    public Money? PartialBudgetB { get; init; }

    /// <summary>What counts; in the form by lines.</summary>
    public IReadOnlyList<TrialLine>? Lines { get; init; }

    public Money Total { get; init; }

    public Money? BaseYearSum { get; init; }

    public Money Payable { get; init; }

    public IReadOnlyList<TrialDue>? Dues { get; init; }

    public Money? Retention { get; init; }

    public IReadOnlyList<Money>? Instalments { get; init; }

    /// <summary>By the name of the counter-performance.</summary>
    public IReadOnlyDictionary<string, Money>? RetentionParts { get; init; }

    public IReadOnlyList<Money>? RetentionControllingQuarters { get; init; }

    public Money? BonusMaximum { get; init; }

    /// <summary>What is shown beside the budget and does not count; in the form by lines.</summary>
    public IReadOnlyList<TrialLine>? Beside { get; init; }

    public int? RowsOfOtherAreas { get; init; }

    public IReadOnlyList<string>? Warnings { get; init; }

    public JsonObject? Derivation { get; init; }

    public static TrialBudgetAnswer Of(TrialBudget trial, bool derivation)
    {
        var (budget, whole) = (trial.Budget, Whole(trial));
        return (budget.Model == TrialTerms.DefaultModel ? Published(whole, budget) : ByLines(whole, budget)) with
        {
            RowsOfOtherAreas = trial.RowsOfOtherAreas > 0 ? trial.RowsOfOtherAreas : null,
            Warnings = trial.Warnings.Count > 0 ? trial.Warnings : null,
            Derivation = derivation ? DerivationAnswer.Write(budget.Explain()) : null,
        };
    }

    private static TrialBudgetAnswer Whole(TrialBudget trial) =>
        new()
        {
            Cases = trial.Cases.Count,
            Stock = trial.Cases.Count(static c => c.IsStock),
            External = trial.Cases.Count(static c => c.IsExternal),
            AnnualCaseCosts = trial.Cases.ToDictionary(static c => c.CaseNumber, static c => c.AnnualCost),
            CostTypes = [.. (trial.Budget.Cases?.CostTypes ?? []).Select(TrialCostType.Of)],
            Total = trial.Budget.Total.Amount,
            BaseYearSum = trial.Budget.Cases?.BaseYearSum,
            Payable = trial.Budget.Payable.Amount,
        };

    private static TrialBudgetAnswer Published(TrialBudgetAnswer whole, Budget budget) =>
        whole with
        {
            PartialBudgetA = budget.Line(BudgetSections.A)!.Amount.Amount,
            PartialBudgetB = budget.Line(BudgetSections.B)!.Amount.Amount,
            Retention = budget.Retention.Amount,
            Instalments = Amounts(budget.Dues.Select(static d => d.Amount)),
            RetentionParts = Parts(budget),
            RetentionControllingQuarters = Amounts(
                budget.RetentionParts.Where(static p => p.ConditionName == TrialTerms.ControllingData).Select(static p => p.Amount)
            ),
            BonusMaximum = budget.BonusMaximum?.Amount ?? Money.Zero,
        };

    private static TrialBudgetAnswer ByLines(TrialBudgetAnswer whole, Budget budget)
    {
        var retains = budget.Retention.Value != 0;
        return whole with
        {
            Model = budget.Model,
            Lines = [.. budget.Lines.Where(static l => l.Counts).Select(TrialLine.Of)],
            Dues = [.. budget.Dues.Select(TrialDue.Of)],
            Retention = retains ? budget.Retention.Amount : null,
            RetentionParts = retains ? Parts(budget) : null,
            BonusMaximum = budget.BonusMaximum?.Amount,
            Beside = [.. budget.Lines.Where(static l => !l.Counts).Select(TrialLine.Of)],
        };
    }

    private static Dictionary<string, Money> Parts(Budget budget) =>
        RetentionSchedule
            .ByCondition(budget.Retention, budget.Terms.Conditions)
            .Zip(budget.Terms.Conditions, static (amount, condition) => (condition.Name, amount.Amount))
            .ToDictionary(static p => p.Name, static p => p.Amount);

    private static IReadOnlyList<Money> Amounts(IEnumerable<Traced> amounts) => [.. amounts.Select(static a => a.Amount)];
}

internal sealed record TrialLine(string Key, string Title, Money Amount)
{
    public static TrialLine Of(BudgetLine line) => new(line.Key, line.Title, line.Amount.Amount);
}

internal sealed record TrialDue(string Period, int Sequence, DuePurpose Purpose, Money Amount, DateOnly DueOn)
{
    public static TrialDue Of(Due due) => new(due.Period.Code, due.Sequence, due.Purpose, due.Amount.Amount, due.DueOn);
}

/// <param name="From">The limit as the terms usually write it: whole euros without decimals.</param>
internal sealed record TrialCostType(string From, int Cases, Money Value, Money CarriedForward, Money Sum)
{
    public static TrialCostType Of(CostTypeBudget type) =>
        new(
            decimal.Truncate(type.From.Amount) == type.From.Amount
                ? type.From.Amount.ToString("0", CultureInfo.InvariantCulture)
                : type.From.ToString(),
            type.Cases,
            type.Value,
            type.CarriedForward.Amount,
            type.Sum.Amount
        );
}

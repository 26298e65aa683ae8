using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>A variant with limits and steps, or with its typed record.</summary>
public sealed record VariantAnswer(
    Guid Id,
    Guid AgreementId,
    int BudgetYear,
    string Name,
    Guid? DatasetId,
    IReadOnlyList<Money> Limits,
    IReadOnlyList<StepAnswer> Adjustments,
    FactRecord? Facts,
    Guid? CopyOf,
    DateTimeOffset? LockedAt,
    uint RowVersion,
    StampAnswer Created
)
{
    public static VariantAnswer Of(BudgetVariant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        IReadOnlyList<Money> from = [.. variant.Limits.Select(static l => new Money(l))];
        var limits = from.Count == 0 ? new CostTypeLimits(Money.Zero) : new CostTypeLimits(from);
        return new(
            variant.Id,
            variant.AgreementId,
            variant.BudgetYear,
            variant.Name,
            variant.DatasetId,
            from,
            [.. variant.Adjustments.OrderBy(static a => a.Position).Select(a => StepAnswer.Of(a, limits))],
            variant.Facts is { } facts ? Data.Budgets.FactRows.Read(facts) : null,
            variant.CopiedFromId,
            variant.LockedAt,
            variant.RowVersion,
            StampAnswer.Of(variant.Created)!
        );
    }
}

/// <summary>One step of a negotiation with the class it was agreed for.</summary>
public sealed record StepAnswer(
    int Position,
    AdjustmentKind Kind,
    string? CaseNumber,
    StepClass? CostType,
    Money? Value,
    IReadOnlyList<Factor>? Increases,
    string Reason,
    StampAnswer Made
)
{
    public static StepAnswer Of(BudgetAdjustmentRecord step, CostTypeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(step);
        CostTypeRange? range = step.ClassFrom is { } from ? new(new Money(from), step.ClassTo is { } to ? new Money(to) : null) : null;
        return new(
            step.Position,
            step.Kind,
            step.CaseNumber,
            StepClass.Of(range, limits),
            step.Value is { } value ? new Money(value) : null,
            step.Increases is { } increases ? [.. increases.Select(static i => new Factor(i))] : null,
            step.Reason,
            StampAnswer.Of(step.Made)!
        );
    }
}

/// <summary>A computed budget; what rests on cases is missing in models without a base year.</summary>
/// <param name="Allocated">Granted and not paid, beside the total; missing where the model allocates nothing.</param>
/// <param name="Target">Total and allocation together.</param>
public sealed record BudgetAnswer(
    string Model,
    int? Cases,
    int? IncludedCases,
    IReadOnlyList<CostTypeAnswer> CostTypes,
    IReadOnlyList<LineAnswer> Lines,
    Money Total,
    Money? BaseYearSum,
    Money? Rounding,
    Money? AgreedValueEffect,
    Money? IncreaseEffect,
    Money Payable,
    Money Retention,
    IReadOnlyList<DueAnswer> Dues,
    IReadOnlyList<RetentionPartAmount> RetentionParts,
    Money? BonusMaximum,
    Money? Allocated,
    Money? Target,
    IReadOnlyList<int>? UndecidedSteps,
    JsonObject? Derivation
)
{
    /// <param name="steps">The steps it was formed with, to number the undecided ones; null: they are not listed.</param>
    public static BudgetAnswer Of(Budget budget, bool derivation, IReadOnlyList<BudgetAdjustment>? steps = null)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var cases = budget.Cases;
        IReadOnlyList<int>? undecided =
            steps is null || cases is null
                ? null
                : [.. steps.Index().Where(s => cases.Undecided.Contains(s.Item)).Select(static s => s.Index + 1)];
        return new(
            budget.Model,
            cases?.Cases.Count,
            cases?.IncludedCases,
            [
                .. (cases?.CostTypes ?? []).Select(static t => new CostTypeAnswer(
                    t.Name,
                    t.From,
                    t.To,
                    t.Cases,
                    t.Value,
                    t.CarriedForward.Amount,
                    t.Sum.Amount
                )),
            ],
            [.. budget.Lines.Select(LineAnswer.Of)],
            budget.Total,
            cases?.BaseYearSum,
            cases?.Rounding,
            cases?.AgreedValueEffect,
            cases?.IncreaseEffect,
            budget.Payable,
            budget.Retention,
            [.. budget.Dues.Select(DueAnswer.Of)],
            [.. budget.RetentionParts.Select(static p => new RetentionPartAmount(p.ConditionName, p.Name, p.Deadline, p.Amount))],
            budget.BonusMaximum?.Amount,
            budget.Allocated?.Amount,
            budget.Target?.Amount,
            undecided,
            derivation ? DerivationAnswer.Write(budget.Explain()) : null
        );
    }
}

/// <summary>One cost type; figures are missing where the cell is too small to be shown to this user.</summary>
public sealed record CostTypeAnswer(string Name, Money From, Money? To, int? Cases, Money? Value, Money? CarriedForward, Money? Sum);

/// <summary>One part of the retention.</summary>
public sealed record RetentionPartAmount(string Condition, string Name, DateOnly? Deadline, Money Amount);

/// <summary>What changed between two variants; differences are second minus first.</summary>
public sealed record ComparisonAnswer(
    IReadOnlyList<LineDifference> Lines,
    Money Total,
    Money Payable,
    Money Retention,
    int IncludedCases,
    IReadOnlyList<DifferencePart> Reasons,
    BudgetAnswer First,
    BudgetAnswer Second
)
{
    public static ComparisonAnswer Of(BudgetComparison comparison, BudgetDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        ArgumentNullException.ThrowIfNull(comparison);
        return new(
            [.. comparison.Lines.Select(static l => new LineDifference(l.Title, l.Kind, l.Before, l.After, l.Difference))],
            comparison.Total,
            comparison.Payable,
            comparison.Retention,
            comparison.IncludedCases,
            difference.Parts,
            BudgetAnswer.Of(comparison.Before, false),
            BudgetAnswer.Of(comparison.After, false)
        );
    }
}

/// <summary>One line in two variants; a side without it is missing.</summary>
public sealed record LineDifference(string Title, BudgetLineKind Kind, Money? First, Money? Second, Money Difference);

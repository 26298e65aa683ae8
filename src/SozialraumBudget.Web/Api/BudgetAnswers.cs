using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>A variant with limits and steps.</summary>
public sealed record VariantAnswer(
    Guid Id, Guid AgreementId, int BudgetYear, string Name, IReadOnlyList<Money> Limits, IReadOnlyList<StepAnswer> Adjustments,
    Guid? CopyOf,
    DateTimeOffset? LockedAt, uint RowVersion, StampAnswer Created)
{
    public static VariantAnswer Of(BudgetVariant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return new(
            variant.Id, variant.AgreementId, variant.BudgetYear, variant.Name, [.. variant.Limits.Select(static l => new Money(l))],
            [.. variant.Adjustments.OrderBy(static a => a.Position).Select(StepAnswer.Of)], variant.CopiedFromId, variant.LockedAt,
            variant.RowVersion,
            StampAnswer.Of(variant.Created)!);
    }
}

/// <summary>One step of a negotiation; cost types count from 0.</summary>
public sealed record StepAnswer(
    int Position, AdjustmentKind Kind, string? CaseNumber, int? CostType, Money? Value, IReadOnlyList<Share>? Increases, string Reason,
    StampAnswer Made)
{
    public static StepAnswer Of(BudgetAdjustmentRecord step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new(
            step.Position, step.Kind, step.CaseNumber, step.CostType, step.Value is { } value ? new Money(value) : null,
            step.Increases is { } increases ? [.. increases.Select(static i => new Share(i))] : null, step.Reason,
            StampAnswer.Of(step.Made)!);
    }
}

/// <summary>A computed budget.</summary>
public sealed record BudgetAnswer(
    int Cases, int IncludedCases, IReadOnlyList<CostTypeAnswer> CostTypes, Money PartialBudgetA, Money PartialBudgetB, Money Total,
    Money BaseYearSum,
    Money Rounding, Money AgreedValueEffect, Money IncreaseEffect, Money Payable, Money Retention, IReadOnlyList<Money> Instalments,
    IReadOnlyList<RetentionPartAmount> RetentionParts, Money BonusMaximum, JsonObject? Derivation)
{
    public static BudgetAnswer Of(AreaBudget budget, bool derivation)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return new(
            budget.Cases.Count, budget.IncludedCases,
            [.. budget.CostTypes.Select(static t => new CostTypeAnswer(t.Name, t.From, t.To, t.Cases, t.Value, t.CarriedForward, t.Sum))],
            budget.PartialBudgetA, budget.PartialBudgetB, budget.Total, budget.BaseYearSum, budget.Rounding, budget.AgreedValueEffect,
            budget.IncreaseEffect,
            budget.Payable, budget.Retention, budget.Instalments,
            [.. budget.RetentionParts.Select(static p => new RetentionPartAmount(p.ConditionName, p.Name, p.Deadline, p.Amount))],
            budget.BonusMaximum, derivation ? DerivationAnswer.Write(BudgetDerivation.Full(budget)) : null);
    }
}

/// <summary>One cost type; figures are missing where the cell is too small to be shown to this user.</summary>
public sealed record CostTypeAnswer(string Name, Money From, Money? To, int? Cases, Money? Value, Money? CarriedForward, Money? Sum);

/// <summary>One part of the retention.</summary>
public sealed record RetentionPartAmount(string Condition, string Name, DateOnly? Deadline, Money Amount);

/// <summary>What changed between two variants; differences are second minus first.</summary>
public sealed record ComparisonAnswer(
    Money PartialBudgetA, Money PartialBudgetB, Money Total, Money Payable, Money Retention, int IncludedCases, BudgetAnswer First,
    BudgetAnswer Second)
{
    public static ComparisonAnswer Of(BudgetComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new(
            comparison.PartialBudgetA, comparison.PartialBudgetB, comparison.Total, comparison.Payable, comparison.Retention,
            comparison.IncludedCases,
            BudgetAnswer.Of(comparison.Before, false), BudgetAnswer.Of(comparison.After, false));
    }
}

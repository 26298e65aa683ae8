using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>A case of a variant: which cost type it counts in (from 0), and why it was moved or left out.</summary>
internal sealed record VariantCaseAnswer(
    string CaseNumber,
    Money AnnualCost,
    int CostType,
    string CostTypeName,
    bool Included,
    bool Moved,
    string? Reason
)
{
    public static VariantCaseAnswer Of(CaseCostType c) =>
        new(
            c.Case.CaseNumber,
            c.Case.AnnualCost,
            c.CostType,
            CostTypeLimits.Name(c.CostType),
            c.IsIncluded,
            c.IsMoved,
            (c.Excluded ?? c.Moved)?.Reason
        );
}

/// <summary>A negotiated step with what it did to the total.</summary>
/// <param name="LastPosition">A step about several cases takes as many positions.</param>
/// <param name="CaseNumber">The first case.</param>
/// <param name="CaseNumbers">All cases.</param>
internal sealed record StepEffect(
    int Position,
    int LastPosition,
    AdjustmentKind Kind,
    string? CaseNumber,
    IReadOnlyList<string>? CaseNumbers,
    StepClass? CostType,
    Money? Value,
    IReadOnlyList<Factor>? Increases,
    string Reason,
    string Author,
    DateTimeOffset At,
    Money TotalBefore,
    Money TotalAfter,
    bool ChangedNothing,
    int? SupersededBy
)
{
    public static StepEffect Of(NegotiatedStep s, CostTypeLimits limits) =>
        new(
            s.Number,
            s.LastNumber,
            s.Step.Kind,
            s.Step.CaseNumber,
            s.Step.CaseNumber is null ? null : [.. s.Steps.Select(static x => x.CaseNumber!)],
            StepClass.Of(s.Step.CostType, limits),
            s.Step.Value,
            s.Step.Increases?.Select(static i => new Factor(i.Rate)).ToList(),
            s.Step.Reason,
            s.Step.Author,
            s.Step.At,
            s.Before,
            s.After,
            s.ChangedNothing,
            s.SupersededBy
        );
}

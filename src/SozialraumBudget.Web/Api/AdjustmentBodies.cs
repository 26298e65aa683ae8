using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>A negotiated step to be tried; several cases in <c>CaseNumbers</c>. <c>CostType</c> counts from 0.</summary>
internal sealed record TrialStep(
    AdjustmentKind Kind,
    string? CaseNumber,
    int? CostType,
    Money? Value,
    IReadOnlyList<Factor>? Increases,
    IReadOnlyList<string>? CaseNumbers
);

internal sealed record TakeBackBody(string? Reason, int SeenSteps);

internal sealed record SettleBody(string? Reason, int SeenSteps, int? CostType);

internal sealed record NewAdjustment(
    AdjustmentKind Kind,
    string? Reason,
    int SeenSteps,
    string? CaseNumber,
    int? CostType,
    Money? Value,
    IReadOnlyList<Factor>? Increases,
    IReadOnlyList<string>? CaseNumbers
);

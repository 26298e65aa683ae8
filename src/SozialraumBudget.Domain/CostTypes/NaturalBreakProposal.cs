namespace SozialraumBudget.Domain.CostTypes;

/// <summary>Proposed class limits.</summary>
/// <param name="Limits">Rounded as far as no case changes its class.</param>
/// <param name="ExplainedVariance">Goodness of variance fit, 0 to 1: the share of the variance that lies between the classes.</param>
public sealed record NaturalBreakProposal(CostTypeLimits Limits, decimal ExplainedVariance);

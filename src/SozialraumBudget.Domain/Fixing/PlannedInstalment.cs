using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Fixing;

/// <summary>An instalment that is still to be prepared.</summary>
/// <param name="Sequence">1 for the regular payout of the quarter, 2 and up for a supplementary one.</param>
public sealed record PlannedInstalment(Quarter Quarter, int Sequence, Money Amount);

using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Fixing;

/// <summary>The instalment in a payout that is prepared or approved. Refused and reversed payouts do not count.</summary>
/// <param name="Sequence">1 for the regular payout of the quarter, 2 and up for supplementary ones.</param>
public sealed record BookedInstalment(Quarter Quarter, int Sequence, Money Amount);

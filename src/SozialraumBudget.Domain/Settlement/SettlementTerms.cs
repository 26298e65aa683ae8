using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>What an agreement says about the settlement of its years (rule 4.8 in docs/rules.md).</summary>
/// <param name="Tolerance">Share of the total by which the two proofs may differ.</param>
/// <param name="Threshold">Points of the bonus from which on a surplus stays with the provider.</param>
/// <param name="YouthWelfareLimit">Up to this a surplus that stays may be used for all youth welfare, usually 51.129,19 €.</param>
/// <param name="OutsideShare">Share at which an increase of cases above the corridor counts.</param>
/// <param name="Bonus">The bonus that is paid beside it.</param>
public sealed record SettlementTerms(Share Tolerance, decimal Threshold, Money YouthWelfareLimit, Share OutsideShare, BonusTerms Bonus);

using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>
/// The settlement of a budget year (rule 4.8 in docs/rules.md): two proofs, then what becomes of surplus or deficit, and the bonus beside
/// them. Accounts that end at exactly zero are a surplus of zero.
/// </summary>
public sealed record AnnualSettlement(TwoProofs Proofs, Surplus? Surplus, Deficit? Deficit, Traced Bonus)
{
    public static AnnualSettlement Of(SettlementFacts facts, SettlementTerms terms)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(terms);
        var named = facts with { Total = facts.Total.Named("Gesamtbudget"), Points = facts.Points.Named("Punkte") };
        var proofs = TwoProofs.Of(named, terms);
        var hasSurplus = proofs.Accounts.Value >= 0;
        return new(
            proofs,
            hasSurplus ? Surplus.Of(proofs, named, terms) : null,
            hasSurplus ? null : Deficit.Of(proofs, named, terms),
            PerformanceBonus.Of(named.Total, terms.Bonus, named.Points)
        );
    }

    /// <summary>The whole Rechenweg in one tree; its value is the result of the accounts.</summary>
    public Derivation Explain() => Traced.Group("Jahresendabrechnung", [.. Results()]).Explain();

    private IEnumerable<Traced> Results()
    {
        Traced[] proofs = [Proofs.Accounts, Proofs.Cost, Proofs.Plausibility, Proofs.Gap, Proofs.Tolerance];
        Traced[] surplus = Surplus is { } s ? [s.Amount, s.YouthWelfare, s.Help, s.Returned] : [];
        Traced[] deficit = Deficit is { } d
            ?
            [
                d.Recognised,
                d.Supplement,
                d.Left,
                d.TargetDifferentiated.Amount,
                d.TargetDifferentiated.ProviderBears,
                d.QualityDependent.Amount,
                d.QualityDependent.ProviderBears,
            ]
            : [];
        return [.. proofs, .. surplus, .. deficit, Bonus];
    }
}

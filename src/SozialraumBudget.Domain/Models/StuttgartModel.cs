using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>
/// Stuttgart (rules 4.1 to 4.8 in docs/rules.md): cost types of all cases, B as a share of A, a paid share in four quarterly instalments,
/// the rest retained against counter-performances, a bonus on top.
/// </summary>
public sealed class StuttgartModel : CostTypeModel
{
    private const string Usual = "Stuttgarter Modell, üblicher Wert";

    public override string Key => "stuttgart";

    public override string Title => "Stuttgarter Modell";

    public override string Description =>
        "Kostentypen aller Hilfen des Basisjahrs (A) und ein Anteil für fallunspezifische Arbeit (B); "
        + "vierteljährliche Raten, Einbehalt gegen Gegenleistungen.";

    public override PeriodKind PaidPer => PeriodKind.Quarter;

    public override bool Retains => true;

    public override IReadOnlyList<TermDefinition> Terms { get; } =
        TermsWith(
            Usual,
            TermCatalogue.LegalBasis(TermKey.LegalBasisOwnResidential),
            TermCatalogue.Required(TermKey.PaidShare, "95 %", Usual),
            TermCatalogue.Required(TermKey.PayoutDueDays),
            TermCatalogue.Required(TermKey.BonusMaximum, "1 %", Usual),
            TermCatalogue.Optional(TermKey.SurplusThreshold),
            TermCatalogue.Optional(TermKey.YouthWelfareLimit, "51.129,19", "Stuttgarter Modell, 100.000 DM"),
            TermCatalogue.Optional(TermKey.DeficitVariant),
            TermCatalogue.Optional(TermKey.OutsideShare),
            TermCatalogue.Optional(TermKey.IndicatorTimeLag),
            TermCatalogue.Optional(TermKey.WeightBasicIncome),
            TermCatalogue.Optional(TermKey.WeightUnder21),
            TermCatalogue.Optional(TermKey.WeightSingleParents),
            TermCatalogue.Optional(TermKey.CorridorEnds),
            TermCatalogue.Optional(TermKey.QualityShares),
            TermCatalogue.Optional(TermKey.EarmarkYears, "2", "üblicher Wert")
        );

    public override IReadOnlyList<TermKey> NeededToForm { get; } =
    [TermKey.BaseYear, TermKey.ShareB, TermKey.PaidShare, TermKey.BonusMaximum];

    protected override Traced Payable(Traced total, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var share = terms.TracedShare(TermKey.PaidShare);
        return Traced.RoundedProduct("Auszuzahlen in Raten", $"gerundet(Gesamtbudget × {PercentText.Of(share.Value)})", total, share);
    }

    protected override Traced? Bonus(Traced total, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var share = terms.TracedShare(TermKey.BonusMaximum);
        return Traced.RoundedProduct("Leistungsbonus höchstens", $"gerundet(Gesamtbudget × {PercentText.Of(share.Value)})", total, share);
    }
}

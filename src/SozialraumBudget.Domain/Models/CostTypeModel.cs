using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Models;

/// <summary>
/// Partial budgets A (cost types of a base year) and B (a share of A for work that belongs to no case), rule 4.3 in docs/rules.md. Models
/// that take only some of the cases show the others beside the budget.
/// </summary>
public abstract class CostTypeModel : BudgetModel
{
    public override IReadOnlyList<TermKey> NeededToForm { get; } = [TermKey.BaseYear, TermKey.ShareB];

    /// <summary>The terms of every model over cost types, with those of one model, in the order of the catalogue.</summary>
    /// <param name="usual">Where the offered values come from, in German.</param>
    /// <param name="own">What the model has besides.</param>
    protected static IReadOnlyList<TermDefinition> TermsWith(string usual, params IEnumerable<TermDefinition> own)
    {
        IReadOnlyList<TermDefinition> common =
        [
            TermCatalogue.Required(TermKey.BaseYear),
            TermCatalogue.Required(TermKey.ShareB, "6 %", usual),
            TermCatalogue.Optional(TermKey.Increases),
            TermCatalogue.Optional(TermKey.PreparationDays),
            TermCatalogue.LegalBasis(TermKey.LegalBasisOwnAmbulatory),
            TermCatalogue.LegalBasis(TermKey.LegalBasisExternal),
            TermCatalogue.LegalBasis(TermKey.LegalBasisCaseIndependent),
            TermCatalogue.Required(TermKey.HourRate),
            TermCatalogue.Optional(TermKey.DocumentableTimes),
            TermCatalogue.Optional(TermKey.FlatShareTimes),
            TermCatalogue.Optional(TermKey.FlatTimeShare),
            TermCatalogue.Optional(TermKey.ControllingDueDays),
            TermCatalogue.Optional(TermKey.ReconciliationTolerance),
            TermCatalogue.Optional(TermKey.AccountsDueDate),
            TermCatalogue.Optional(TermKey.SettlementTolerance),
            TermCatalogue.Optional(TermKey.RenegotiationCorridor),
            TermCatalogue.Optional(TermKey.ConsortiumShares),
            TermCatalogue.Optional(TermKey.ConflictSplitCity, "50 %", usual),
            TermCatalogue.Optional(TermKey.TotalTolerance, "20 %", "üblicher Wert"),
            TermCatalogue.Optional(TermKey.IntensityTolerance, "50 %", "üblicher Wert"),
        ];
        return [.. common.Concat(own).OrderBy(static t => t.Key)];
    }

    /// <summary>Cases the budget is formed from; all, unless the model leaves some outside.</summary>
    public virtual bool Takes(BaseYearCase item) => true;

    /// <summary>What the cases outside the budget are called; only where there can be any.</summary>
    protected virtual string BesideTitle => "Hilfen außerhalb des Budgets";

    public IReadOnlyList<BaseYearCase> Taken(IReadOnlyList<BaseYearCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return cases.All(Takes) ? cases : [.. cases.Where(Takes)];
    }

    protected override FormedLines Lines(BudgetFacts facts, BudgetTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return facts switch
        {
            BaseYearFacts known when CaseBudget.Form(Taken(known.Cases), known.Limits, known.Steps, terms.Increases) is var cases => new(
                [.. Lines([.. cases.CostTypes.Select(static t => t.Sum)], terms), .. Beside(known.Cases)],
                cases
            ),
            CostTypeFacts given => new([.. Lines(given.Sums, terms)]),
            _ => throw new ArgumentException("The model rests on cost types.", nameof(facts)),
        };
    }

    private static IEnumerable<BudgetLine> Lines(IReadOnlyList<Traced> costTypes, BudgetTerms terms)
    {
        var a = Traced
            .Sum("Teilbudget A", "Summe der Kostentypen (Fälle × fortgeschriebener Wert)", [.. costTypes])
            .Named(BudgetSections.A);
        var share = terms.TracedShare(TermKey.ShareB);
        var b = Traced.RoundedProduct("Teilbudget B", $"gerundet(A × {PercentText.Of(share.Value)})", a, share).Named(BudgetSections.B);
        yield return new(
            BudgetSections.A,
            "Teilbudget A: Fallarbeit",
            terms.LegalBasis(TermKey.LegalBasisOwnAmbulatory, TermKey.LegalBasisOwnResidential, TermKey.LegalBasisExternal),
            BudgetLineKind.CaseRelated,
            a
        );
        yield return new(
            BudgetSections.B,
            "Teilbudget B: fallunspezifische Arbeit",
            terms.LegalBasis(TermKey.LegalBasisCaseIndependent),
            BudgetLineKind.CaseIndependent,
            b
        );
    }

    private IEnumerable<BudgetLine> Beside(IReadOnlyList<BaseYearCase> all)
    {
        List<BaseYearCase> outside = [.. all.Where(c => !Takes(c))];
        if (outside.Count == 0)
            yield break;

        var sum = Traced.Input(
            BesideTitle,
            Money.Sum(outside.Select(static c => c.AnnualCost)),
            $"{outside.Count} Fälle des Basisjahrs, Kosten des Basisjahrs ohne Steigerung; nicht Teil des Budgets"
        );
        yield return new(BudgetSections.Beside, BesideTitle, null, BudgetLineKind.Beside, sum.Named(BudgetSections.Beside), outside.Count);
    }
}

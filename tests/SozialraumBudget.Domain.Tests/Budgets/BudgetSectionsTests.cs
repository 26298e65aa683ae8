using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Tests.Negotiation;

namespace SozialraumBudget.Domain.Tests.Budgets;

/// <summary>The Rechenweg of a budget, whole and in parts, with and without the cases behind it.</summary>
public sealed class BudgetSectionsTests
{
    private static readonly BudgetExample Example = BudgetExample.Stuttgart;

    /// <summary>Random base years and steps, formed by both models.</summary>
    private static readonly Gen<Budget> Any =
        from cases in Generated.Cases
        from limits in Generated.Limits
        from steps in Generated.StepOn(cases, limits).ListOf(6)
        from example in Gen.Elements(BudgetExample.Stuttgart, BudgetExample.Hannover)
        select example.Form(Generated.Made(steps), cases, limits);

    [Fact]
    public void Explain_RandomBaseYearsAndSteps_VerifiesAlsoFromStorage() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                static budget =>
                {
                    var explained = budget.Explain();
                    var stored = DerivationJson.Read(DerivationJson.Write(explained));
                    return explained.Verify().Count == 0 && stored.Verify().Count == 0 && stored.Replay() == budget.Total.Value;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Of_EverySection_ReplaysToItsFigure() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                static budget =>
                {
                    var stored = DerivationJson.Read(DerivationJson.Write(budget.Explain()));
                    List<(string Name, decimal Value)> sections =
                    [
                        ("", budget.Total.Value),
                        (BudgetSections.Total, budget.Total.Value),
                        (BudgetSections.Payable, budget.Payable.Value),
                        .. budget.Lines.Select(static l => (l.Key, l.Amount.Value)),
                        .. budget.Cases!.CostTypes.Select(static t => (BudgetSections.CostType + t.Index, t.Sum.Value)),
                        .. budget.BonusMaximum is { } bonus ? [(BudgetSections.Bonus, bonus.Value)] : Array.Empty<(string, decimal)>(),
                        .. budget.Retention.Value == 0 ? [] : new[] { (BudgetSections.Retention, budget.Retention.Value) },
                    ];
                    return sections.TrueForAll(s =>
                        BudgetSections.Of(stored, s.Name) is { } part && part.Verify().Count == 0 && part.Replay() == s.Value
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void CaseFree_AnyBudget_NamesNoCaseAndReplaysAlike() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                static budget =>
                {
                    var free = CaseFreeDerivation.Of(budget.Explain());
                    return !DerivationJson.Write(free).Contains("X-0", StringComparison.Ordinal)
                        && free.Verify().Count == 0
                        && free.Replay() == budget.Total.Value
                        && budget.Cases!.CostTypes.All(t =>
                            BudgetSections.Of(free, BudgetSections.CostType + t.Index)!.Replay() == t.Sum.Value
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    /// <summary>The whole Rechenweg does name them, so that the test above can fail.</summary>
    [Fact]
    public void Explain_ExcludedAndIncludedCases_AreNamed()
    {
        var (whole, free) = (
            DerivationJson.Write(Example.Budget.Explain()),
            DerivationJson.Write(CaseFreeDerivation.Of(Example.Budget.Explain()))
        );
        Assert.All(
            Example.CaseWork.Cases,
            c =>
                Assert.Equal(
                    c.IsIncluded && Example.CaseWork.CostTypes[c.CostType].Agreed is null,
                    whole.Contains($"\"Fall {c.Case.CaseNumber}\"", StringComparison.Ordinal)
                )
        );
        Assert.Contains("HA-25-004 (Grund)", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("HA-25", free, StringComparison.Ordinal);
        Assert.Contains("ohne 1 ausgelassene\"", free, StringComparison.Ordinal);
    }

    [Fact]
    public void CasesOf_CostType_IncludedCasesOfTheMean()
    {
        var whole = Example.Budget.Explain();
        Assert.All(
            Example.CaseWork.CostTypes,
            t => Assert.Equal(t.Agreed is null ? t.Cases : 0, BudgetSections.CasesOf(whole, t.Index).Count)
        );
        Assert.Empty(BudgetSections.CasesOf(whole, 17));
    }

    [Theory]
    [InlineData("8 5 5 2 3", "0 0 0 1 1")]
    [InlineData("8 5 6 7 3", "0 1 0 0 1")]
    [InlineData("8 5 6 7 0", "0 0 0 0 0")]
    [InlineData("1", "1")]
    public void SmallCells_AreHiddenNeverAlone(string cases, string hidden) =>
        Assert.Equal(
            hidden.Split(' ').Select(static h => h == "1"),
            SmallCells.Hidden([.. cases.Split(' ').Select(static c => int.Parse(c, System.Globalization.CultureInfo.InvariantCulture))])
        );

    [Fact]
    public void Suppress_SmallCostTypes_NamesNoneOfThemAndStillReplays()
    {
        var hidden = SmallCells.Hidden([.. Example.CaseWork.CostTypes.Select(static t => t.Cases)]);
        var suppressed = CaseFreeDerivation.Suppress(CaseFreeDerivation.Of(Example.Budget.Explain()), hidden);

        Assert.Empty(suppressed.Verify());
        Assert.Equal(Example.Budget.Total.Value, suppressed.Replay());
        var labels = BudgetSections.Of(suppressed, BudgetSections.A)!.Children.Select(static c => c.Label.Split(':')[0]).ToList();
        Assert.Equal(["Kostentyp I", "Kostentyp II", "Kostentyp III", "Kostentypen mit kleinen Fallzahlen"], labels);
    }

    [Fact]
    public void Without_LineBesideTheBudget_NamesItNoMoreAndStillReplays()
    {
        var budget = BudgetExample.Hannover.Budget;
        var beside = budget.Line(BudgetSections.Beside)!;
        var left = CaseFreeDerivation.Without(CaseFreeDerivation.Of(budget.Explain()), new HashSet<string> { beside.Key });

        Assert.Equal((int)BudgetExample.Hannover.Expected["beside_cases"]!, beside.Cases);
        Assert.Null(BudgetSections.Of(left, BudgetSections.Beside));
        Assert.Empty(left.Verify());
        Assert.Equal(budget.Total.Value, left.Replay());
    }

    [Fact]
    public void Of_UnknownName_IsNull() => Assert.Null(BudgetSections.Of(Example.Budget.Explain(), "Typ-17"));
}

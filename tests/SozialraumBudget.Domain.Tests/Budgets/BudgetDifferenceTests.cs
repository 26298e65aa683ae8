using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Tests.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Budgets;

/// <summary>Why two budgets differ: every cent and every case has its real reason.</summary>
public sealed class BudgetDifferenceTests
{
    private static readonly BudgetExample Example = BudgetExample.Stuttgart;
    private static readonly ComparedFacts Facts = new(Example.Cases, Example.Limits, [], Example.Terms);

    [Fact]
    public void Of_OtherDataAlone_IsNeverExplainedByLimits()
    {
        var dearer = With(Example.Cases[0], 100m);
        var difference = Explain(Facts, Facts with { Cases = [dearer, .. Example.Cases.Skip(2)] });

        Assert.Equal([DifferenceReason.Data], Reasons(difference));
        Assert.Equal(
            new[] { Example.Cases[0].CaseNumber, Example.Cases[1].CaseNumber }.Order(StringComparer.Ordinal),
            difference.Cases.Select(static c => c.Number)
        );
        Assert.All(difference.Cases, static c => Assert.Equal([DifferenceReason.Data], c.Reasons));
    }

    [Fact]
    public void Of_OneCauseEach_NamesThatCause()
    {
        var number = Example.Cases[0].CaseNumber;
        var coarse = new CostTypeLimits(Money.Zero);
        var excluded = Explain(Facts, Facts with { Steps = [Step.Exclude(number)] });

        Assert.Equal([DifferenceReason.Negotiated], Reasons(excluded));
        Assert.Equal(
            (number, DifferenceReason.Negotiated),
            Assert.Single(excluded.Cases) is { Reasons: [var reason] } only ? (only.Number, reason) : default
        );
        Assert.All(Explain(Facts, Facts with { Limits = coarse }).Cases, static c => Assert.Equal([DifferenceReason.Limits], c.Reasons));
        Assert.Equal([DifferenceReason.Increases], Reasons(Explain(Facts, Facts with { Steps = [Step.Increases(0.1m)] })));
        Assert.Equal(
            [DifferenceReason.Increases],
            Reasons(Explain(Facts, Facts with { Terms = Example.Terms with { Increases = [new(0.2m, "Tarif")] } }))
        );
        Assert.Empty(Reasons(Explain(Facts, Facts)));
        Assert.Empty(Explain(Facts, Facts).Cases);
    }

    [Fact]
    public void Of_StepWhoseClassIsGone_IsExplainedByTheLimits()
    {
        var moved = Facts with { Steps = [Step.Move(Example.Cases[0].CaseNumber, Example.Limits.Range(Other(Example.Cases[0])))] };
        var split = new CostTypeLimits(Money.Zero);

        Assert.Contains(Explain(moved, moved with { Limits = split }).Cases.Concat([]), static c => c.Reasons is [DifferenceReason.Limits]);
    }

    [Fact]
    public void Of_AnyTwoVersions_PartsAddUpAndEveryDifferentCaseHasAReason()
    {
        var versions =
            from cases in Generated.Cases
            from limits in Generated.Limits
            from count in Gen.Choose(0, 4)
            from steps in Generated.StepOn(cases, limits).ListOf(count)
            from rate in Gen.Choose(-50, 100)
            select new ComparedFacts(cases, limits, Generated.Made(steps), Example.Terms with { Increases = [new(rate / 1000m, "Tarif")] });
        Prop.ForAll(
                versions.Two().ToArbitrary(),
                static pair =>
                {
                    var (before, after) = pair;
                    var (first, second) = (Form(before), Form(after));
                    var difference = Explain(before, after);
                    return difference.Total == second.Total.Amount - first.Total.Amount
                        && difference.Cases.All(static c => c.Reasons.Count > 0)
                        && difference.Cases.All(static c =>
                            c.Before?.Case.AnnualCost != c.After?.Case.AnnualCost
                            || c.Before?.CostType != c.After?.CostType
                            || c.Before?.IsIncluded != c.After?.IsIncluded
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static IEnumerable<DifferenceReason> Reasons(BudgetDifference difference) =>
        difference.Parts.Where(static p => !p.Amount.IsZero).Select(static p => p.Reason);

    private static BudgetDifference Explain(ComparedFacts before, ComparedFacts after) => BudgetDifference.Of(Form, before, after);

    private static Budget Form(ComparedFacts facts) =>
        Example.Model.Form(new BaseYearFacts(facts.Cases, facts.Limits, facts.Steps), facts.Terms);

    private static int Other(BaseYearCase item) => Example.Limits.Classify(item.AnnualCost) == 0 ? 1 : 0;

    private static BaseYearCase With(BaseYearCase item, decimal more) =>
        new()
        {
            CaseNumber = item.CaseNumber,
            Area = item.Area,
            AnnualCost = item.AnnualCost + new Money(more),
            IsExternal = item.IsExternal,
            IsStock = item.IsStock,
            HelpType = item.HelpType,
            Setting = item.Setting,
            Provider = item.Provider,
        };
}

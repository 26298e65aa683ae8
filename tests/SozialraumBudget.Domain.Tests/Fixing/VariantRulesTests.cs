using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Fixing;

public sealed class VariantRulesTests
{
    [Theory]
    [InlineData(AgreementState.Draft, 2026, true)]
    [InlineData(AgreementState.Negotiated, 2027, true)]
    [InlineData(AgreementState.Active, 2026, true)]
    [InlineData(AgreementState.Draft, 2025, false)]
    [InlineData(AgreementState.Active, 2028, false)]
    [InlineData(AgreementState.Settled, 2026, false)]
    [InlineData(AgreementState.Ended, 2026, false)]
    public void Openness_UntilTheSettlement_ForTheYearsOfTheAgreement(AgreementState state, int year, bool isOpen) =>
        Assert.Equal(isOpen ? null : VariantRules.AgreementMustBeOpen, VariantRules.Openness(state, 2026, 2027, year)?.Rule);

    [Fact]
    public void Terms_ThatTheModelNeeds_AreNamed()
    {
        var refusal = VariantRules.Terms(BudgetModels.Of("stuttgart"), new AgreementTerms([]).AsOf(new(2026, 1, 1)), 2026)!;

        Assert.Equal(VariantRules.TermsMustBeAgreed, refusal.Rule);
        Assert.All(
            BudgetModels.Of("stuttgart").NeededToForm,
            k => Assert.Contains(TermCatalogue.Of(k).Title, refusal.Text, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void Name_Of1To120Characters(int length, bool isTaken) =>
        Assert.Equal(isTaken ? null : VariantRules.NameIsRequired, VariantRules.Name(new string('x', length))?.Rule);

    [Fact]
    public void Limits_BeginWithZeroAscendAndHaveAnEnd()
    {
        Assert.Null(VariantRules.Limits([Money.Zero, new(5000)]));
        Assert.Equal(VariantRules.LimitsMustAscend, VariantRules.Limits([Money.Zero, new(5000), new(5000)])?.Rule);
        Assert.Equal(VariantRules.LimitsMustAscend, VariantRules.Limits([Money.Zero, new(decimal.MaxValue)])?.Rule);
    }

    [Fact]
    public void Facts_OfAModelThatRestsOnABaseYear_OrWithGaps_AreRefused()
    {
        var empty = FactRecord.Empty;

        Assert.Equal(VariantRules.FactsMustBeWhole, VariantRules.Facts(BudgetModels.Of("stuttgart"), empty)?.Rule);
        Assert.Equal(VariantRules.FactsMustBeWhole, VariantRules.Facts(BudgetModels.Of("siegen"), empty)?.Rule);
    }

    [Fact]
    public void Change_OfWhatIsFixedOrWasChanged_IsRefused()
    {
        Assert.Equal(FixingRules.VariantIsLocked, VariantRules.Change(isLocked: true, isAsSeen: false)?.Rule);
        Assert.Equal(VariantRules.SomebodyElseWasFaster, VariantRules.Change(isLocked: false, isAsSeen: false)?.Rule);
        Assert.Null(VariantRules.Change(isLocked: false, isAsSeen: true));
    }
}

using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Domain.Tests.Agreements;

public sealed class ChecklistTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    [Fact]
    public void Lists_Of_EightCriteriaAndSixStandards() =>
        Assert.Equal((8, 6), (Checklist.Structural.Count, Checklist.QualityStandards.Count));

    [Fact]
    public void MissingFor_EvidenceReasonOrExpiry_NamesTheGaps()
    {
        ChecklistItem[] items =
        [
            .. Checklist.All.Skip(3).Select(c => new ChecklistItem(c, "Beschluss", null)),
            new(Checklist.All[0], null, "Wahlrecht im Vertrag § 2", Day),
            new(Checklist.All[1], "Gutachten", null, Day.AddDays(-1)),
            new(Checklist.All[2], " ", null),
        ];
        var gaps = Checklist.MissingFor(items, Day);
        Assert.Equal([Checklist.All[1], Checklist.All[2]], gaps.Select(g => g.Criterion));
        Assert.Contains("abgelaufen am 31.12.2025", gaps[0].Text, StringComparison.Ordinal);
        Assert.Contains("weder Nachweis noch Begründung", gaps[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingFor_TenderingAllowed_CriterionDoesNotApply()
    {
        Assert.Equal(14, Checklist.MissingFor([], Day).Count);
        Assert.DoesNotContain(
            Checklist.MissingFor([], Day, tenderingExcluded: false),
            g => g.Criterion == ChecklistCriterion.NoProcurementByTender
        );
    }

    [Fact]
    public void Blockers_Activation_NamesEverythingMissing()
    {
        var facts = new ActivationFacts([TermCatalogue.Of(TermKey.ShareB)], Checklist.MissingFor([], Day), HasFixedBudget: false);
        var blockers = AgreementTransitions.Blockers(Facts(AgreementState.Negotiated, facts), AgreementState.Active, [Role.Approver]);
        Assert.Equal(1 + 1 + 1 + 8, blockers.Count);
        Assert.Contains(blockers, b => b.Text.Contains("Anteil Teilbudget B an A", StringComparison.Ordinal));
        Assert.Contains(blockers, b => b.Rule == AgreementTransitions.RoleMustBeAllowed);
    }

    [Theory]
    [InlineData(AgreementState.Draft, AgreementState.Active)]
    [InlineData(AgreementState.Ended, AgreementState.Draft)]
    [InlineData(AgreementState.Active, AgreementState.Draft)]
    public void Blockers_MoveThatDoesNotExist_Refused(AgreementState from, AgreementState to) =>
        Assert.Equal(
            AgreementTransitions.MoveMustBeAllowed,
            Assert.Single(AgreementTransitions.Blockers(Facts(from), to, [Role.Controller])).Rule
        );

    [Fact]
    public void Blockers_EverythingThere_MayMove() =>
        Assert.Empty(AgreementTransitions.Blockers(Facts(AgreementState.Negotiated), AgreementState.Active, [Role.Controller]));

    private static AgreementMoveFacts Facts(AgreementState from, ActivationFacts? activation = null) =>
        new(from, AgreementPeriod.Agreed(2026, 2028), activation ?? new([], [], true), []);
}

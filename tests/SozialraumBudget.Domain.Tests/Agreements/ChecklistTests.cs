using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;

namespace SozialraumBudget.Domain.Tests.Agreements;

public sealed class ChecklistTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    [Fact]
    public void Lists_Of_EightCriteriaAndSixStandards() =>
        Assert.Equal((8, 6), (Checklist.Structural.Count, Checklist.QualityStandards.Count));

    /// <summary>They come on top where the model asks for them, and stand in nobody's way.</summary>
    [Fact]
    public void ProcessDocuments_AreThoseOfGraz_AndBlockNothing()
    {
        Assert.Equal(5, Checklist.ProcessDocuments.Count);
        Assert.Equal([.. Checklist.All, .. Checklist.ProcessDocuments], Checklist.Of(true));
        Assert.Equal(Checklist.All, Checklist.Of(false));
        Assert.Equal(["graz"], BudgetModels.All.Where(static m => m.HasProcessDocuments).Select(static m => m.Key));
        Assert.Empty(Checklist.MissingFor([], Day).Select(static g => g.Criterion).Intersect(Checklist.ProcessDocuments));
        Assert.All(Checklist.ProcessDocuments, static c => Assert.StartsWith("Vordruck ", c.Title(), StringComparison.Ordinal));
    }

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

    [Theory]
    [InlineData(null, null, null, ChecklistStanding.Missing)]
    [InlineData(" ", null, null, ChecklistStanding.Missing)]
    [InlineData("Gutachten", null, null, ChecklistStanding.Evidenced)]
    [InlineData(null, "beauftragt", null, ChecklistStanding.Reasoned)]
    [InlineData("Gutachten", null, -1, ChecklistStanding.Expired)]
    [InlineData("Gutachten", null, 0, ChecklistStanding.Ending)]
    [InlineData("Gutachten", null, Checklist.WarningDays, ChecklistStanding.Ending)]
    [InlineData("Gutachten", null, Checklist.WarningDays + 1, ChecklistStanding.Evidenced)]
    public void StandingOf_AnAnswer_ByTheDaysItStillHolds(string? evidence, string? reason, int? days, ChecklistStanding expected)
    {
        var item = new ChecklistItem(ChecklistCriterion.Cooperation, evidence, reason, days is { } d ? Day.AddDays(d) : null);
        Assert.Equal(expected, Checklist.StandingOf(ChecklistCriterion.Cooperation, item, Day, null));
    }

    [Fact]
    public void StandingOf_EvidenceUntilTheEndOfTheAgreement_NeedsNoRenewal()
    {
        var item = new ChecklistItem(ChecklistCriterion.Cooperation, "Vertrag", null, Day.AddDays(30));
        Assert.Equal(
            (ChecklistStanding.Evidenced, ChecklistStanding.Ending),
            (Standing(item, Day.AddDays(30)), Standing(item, Day.AddDays(31)))
        );

        static ChecklistStanding Standing(ChecklistItem item, DateOnly ends) => Checklist.StandingOf(item.Criterion, item, Day, ends);
    }

    /// <summary>What a list shows as open is what activation is refused for, whatever was answered and wherever the city tenders.</summary>
    [Fact]
    public void StandingOf_AnyAnswer_AgreesWithWhatIsMissing()
    {
        foreach (var criterion in Checklist.All)
        foreach (var excluded in new[] { true, false })
        foreach (var (evidence, reason) in new[] { (null, null), ("", " "), ("Akte", null), (null, (string?)"folgt") })
        foreach (var days in new int?[] { null, -400, -1, 0, 1, 90, 91 })
        {
            var item = new ChecklistItem(criterion, evidence, reason, days is { } d ? Day.AddDays(d) : null);
            var missing = Checklist.MissingFor([item], Day, excluded).Any(g => g.Criterion == criterion);
            var standing = Checklist.StandingOf(criterion, item, Day, null, excluded);
            Assert.Equal(missing, standing is ChecklistStanding.Missing or ChecklistStanding.Expired);
        }
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

using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Domain.Tests.Agreements;

public sealed class NextYearPlanTests
{
    private static readonly Guid Lead = Guid.NewGuid();

    [Fact]
    public void ActiveAgreement_ThatEnds_IsDraftedWithTheNextYearInItsTitle()
    {
        var draft = Plan(Agreement());
        Assert.True(draft.IsMade);
        Assert.Equal("Budgetvertrag Hafen 2027", draft.Title);
        Assert.False(draft.HasOtherLead);
        Assert.Equal(
            "Budgetvertrag Hafen 2027",
            Plan(Agreement() with { Title = "Budgetvertrag Hafen 2024–2026", FirstYear = 2024 }).Title
        );
        Assert.Equal("Hafen 2027", Plan(Agreement() with { Title = "Hafen" }).Title);
        Assert.True(Plan(Agreement() with { NextLead = Guid.NewGuid() }).HasOtherLead);
        Assert.True(Plan(Agreement() with { State = AgreementState.Settled }).IsMade);
    }

    public static TheoryData<ExpiringAgreement, string> Others =>
        new()
        {
            { Agreement() with { LastYear = 2028, LastDay = new(2028, 12, 31) }, NextYearPlan.RunsOn },
            { Agreement() with { Following = "Budgetvertrag Hafen 2027" }, NextYearPlan.IsFollowed },
            { Agreement() with { State = AgreementState.Draft }, NextYearPlan.MustHaveBeenActive },
            { Agreement() with { State = AgreementState.Ended, LastDay = new(2026, 6, 30) }, NextYearPlan.WasEnded },
            { Agreement() with { NextLead = null }, NextYearPlan.LeadMustBeKnown },
        };

    [Theory]
    [MemberData(nameof(Others))]
    public void OthersAreNotDrafted_AndSayWhy(ExpiringAgreement agreement, string rule) =>
        Assert.Equal(rule, Plan(agreement).Refusal?.Rule);

    private static NextYearDraft Plan(ExpiringAgreement agreement) => NextYearPlan.Of(2027, [agreement])[0];

    private static ExpiringAgreement Agreement() =>
        new(
            Guid.NewGuid(),
            Guid.NewGuid(),
            "Hafen",
            "Budgetvertrag Hafen 2026",
            AgreementState.Active,
            2026,
            2026,
            new DateOnly(2026, 12, 31),
            Lead,
            null,
            Lead,
            "Lotsen"
        );
}

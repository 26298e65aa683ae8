using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Tests.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Renegotiations;

/// <summary>Who may do what in a renegotiation.</summary>
public sealed class RenegotiationRulesTests
{
    private static readonly HashSet<Role> Controller = [Role.Controller];
    private static readonly HashSet<Role> Coordinator = [Role.ProviderCoordinator];
    private static readonly Guid Me = Guid.NewGuid();

    [Fact]
    public void Open_ByAController_WithAReasonWhereNoFigurePasses()
    {
        var calm = RenegotiationCheck.Of(SettlementPlan.Of(SettlementYears.Of(0m)))!;
        Assert.Equal(RenegotiationRules.RoleMustBeAllowed, Open(calm, Coordinator, "x"));
        Assert.Equal(RenegotiationRules.BudgetMustBeFixed, Open(null, Controller, "x"));
        Assert.Equal(RenegotiationRules.ReasonIsRequired, Open(calm, Controller, " "));
        Assert.Equal(RenegotiationRules.TextIsTooLong, Open(calm, Controller, new('x', RenegotiationRules.LongestText + 1)));
        Assert.Equal(RenegotiationRules.AnotherOneRuns, Open(calm, Controller, "x", running: true));
        Assert.Equal(RenegotiationRules.YearIsSettled, Open(calm, Controller, "x", settled: true));
        Assert.Null(Open(calm, Controller, "Tarif"));
        var sources = SettlementYears.Of(0m);
        var allocated = sources with
        {
            Budget = sources.Budget! with { Total = Money.Zero, Payable = Money.Zero, Allocated = new(1_000m) },
        };
        var check = RenegotiationCheck.Of(SettlementPlan.Of(allocated))!;
        Assert.Equal(RenegotiationRules.BudgetMustBePaid, Open(check, Controller, "x"));
    }

    [Fact]
    public void Offer_ByBothSides_AboveZero_WithAReason()
    {
        foreach (var side in new[] { Controller, Coordinator })
        {
            Assert.Null(Offer(RenegotiationStage.NoOffer, side, 1m, "x"));
            Assert.Equal(RenegotiationRules.TotalMustBePositive, Offer(RenegotiationStage.OfficeAnswers, side, 0m, "x"));
            Assert.Equal(RenegotiationRules.ReasonIsRequired, Offer(RenegotiationStage.ProviderAnswers, side, 1m, ""));
            Assert.Equal(RenegotiationRules.NegotiationMustRun, Offer(RenegotiationStage.ToFix, side, 1m, "x"));
            Assert.Equal(RenegotiationRules.NegotiationMustRun, Offer(RenegotiationStage.Overtaken, side, 1m, "x"));
        }

        Assert.Equal(RenegotiationRules.RoleMustBeAllowed, Offer(RenegotiationStage.NoOffer, [Role.Approver], 1m, "x"));
        Assert.Equal(RenegotiationRules.RoleMustBeAllowed, Offer(RenegotiationStage.NoOffer, [Role.AreaManager], 1m, "x"));
    }

    [Fact]
    public void Accept_TheOtherSidesLastOffer_ByAnotherPerson()
    {
        var offer = new OfferFact(Guid.NewGuid(), RoundSide.Provider, Guid.NewGuid());
        Assert.Null(Accept(Controller, offer, offer.Id));
        Assert.Equal(RenegotiationRules.OtherSideAccepts, Accept(Coordinator, offer, offer.Id));
        Assert.Equal(RenegotiationRules.OtherSideAccepts, Accept(Controller, offer with { UserId = Me }, offer.Id));
        Assert.Equal(RenegotiationRules.OfferMustBeTheLast, Accept(Controller, offer, Guid.NewGuid()));
        Assert.Equal(RenegotiationRules.OfferMustBeTheLast, Accept(Controller, null, Guid.NewGuid()));
        Assert.Null(Accept(Coordinator, offer with { Side = RoundSide.Office }, offer.Id));
    }

    [Fact]
    public void End_ByAControllerWithAReason()
    {
        Assert.Null(End(RenegotiationStage.ProviderAnswers, Controller, "bleibt"));
        Assert.Equal(RenegotiationRules.ReasonIsRequired, End(RenegotiationStage.NoOffer, Controller, null));
        Assert.Equal(RenegotiationRules.RoleMustBeAllowed, End(RenegotiationStage.NoOffer, Coordinator, "x"));
        Assert.Equal(RenegotiationRules.NegotiationMustRun, End(RenegotiationStage.Fixed, Controller, "x"));
    }

    [Theory]
    [InlineData(RenegotiationState.Open, null, 1, 1, false, RenegotiationStage.NoOffer)]
    [InlineData(RenegotiationState.Open, RoundSide.Office, 1, 1, false, RenegotiationStage.ProviderAnswers)]
    [InlineData(RenegotiationState.Open, RoundSide.Provider, 1, 2, false, RenegotiationStage.OfficeAnswers)]
    [InlineData(RenegotiationState.Open, RoundSide.Provider, 1, 1, true, RenegotiationStage.Overtaken)]
    [InlineData(RenegotiationState.Agreed, RoundSide.Provider, 1, 1, false, RenegotiationStage.ToFix)]
    [InlineData(RenegotiationState.Agreed, RoundSide.Provider, 1, 2, true, RenegotiationStage.Fixed)]
    [InlineData(RenegotiationState.Agreed, RoundSide.Provider, 2, 2, true, RenegotiationStage.Overtaken)]
    [InlineData(RenegotiationState.Ended, RoundSide.Provider, 1, 2, true, RenegotiationStage.Ended)]
    public void Stage_FollowsFromStateAndBudget(
        RenegotiationState state,
        RoundSide? last,
        int openedOn,
        int inForce,
        bool settled,
        RenegotiationStage stage
    )
    {
        Assert.Equal(stage, RenegotiationStages.Of(state, last, openedOn, inForce, settled));
        Assert.NotEmpty(stage.Title());
    }

    private static string? Open(
        RenegotiationCheck? check,
        HashSet<Role> roles,
        string? reason,
        bool running = false,
        bool settled = false
    ) => RenegotiationRules.Open(check, running, settled, roles, reason)?.Rule;

    private static string? Offer(RenegotiationStage stage, HashSet<Role> roles, decimal total, string? reason) =>
        RenegotiationRules.Offer(stage, roles, new Money(total), reason)?.Rule;

    private static string? Accept(HashSet<Role> roles, OfferFact? last, Guid shown) =>
        RenegotiationRules.Accept(RenegotiationStage.OfficeAnswers, roles, last, shown, Me)?.Rule;

    private static string? End(RenegotiationStage stage, HashSet<Role> roles, string? reason) =>
        RenegotiationRules.End(stage, roles, reason)?.Rule;
}

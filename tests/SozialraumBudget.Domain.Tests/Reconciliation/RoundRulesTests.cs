using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Reconciliation;

/// <summary>Who does what with a round (rule 4.7).</summary>
public sealed class RoundRulesTests
{
    private static readonly Guid Somebody = Guid.NewGuid();
    private static readonly Guid SomebodyElse = Guid.NewGuid();
    private static readonly RoundFacts Ready = new(true, true, 0);
    private static readonly RoundFacts Closed = Ready with { ProviderSigner = Somebody, OfficeSigner = SomebodyElse };

    [Fact]
    public void State_FollowsWhatIsThere()
    {
        Assert.Equal(RoundState.AwaitsReturn, new RoundFacts(false, true, 0).State);
        Assert.Equal(RoundState.AwaitsList, new RoundFacts(true, false, 0).State);
        Assert.Equal(RoundState.Differences, new RoundFacts(true, true, 1).State);
        Assert.Equal(RoundState.AtWork, new RoundFacts(true, true, null).State);
        Assert.Equal(RoundState.ToSign, Ready.State);
        Assert.Equal(RoundState.HalfSigned, (Ready with { OfficeSigner = Somebody }).State);
        Assert.Equal(RoundState.Closed, Closed.State);
    }

    [Fact]
    public void Next_IsTheSideThatHasNotSigned()
    {
        Assert.Equal([RoundSide.Provider], (Ready with { OfficeSigner = Somebody }).Next);
        Assert.Equal([RoundSide.Office], (Ready with { ProviderSigner = Somebody }).Next);
        Assert.Equal([RoundSide.Office], new RoundFacts(true, false, null).Next);
        Assert.Empty(Closed.Next);
    }

    [Fact]
    public void Sign_BothSides_ByDifferentPersons()
    {
        Assert.Null(RoundRules.Sign(Ready, Roles(Role.ProviderCoordinator), Somebody));
        Assert.Null(RoundRules.Sign(Ready, Roles(Role.AreaManager), Somebody));
        var half = Ready with { ProviderSigner = Somebody };
        Assert.Equal(RoundRules.SignersMustDiffer, RoundRules.Sign(half, Roles(Role.Controller), Somebody)!.Rule);
        Assert.Null(RoundRules.Sign(half, Roles(Role.Controller), SomebodyElse));
        Assert.Equal(RoundRules.SideHasSigned, RoundRules.Sign(half, Roles(Role.ProviderCoordinator), SomebodyElse)!.Rule);
        Assert.Equal(RoundRules.RoundIsClosed, RoundRules.Sign(Closed, Roles(Role.Controller), Guid.NewGuid())!.Rule);
    }

    [Theory]
    [InlineData(Role.Management)]
    [InlineData(Role.Approver)]
    [InlineData(Role.Admin)]
    public void OtherRoles_DoNothing(Role role)
    {
        Assert.Equal(RoundRules.RoleMustBeAllowed, RoundRules.Sign(Ready, Roles(role), Somebody)!.Rule);
        Assert.Equal(RoundRules.RoleMustBeAllowed, RoundRules.Agree(Ready, Roles(role))!.Rule);
        Assert.Equal(RoundRules.RoleMustBeAllowed, RoundRules.Bring(Ready, Roles(role))!.Rule);
        Assert.Equal(RoundRules.RoleMustBeAllowed, RoundRules.TakeBack(Ready, Roles(role), Somebody)!.Rule);
    }

    [Fact]
    public void Sign_WithOpenDifferencesOrAMissingList_IsRefused()
    {
        var roles = Roles(Role.Controller);
        Assert.Equal(RoundRules.DifferencesMustBeAgreed, RoundRules.Sign(Ready with { OpenDifferences = 2 }, roles, Somebody)!.Rule);
        Assert.Equal(RoundRules.ListsMustBeIn, RoundRules.Sign(Ready with { IsListIn = false }, roles, Somebody)!.Rule);
        Assert.Equal(RoundRules.ListsMustBeIn, RoundRules.Sign(Ready with { IsReturnIn = false }, roles, Somebody)!.Rule);
    }

    [Fact]
    public void Signed_NothingChanges_UntilTheSignerTakesItBack()
    {
        var half = Ready with { ProviderSigner = Somebody };
        foreach (var (facts, rule) in new[] { (half, RoundRules.RoundIsSigned), (Closed, RoundRules.RoundIsClosed) })
        {
            Assert.Equal(rule, RoundRules.Bring(facts, Roles(Role.Controller))!.Rule);
            Assert.Equal(rule, RoundRules.Agree(facts, Roles(Role.ProviderCoordinator))!.Rule);
            Assert.Equal(rule, RoundRules.Write(facts, Roles(Role.AreaManager), "x")!.Rule);
        }

        Assert.Null(RoundRules.TakeBack(half, Roles(Role.ProviderCoordinator), Somebody));
        Assert.Equal(RoundRules.OnlySignerTakesBack, RoundRules.TakeBack(half, Roles(Role.ProviderCoordinator), SomebodyElse)!.Rule);
        Assert.Equal(RoundRules.RoundIsClosed, RoundRules.TakeBack(Closed, Roles(Role.ProviderCoordinator), Somebody)!.Rule);
    }

    [Fact]
    public void Minutes_AreTheOffices_AndBounded()
    {
        Assert.Null(RoundRules.Write(Ready, Roles(Role.Controller), new string('x', RoundRules.LongestMinutes)));
        Assert.Equal(
            RoundRules.MinutesAreTooLong,
            RoundRules.Write(Ready, Roles(Role.Controller), new string('x', RoundRules.LongestMinutes + 1))!.Rule
        );
        Assert.Equal(RoundRules.RoleMustBeAllowed, RoundRules.Write(Ready, Roles(Role.ProviderCoordinator), "x")!.Rule);
    }

    private static HashSet<Role> Roles(params Role[] roles) => [.. roles];
}

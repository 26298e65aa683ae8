using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Domain.Tests.Workshops;

public sealed class WorkshopSigningTests
{
    private static readonly WorkshopFacts Held = new(new(2026, 11, 12), HasMinutes: true);

    [Theory]
    [InlineData(Role.AreaManager, true, true, RoundSide.Office)]
    [InlineData(Role.AreaManager, false, true, null)]
    [InlineData(Role.Controller, false, true, null)]
    [InlineData(Role.Controller, false, false, RoundSide.Office)]
    [InlineData(Role.ProviderCoordinator, false, true, RoundSide.Provider)]
    [InlineData(Role.Management, true, false, null)]
    [InlineData(Role.Approver, true, false, null)]
    [InlineData(Role.Admin, true, false, null)]
    public void Sides_AreSignedByTheManager_AndByTheCoordinator(Role role, bool isOwnArea, bool isManaged, RoundSide? side)
    {
        var who = Actors.Of(role, isOwnArea) with { IsAreaManaged = isManaged };
        Assert.Equal(side, who.SignsFor);
        Assert.Equal(side is null ? WorkshopSigning.SideMustBeOwn : null, WorkshopSigning.Sign(who, Held)?.Rule);
    }

    [Fact]
    public void Coordinator_OfAnotherProvider_SignsForNobody() =>
        Assert.Null((Actors.Of(Role.ProviderCoordinator) with { IsOwnProvider = false }).SignsFor);

    [Fact]
    public void Sign_NeedsMinutes_AndEachSideSignsOnce_ByAnotherPerson()
    {
        var (manager, coordinator) = (Actors.Of(Role.AreaManager), Actors.Of(Role.ProviderCoordinator));
        Assert.Equal(WorkshopSigning.MinutesAreMissing, WorkshopSigning.Sign(manager, Held with { HasMinutes = false })?.Rule);
        var half = Held with { OfficeSigner = manager.UserId };
        Assert.Equal(WorkshopSigning.SideHasSigned, WorkshopSigning.Sign(Actors.Of(Role.AreaManager), half)?.Rule);
        Assert.Null(WorkshopSigning.Sign(coordinator, half));
        Assert.Equal(WorkshopSigning.SignersMustDiffer, WorkshopSigning.Sign(coordinator with { UserId = manager.UserId }, half)?.Rule);
        var both = half with { ProviderSigner = coordinator.UserId };
        Assert.Equal(WorkshopRules.WorkshopIsOver, WorkshopSigning.Sign(manager, both)?.Rule);
        Assert.Equal(WorkshopRules.WorkshopIsOver, WorkshopSigning.TakeBack(manager, both)?.Rule);
        Assert.Equal(
            WorkshopRules.WorkshopIsOver,
            WorkshopSigning.Sign(manager, Held with { HasMinutes = false, IsCancelled = true })?.Rule
        );
    }

    [Fact]
    public void TakeBack_IsTheSignersAlone()
    {
        var coordinator = Actors.Of(Role.ProviderCoordinator);
        var half = Held with { ProviderSigner = coordinator.UserId };
        Assert.Null(WorkshopSigning.TakeBack(coordinator, half));
        Assert.Equal(WorkshopSigning.OnlySignerTakesBack, WorkshopSigning.TakeBack(Actors.Of(Role.Controller), half)?.Rule);
        Assert.Equal(WorkshopSigning.OnlySignerTakesBack, WorkshopSigning.TakeBack(coordinator, Held)?.Rule);
    }
}

using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Domain.Tests.Access;

public sealed class SecondAdministratorTests
{
    private static readonly Guid Subject = Guid.NewGuid();
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly ProposalFacts Facts = new()
    {
        Subject = Subject,
        ProposedBy = First,
        ProposedAt = Start,
        IsOpen = true,
        Confirmer = Second,
        Others = 1,
        ConfirmerIsProposersMaking = false,
        HasPayouts = true,
        Now = Start.AddHours(1),
        WaitDays = 7,
    };

    [Fact]
    public void Confirm_AnotherAdministrator_May()
    {
        Assert.Null(SecondAdministrator.Confirm(Facts));
        Assert.False(SecondAdministrator.IsAlone(Facts));
    }

    [Fact]
    public void Confirm_Proposer_MustNotWhereThereIsAnother() =>
        Refused(Facts with { Confirmer = First }, SecondAdministrator.ProposerMustNotConfirm);

    [Fact]
    public void Confirm_OwnAccess_Never() => Refused(Facts with { Confirmer = Subject }, SecondAdministrator.NobodyDecidesOnTheOwnAccess);

    [Fact]
    public void Confirm_Decided_NotAgain() => Refused(Facts with { IsOpen = false }, SecondAdministrator.ProposalIsDecided);

    [Fact]
    public void Confirm_OnlyAdministrator_WaitsAndThenStandsAlone()
    {
        var alone = Facts with { Confirmer = First, Others = 0 };
        Refused(alone, SecondAdministrator.OnlyAdministratorWaits);
        Refused(alone with { Now = Start.AddDays(7).AddSeconds(-1) }, SecondAdministrator.OnlyAdministratorWaits);
        Assert.Null(SecondAdministrator.Confirm(alone with { Now = Start.AddDays(7) }));
        Assert.True(SecondAdministrator.IsAlone(alone));
    }

    /// <summary>Whoever invites a second administrator, or takes over the account of one, is not two persons.</summary>
    [Fact]
    public void Confirm_AdministratorOfTheProposersMaking_MustNot()
    {
        Refused(Facts with { ConfirmerIsProposersMaking = true }, SecondAdministrator.ConfirmerMustBeIndependent);
        Assert.Null(SecondAdministrator.Confirm(Facts with { ConfirmerIsProposersMaking = true, HasPayouts = false }));
    }

    [Theory]
    [InlineData(0, 7, true)]
    [InlineData(6.9, 7, true)]
    [InlineData(7, 7, false)]
    [InlineData(-0.1, 7, false)]
    [InlineData(0, 0, false)]
    public void IsFresh_ChangeBeforeTheAct_WithinTheDays(double daysLater, int days, bool fresh) =>
        Assert.Equal(fresh, AccessChanges.IsFresh(Start, Start.AddDays(daysLater), days));

    private static void Refused(ProposalFacts facts, string rule) => Assert.Equal(rule, SecondAdministrator.Confirm(facts)?.Rule);
}

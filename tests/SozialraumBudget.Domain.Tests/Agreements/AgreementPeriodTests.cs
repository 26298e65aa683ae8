using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Agreements;

public sealed class AgreementPeriodTests
{
    private static readonly DateOnly July = new(2026, 7, 1);

    [Fact]
    public void Agreed_WholeYearsOrFromTheFirstDay()
    {
        Assert.Equal(new DateRange(new(2026, 1, 1), new(2028, 12, 31)), AgreementPeriod.Agreed(2026, 2028));
        Assert.Equal(new DateRange(July, new(2026, 12, 31)), AgreementPeriod.Agreed(2026, 2026, July));
    }

    [Theory]
    [InlineData(2026, 2026, true)]
    [InlineData(2026, 2035, true)]
    [InlineData(2026, 2036, false)]
    [InlineData(2026, 2025, false)]
    [InlineData(1989, 1990, false)]
    [InlineData(2091, 2091, false)]
    public void YearsProblem_OrderLengthAndBounds(int first, int last, bool fine) =>
        Assert.Equal(fine, AgreementPeriod.YearsProblem(first, last) is null);

    [Fact]
    public void BeginProblem_DayOutsideTheFirstYear_Refused()
    {
        Assert.Null(AgreementPeriod.BeginProblem(2026, null));
        Assert.Null(AgreementPeriod.BeginProblem(2026, July));
        Assert.Equal(AgreementPeriod.BeginMustLieInFirstYear, AgreementPeriod.BeginProblem(2025, July)?.Rule);
    }

    [Fact]
    public void EndProblem_LastDayOutsideThePeriod_Refused()
    {
        var agreed = AgreementPeriod.Agreed(2026, 2026, July);
        Assert.Null(AgreementPeriod.EndProblem(agreed, July));
        Assert.Null(AgreementPeriod.EndProblem(agreed, new(2026, 12, 31)));
        Assert.Equal(AgreementPeriod.LastDayMustLieInPeriod, AgreementPeriod.EndProblem(agreed, July.AddDays(-1))?.Rule);
        Assert.Equal(AgreementPeriod.LastDayMustLieInPeriod, AgreementPeriod.EndProblem(agreed, new(2027, 1, 1))?.Rule);
    }

    [Theory]
    [InlineData(AgreementState.Active, AgreementState.Settled)]
    [InlineData(AgreementState.Active, AgreementState.Ended)]
    [InlineData(AgreementState.Settled, AgreementState.Ended)]
    public void Blockers_PayoutUndecided_NamedOneByOne(AgreementState from, AgreementState to)
    {
        var facts = Facts(from, "Auszahlung Q3 2026 über 10,00 €", "Auszahlung Q4 2026 über 10,00 €");
        var blockers = AgreementTransitions.Blockers(facts, to, [Role.Controller]);
        Assert.Equal(
            [AgreementTransitions.PayoutsMustBeDecided, AgreementTransitions.PayoutsMustBeDecided],
            blockers.Select(static b => b.Rule)
        );
        Assert.Contains("Q4 2026", blockers[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Blockers_PayoutUndecided_DoesNotHoldUpOtherMoves() =>
        Assert.Empty(
            AgreementTransitions.Blockers(Facts(AgreementState.Draft, "Auszahlung Q3 2026"), AgreementState.Negotiated, [Role.Controller])
        );

    [Fact]
    public void Blockers_AnotherAgreementInTheseDays_HoldsUpNegotiatedOnly()
    {
        var facts = Facts(AgreementState.Draft) with
        {
            Neighbours =
            [
                ("Hafen 2024", new DateRange(new(2024, 1, 1), July.AddDays(-1))),
                ("Hafen 2025", new DateRange(new(2025, 1, 1), July)),
            ],
        };
        var blocker = Assert.Single(AgreementTransitions.Blockers(facts, AgreementState.Negotiated, [Role.Controller]));
        Assert.Equal(AgreementTransitions.PeriodMustBeFree, blocker.Rule);
        Assert.Contains("Hafen 2025", blocker.Text, StringComparison.Ordinal);
        Assert.Empty(
            AgreementTransitions.Blockers(facts with { From = AgreementState.Negotiated }, AgreementState.Draft, [Role.Controller])
        );
    }

    [Theory]
    [InlineData(" ", 0, AgreementTransitions.ReasonIsRequired)]
    [InlineData("Kündigung", -1, AgreementPeriod.LastDayMustLieInPeriod)]
    [InlineData("Kündigung", 0, null)]
    public void Objections_End_NeedsAReasonAndADayOfThePeriod(string reason, int daysAfterBegin, string? rule) =>
        Assert.Equal(
            rule,
            AgreementTransitions
                .Objections(Facts(AgreementState.Active), AgreementState.Ended, [Role.Controller], reason, July.AddDays(daysAfterBegin))
                .SingleOrDefault()
                ?.Rule
        );

    private static AgreementMoveFacts Facts(AgreementState from, params string[] undecided) =>
        new(from, AgreementPeriod.Agreed(2026, 2026, July), new([], [], true), undecided);
}

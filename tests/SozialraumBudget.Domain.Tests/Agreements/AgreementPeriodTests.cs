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
    public void YearsProblem_OrderLengthAndBounds(int first, int last, bool fine) => Assert.Equal(fine, AgreementPeriod.YearsProblem(first, last) is null);

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
        var blockers = AgreementTransitions.Blockers(from, to, [Role.Controller], new([], [], true), ["Auszahlung Q3 2026 über 10,00 €", "Auszahlung Q4 2026 über 10,00 €"]);
        Assert.Equal([AgreementTransitions.PayoutsMustBeDecided, AgreementTransitions.PayoutsMustBeDecided], blockers.Select(static b => b.Rule));
        Assert.Contains("Q4 2026", blockers[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Blockers_PayoutUndecided_DoesNotHoldUpOtherMoves() =>
        Assert.Empty(AgreementTransitions.Blockers(AgreementState.Draft, AgreementState.Negotiated, [Role.Controller], new([], [], true), ["Auszahlung Q3 2026"]));
}

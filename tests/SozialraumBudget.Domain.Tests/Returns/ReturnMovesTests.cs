using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Returns;

/// <summary>Who may do what with a return, and when it is late.</summary>
public sealed class ReturnMovesTests
{
    private static readonly Period Quarter = Period.Quarter(2026, 1);
    private static readonly DateOnly After = new(2026, 4, 10);
    private static readonly DateOnly Due = new(2026, 4, 30);
    private static readonly ReturnReadiness Ready = new(true, true, 0, 0);

    public static TheoryData<ReturnState> States => [.. Enum.GetValues<ReturnState>()];

    [Theory, MemberData(nameof(States))]
    public void FillIn_IsForTheProvider_WhereNothingIsLocked(ReturnState state)
    {
        Assert.Equal(
            state is ReturnState.Submitted or ReturnState.Accepted,
            ReturnMoves.FillIn(state, Of(Role.ProviderCoordinator)) is not null
        );
        Assert.Equal(state.LockText() is null, state.IsFilledIn());
        foreach (var role in Enum.GetValues<Role>().Where(static r => r != Role.ProviderCoordinator))
            Assert.Equal(ReturnMoves.RoleMustBeAllowed, ReturnMoves.FillIn(state, Of(role))!.Rule);
    }

    [Theory, MemberData(nameof(States))]
    public void Decisions_AreAControllers_AboutWhatIsSubmitted(ReturnState state)
    {
        var isSubmitted = state == ReturnState.Submitted;
        Assert.Equal(isSubmitted, ReturnMoves.Accept(state, Of(Role.Controller), After, Due, null) is null);
        Assert.Equal(isSubmitted, ReturnMoves.Return(state, Of(Role.Controller), ["Team fehlt"]) is null);
        Assert.NotNull(ReturnMoves.Accept(state, Of(Role.ProviderCoordinator, Role.Approver), After, Due, null));
        Assert.Equal(state == ReturnState.Accepted, ReturnMoves.Amend(state, Of(Role.ProviderCoordinator), "Rechnung fehlte") is null);
    }

    [Fact]
    public void Accept_OwnReturn_NeedsAnotherPerson() =>
        Assert.Equal(
            ReturnMoves.OwnReturnNeedsAnother,
            ReturnMoves.Accept(ReturnState.Submitted, Of(Role.Controller, Role.ProviderCoordinator), Due, Due, "geprüft", true)!.Rule
        );

    [Fact]
    public void Submit_NamesWhatIsMissing_OneAfterTheOther()
    {
        Assert.Equal(ReturnMoves.PeriodMustBeOver, Submit(Ready, Quarter.Last));
        Assert.Equal(ReturnMoves.CasesMustBeIn, Submit(Ready with { HasCases = false }));
        Assert.Equal(ReturnMoves.HoursMustBeIn, Submit(Ready with { HasHours = false }));
        Assert.Equal(ReturnMoves.ErrorsMustBeMended, Submit(Ready with { Errors = 2 }));
        Assert.Equal(ReturnMoves.WarningsNeedAnswers, Submit(Ready with { UnansweredChecks = 1 }));
        Assert.Null(Submit(Ready));
    }

    [Fact]
    public void Readiness_CountsChecks_NotRows()
    {
        ReturnFinding Warning(int row) => new(FindingLevel.Warning, ReturnCheck.RowTwice, ReturnTable.Hours, row, null, "", "");
        ReturnFinding[] findings =
        [
            Warning(2),
            Warning(3),
            new(FindingLevel.Error, ReturnCheck.CaseUnknown, ReturnTable.Hours, 4, "A", "", ""),
            new(FindingLevel.Note, ReturnCheck.NoCapacity, ReturnTable.Cases, 5, "A", "", ""),
        ];
        Assert.Equal(new(true, true, 1, 1), ReturnReadiness.Of(true, true, findings, new HashSet<ReturnCheck>()));
        Assert.Equal(0, ReturnReadiness.Of(true, true, findings, new HashSet<ReturnCheck> { ReturnCheck.RowTwice }).UnansweredChecks);
    }

    [Fact]
    public void Return_NeedsPoints_AndALateOneAReason()
    {
        Assert.Equal(ReturnMoves.PointsAreRequired, ReturnMoves.Return(ReturnState.Submitted, Of(Role.Controller), [])!.Rule);
        Assert.Equal(
            ReturnMoves.TextIsTooLong,
            ReturnMoves.Return(ReturnState.Submitted, Of(Role.Controller), [new string('x', ReturnMoves.LongestText + 1)])!.Rule
        );
        Assert.Equal(
            ReturnMoves.ReasonIsRequired,
            ReturnMoves.Accept(ReturnState.Submitted, Of(Role.Controller), Due.AddDays(1), Due, " ")!.Rule
        );
        Assert.Null(ReturnMoves.Accept(ReturnState.Submitted, Of(Role.Controller), Due, Due, null));
        Assert.Equal(ReturnMoves.ReasonIsRequired, ReturnMoves.Amend(ReturnState.Accepted, Of(Role.ProviderCoordinator), "")!.Rule);
    }

    [Fact]
    public void Deadline_IsTheAgreedProofs_ElseTheAgreedDays_ElseTheUsual()
    {
        Assert.Equal(Due, ReturnDeadline.Of(Quarter, Due, 10));
        Assert.Equal(new DateOnly(2026, 4, 10), ReturnDeadline.Of(Quarter, null, 10));
        Assert.Equal(Quarter.Last.AddDays(ReturnDeadline.UsualDays), ReturnDeadline.Of(Quarter, null, null));
    }

    [Theory]
    [InlineData(30, 30, ReturnPunctuality.OnTime)]
    [InlineData(31, 60, ReturnPunctuality.Late)]
    [InlineData(null, 30, ReturnPunctuality.Awaited)]
    [InlineData(null, 31, ReturnPunctuality.Missing)]
    public void Punctuality_IsThatOfTheFirstHandingIn(int? submitted, int today, ReturnPunctuality expected) =>
        Assert.Equal(
            expected,
            ReturnDeadline.Punctuality(
                Quarter.Last.AddDays(30),
                submitted is { } day ? Quarter.Last.AddDays(day) : null,
                Quarter.Last.AddDays(today)
            )
        );

    [Theory]
    [InlineData("Quartalsmeldung Q1 2026", "2026-Q1")]
    [InlineData(" quartalsmeldung Q3 2025 ", "2025-Q3")]
    [InlineData("Monatsmeldung März 2026", "2026-03")]
    [InlineData("Monatsmeldung Q1 2026", null)]
    [InlineData("Quartalsmeldung März 2026", null)]
    [InlineData("Jahresabschluss 2026", null)]
    [InlineData("Quartalsmeldungen", null)]
    public void Proof_IsTheReturnThatItsNameSays(string name, string? period) => Assert.Equal(period, ReturnProof.PeriodOf(name)?.Code);

    [Fact]
    public void Proof_NamedForAPeriod_IsFoundAgain() => Assert.Equal(Quarter, ReturnProof.PeriodOf(ReturnProof.NameOf(Quarter)));

    private static string? Submit(ReturnReadiness check, DateOnly? today = null) =>
        ReturnMoves.Submit(ReturnState.Draft, Of(Role.ProviderCoordinator), Quarter, today ?? After, check)?.Rule;

    private static HashSet<Role> Of(params Role[] roles) => [.. roles];
}

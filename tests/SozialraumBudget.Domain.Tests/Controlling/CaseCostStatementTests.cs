using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Controlling;

/// <summary>A case's statement down to row and invoice, and people reached beside cases (rule 4.5).</summary>
public sealed class CaseCostStatementTests
{
    [Fact]
    public void Of_AddsUpToTheCaseCost_WithALineForRounding()
    {
        Sourced<HourRow>[] hours =
        [
            new(Some.Hours(Some.Day(2026, 1, 5), 0.0001m, row: 2), "Meldung"),
            new(Some.Hours(Some.Day(2026, 1, 6), 0.0001m, row: 3), "Meldung"),
            new(Some.Hours(Some.Day(2026, 2, 6), 1m, row: 4), "Meldung"),
            new(Some.Hours(Some.Day(2025, 12, 31), 9m, row: 5), "Meldung"),
        ];
        Sourced<ExternalCost>[] costs = [new(Some.Cost(Some.Day(2026, 3, 22), Some.Day(2026, 4, 10), 200m), "Meldung")];
        var statement = CaseCostStatement.Of("A-1", Some.Terms(), hours, costs);
        var consumption = Consumption.Of(Sums(hours), [costs[0].Row]);
        Assert.Equal(consumption.Cases.Single().Total.Amount, statement.Total);
        Assert.Equal(statement.Total, Money.Sum(statement.Lines.Select(static l => l.Amount)));
        Assert.Equal(["Stunden", "Stunden", "Stunden", "externe Kosten"], statement.Lines.Take(4).Select(static l => l.Kind));
        Assert.Equal(new Money(100m), statement.Lines[3].Amount);
        Assert.Equal("Meldung, Zeile 4", statement.Lines[2].Source);
    }

    [Fact]
    public void Of_NothingInThePeriod_IsZero() =>
        Assert.Equal((Money.Zero, 0), CaseCostStatement.Of("A-1", Some.Terms(), [], []) is var s ? (s.Total, s.Lines.Count) : default);

    [Fact]
    public void PeopleReached_CountsMeetingsAndParticipants_ByKind()
    {
        OfferRow[] offers =
        [
            new(2, Some.Day(2026, 1, 5), "Team", "Treff", OfferKind.OpenMeeting, 12, WorkTime.OfHours(3)),
            new(3, Some.Day(2026, 1, 12), "Team", "Treff", OfferKind.OpenMeeting, 8, null),
            new(4, Some.Day(2026, 1, 12), "Team", "Gruppe", OfferKind.Group, 5, null),
            new(5, Some.Day(2026, 4, 1), "Team", "Gruppe", OfferKind.Group, 99, null),
            new(6, Some.Day(2026, 2, 1), "Team", "Fest", null, 40, null),
        ];
        var reached = PeopleReached.Of(offers, Some.Quarter);
        Assert.Equal((4, 65), (reached.Meetings, reached.People));
        Assert.Equal(
            [(OfferKind.Group, 1, 5), (OfferKind.OpenMeeting, 2, 20), (null, 1, 40)],
            reached.Lines.Select(static l => (l.Kind, l.Meetings, l.People))
        );
    }

    private static HourSums Sums(Sourced<HourRow>[] hours)
    {
        var sums = new HourSums(Some.Terms());
        foreach (var hour in hours)
            sums.Add(hour.Row);
        return sums;
    }
}

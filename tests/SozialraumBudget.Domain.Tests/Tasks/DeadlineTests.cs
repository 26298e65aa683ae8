using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Tests.Payouts;

namespace SozialraumBudget.Domain.Tests.Tasks;

/// <summary>Deadlines are the days of the standing, each for those who act.</summary>
public sealed class DeadlineTests
{
    [Fact]
    public void Of_Controller_AreTheOpenDuesAndProofsAhead_AndNothingOfThePast()
    {
        var standing = OnRecord.Year(OnRecord.Budget()).On(5, 1);
        var found = Deadlines.Of(standing, "Nordost", new HashSet<Role> { Role.Controller }).ToList();
        Assert.Equal(
            standing.Dues.Where(d => d.Waits && d.DueOn >= standing.Today).Select(static d => d.DueOn),
            found.Where(static d => d.Title.StartsWith("Auszahlung", StringComparison.Ordinal)).Select(static d => d.Day)
        );
        Assert.NotEmpty(found);
        Assert.Equal(found.Count, found.DistinctBy(static d => d.Key).Count());
    }

    /// <summary>The return of a quarter that begins after the agreement's end is never due.</summary>
    [Fact]
    public void Of_AgreementThatHasEnded_AreNoProofsOfPeriodsAfterIt()
    {
        var facts = OnRecord.Year(OnRecord.Budget()) with
        {
            State = AgreementState.Ended,
            EndedOn = new DateOnly(2026, 8, 15),
            Parts =
            [
                OnRecord.Part("Quartalsmeldung Q3 2026", 5, RetentionState.Open),
                OnRecord.Part("Quartalsmeldung Q4 2026", 5, RetentionState.Open),
                OnRecord.Part("Jahresabschluss 2026", 5, RetentionState.Open),
            ],
        };
        Assert.Equal(
            ["Nachweis: Quartalsmeldung Q3 2026 · Nordost", "Nachweis: Jahresabschluss 2026 · Nordost"],
            Deadlines.Of(facts.On(1, 1), "Nordost", new HashSet<Role> { Role.Controller }).Select(static d => d.Title)
        );
    }

    [Fact]
    public void Of_Coordinator_AreNoDues_AndOfManagement_NothingAtAll()
    {
        var standing = OnRecord.Year(OnRecord.Budget()).On(1, 1);
        Assert.DoesNotContain(
            Deadlines.Of(standing, "Nordost", new HashSet<Role> { Role.ProviderCoordinator }),
            static d => d.Title.StartsWith("Auszahlung", StringComparison.Ordinal)
        );
        Assert.Empty(Deadlines.Of(standing, "Nordost", new HashSet<Role> { Role.Management }));
    }
}

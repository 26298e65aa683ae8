using SozialraumBudget.Domain.Access;
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

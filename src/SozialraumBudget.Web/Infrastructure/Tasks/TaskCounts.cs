using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Web.Infrastructure.Navigation;

namespace SozialraumBudget.Web.Infrastructure.Tasks;

/// <summary>Counts of the navigation: the list of tasks, counted by the page that does them.</summary>
public sealed class TaskCounts(TaskDesk desk, ICurrentUser current) : INavigationCounts
{
    public IReadOnlyDictionary<string, int>? Known => desk.Known is { } facts ? Of(facts) : null;

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel) => Of(await desk.ListAsync(cancel));

    private Dictionary<string, int> Of(IReadOnlyList<TaskFact> facts)
    {
        var roles = current.Context.Roles;
        var own = facts.Where(f => TaskStandings.Of(f.Kind, f.Mine, f.Late, roles) == TaskStanding.Act).ToList();
        var counts = own.GroupBy(f => TaskFolders.Of(f.Kind, roles))
            .ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
        if (own.Count > 0)
            counts["Tasks"] = own.Count;
        return counts;
    }
}

using System.Security.Claims;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Web.Infrastructure.Navigation;

namespace SozialraumBudget.Web.Infrastructure.Tasks;

/// <summary>Counts of the navigation: the list of tasks, counted by the page that does them.</summary>
public sealed class TaskCounts(TaskDesk desk, ICurrentUser current) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(ClaimsPrincipal user, int year, CancellationToken cancel)
    {
        var roles = current.Context.Roles;
        var own = (await desk.ListAsync(cancel)).Where(f => TaskStandings.Of(f.Kind, f.Mine, f.Late, roles) == TaskStanding.Act).ToList();
        var counts = own.GroupBy(f => TaskFolders.Of(f.Kind, roles))
            .ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
        if (own.Count > 0)
            counts["Tasks"] = own.Count;
        return counts;
    }
}

using System.Security.Claims;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Web.Infrastructure.Navigation;

namespace SozialraumBudget.Web.Infrastructure.Tasks;

/// <summary>Counts of the navigation, from the same sources and by the same rule as the list of tasks.</summary>
public sealed class TaskCounts(TaskDesk desk, ICurrentUser current) : INavigationCounts
{
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(ClaimsPrincipal user, int year, CancellationToken cancel)
    {
        var roles = current.Context.Roles;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var found in await desk.CountAsync(cancel))
        {
            if (TaskStandings.Of(found.Kind, found.Mine, found.Late, roles) != TaskStanding.Act)
            {
                continue;
            }

            var folder = TaskStandings.Folder(found.Kind, roles);
            counts[folder] = counts.GetValueOrDefault(folder) + found.Count;
            counts["Tasks"] = counts.GetValueOrDefault("Tasks") + found.Count;
        }

        return counts;
    }
}

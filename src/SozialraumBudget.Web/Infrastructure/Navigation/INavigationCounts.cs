using System.Security.Claims;

namespace SozialraumBudget.Web.Infrastructure.Navigation;

/// <summary>How much waits behind a navigation item, for this user and year.</summary>
public interface INavigationCounts
{
    /// <returns>Folder name of the item (e.g. "Payouts") to a count; items without waiting work are left out.</returns>
    Task<IReadOnlyDictionary<string, int>> CountAsync(ClaimsPrincipal user, int year, CancellationToken cancel);
}

/// <summary>Nothing waits.</summary>
public sealed class NoNavigationCounts : INavigationCounts
{
    public Task<IReadOnlyDictionary<string, int>> CountAsync(ClaimsPrincipal user, int year, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, int>>(new Dictionary<string, int>());
}

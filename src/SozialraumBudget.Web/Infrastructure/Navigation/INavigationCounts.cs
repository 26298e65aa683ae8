namespace SozialraumBudget.Web.Infrastructure.Navigation;

/// <summary>
/// How much waits behind a navigation item, for this user. Finding it out means reading all that can be due, so a page that does not list
/// it anyway stands first and asks afterwards.
/// </summary>
public interface INavigationCounts
{
    /// <summary>Folder name of the item (e.g. "Payouts") to a count, if the request has read what is due; else null.</summary>
    IReadOnlyDictionary<string, int>? Known { get; }

    /// <returns>Folder name to a count; items without waiting work are left out.</returns>
    Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancel);
}

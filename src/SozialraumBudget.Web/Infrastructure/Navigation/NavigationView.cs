namespace SozialraumBudget.Web.Infrastructure.Navigation;

/// <summary>
/// What the navigation draws: groups of the user's pages, the current address, counts by page folder (null: asked for later).
/// </summary>
public sealed record NavigationView(IReadOnlyList<NavigationGroup> Groups, string? Current, IReadOnlyDictionary<string, int>? Counts);

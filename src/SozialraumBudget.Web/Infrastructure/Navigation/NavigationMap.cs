using System.Security.Claims;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Infrastructure.Navigation;

/// <summary>One entry: German label, address, page folder (decides who sees it and keys the count).</summary>
public sealed record NavigationItem(string Label, string Href, string Folder);

/// <summary>A heading and its entries; the first group has no heading.</summary>
public sealed record NavigationGroup(string? Heading, IReadOnlyList<NavigationItem> Items);

/// <summary>The page map. A page that shall be in the navigation is added here, once.</summary>
public static class NavigationMap
{
    private static readonly NavigationGroup[] Groups =
    [
        new(null, [new("Aufgaben", "/", "Tasks"), new("Unser Budget", "/unser-budget", "OwnBudget"), new("Unterlagen", "/unterlagen", "Documents")]),
        new("Budget",
        [
            new("Basisjahr und Kostentypen", "/basisjahre", "BaseYears"),
            new("Vereinbarungen", "/vereinbarungen", "Agreements"),
            new("Auszahlungen", "/auszahlungen", "Payouts"),
            new("Einbehalt und Nachweise", "/einbehalt", "Retention"),
        ]),
        new("Planung", [new("Übersicht", "/uebersicht", "Overview"), new("Proberechnung", "/proberechnung", "Trial")]),
        new("Stammdaten",
        [
            new("Sozialräume", "/sozialraeume", "Areas"),
            new("Träger", "/traeger", "Providers"),
            new("Sozialstruktur", "/sozialstruktur", "SocialStructure"),
        ]),
        new("Verwaltung", [new("Importe", "/importe", "Imports"), new("Benutzer", "/benutzer", "Users"), new("Protokoll", "/protokoll", "Audit")]),
    ];

    /// <summary>What this user may open, in the order of the page map; empty groups are left out.</summary>
    public static IEnumerable<NavigationGroup> For(ClaimsPrincipal user) => Groups
        .Select(group => group with { Items = [.. group.Items.Where(item => PageFolderPolicies.Allows(user, item.Folder))] })
        .Where(static group => group.Items.Count > 0);

    /// <summary>The entry whose address is the longest beginning of the path.</summary>
    public static string? CurrentHref(PathString path) => Groups
        .SelectMany(static group => group.Items)
        .Select(static item => item.Href)
        .Where(href => href == "/" ? path == "/" || !path.HasValue : path.StartsWithSegments(href, StringComparison.OrdinalIgnoreCase))
        .MaxBy(static href => href.Length);
}

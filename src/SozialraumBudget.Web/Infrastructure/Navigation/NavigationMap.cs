using System.Security.Claims;
using SozialraumBudget.Domain.Access;
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
        new(
            null,
            [
                new("Aufgaben", Links.Home, "Tasks"),
                new("Unser Budget", Links.OwnBudget, "OwnBudget"),
                new("Unterlagen", Links.OwnDocuments, "Documents"),
            ]
        ),
        new(
            "Budget",
            [
                new("Basisjahr und Kostentypen", Links.BaseYears, "BaseYears"),
                new("Vereinbarungen", Links.Agreements, "Agreements"),
                new("Auszahlungen", Links.Payouts, "Payouts"),
                new("Einbehalt und Nachweise", Links.Retention, "Retention"),
                new("Leistungsbonus", Links.Bonus, "Bonus"),
                new("Neuverhandlungen", Links.Renegotiations, "Renegotiations"),
                new("Schlichtungen", Links.Arbitrations, "Arbitrations"),
                new("Jahresabschlüsse", Links.Accounts, "YearAccounts"),
                new("Jahresabrechnungen", Links.Settlements, "Settlement"),
                new("Zweckbindungen", Links.Earmarks, "Earmarks"),
            ]
        ),
        new(
            "Controlling",
            [
                new("Meldungen", Links.Returns, "Returns"),
                new("Abgleichrunden", Links.Rounds, "Reconciliation"),
                new("Externe Fälle", Links.ExternalCases, "ExternalCases"),
                new("Controlling-Workshops", Links.Workshops, "Workshops"),
            ]
        ),
        new(
            "Planung",
            [
                new("Übersicht", Links.Overview, "Overview"),
                new("Berichte", Links.Reports, "Reports"),
                new("Verteilung", Links.Distribution, "Distribution"),
                new("Trägerauswahl", Links.Selections, "Selection"),
                new("Versorgungsgarantie", Links.Supply, "Supply"),
                new("Stundensätze", Links.HourRates, "RateCalculation"),
                new("Proberechnung", Links.Trial, "Trial"),
            ]
        ),
        new(
            "Stammdaten",
            [
                new("Sozialräume", Links.Areas, "Areas"),
                new("Träger", Links.Providers, "Providers"),
                new("Sozialstruktur", Links.SocialStructure, "SocialStructure"),
            ]
        ),
        new(
            "Verwaltung",
            [
                new("Erste Schritte", Links.FirstSteps, "Setup"),
                new("Importe", Links.Imports, "Imports"),
                new("Benutzer", Links.Users, "Users"),
                new("Einstellungen", Links.Settings, "Settings"),
                new("Protokoll", Links.Audit, "Audit"),
            ]
        ),
    ];

    private static readonly NavigationGroup[] Coordinators = WithReturnsOnTop();

    /// <summary>
    /// What this user may open, in the order of the page map; empty groups are left out. A coordinator comes once a quarter: what for
    /// stands on top.
    /// </summary>
    public static IEnumerable<NavigationGroup> For(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.IsInRole(nameof(Role.ProviderCoordinator)) ? Allowed(user, Coordinators) : Allowed(user, Groups);
    }

    private static IEnumerable<NavigationGroup> Allowed(ClaimsPrincipal user, IEnumerable<NavigationGroup> groups) =>
        groups
            .Select(group => group with { Items = [.. group.Items.Where(item => PageFolderPolicies.Allows(user, item.Folder))] })
            .Where(static group => group.Items.Count > 0);

    private static NavigationGroup[] WithReturnsOnTop()
    {
        var returns = Groups.SelectMany(static g => g.Items).Single(static i => i.Folder == "Returns");
        return
        [
            .. Groups.Select(
                (group, number) =>
                    group with
                    {
                        Items = number == 0 ? [group.Items[0], returns, .. group.Items.Skip(1)] : [.. group.Items.Where(i => i != returns)],
                    }
            ),
        ];
    }

    /// <summary>The entry whose address is the longest beginning of the path.</summary>
    public static string? CurrentHref(PathString path) =>
        Groups
            .SelectMany(static group => group.Items)
            .Select(static item => item.Href)
            .Where(href =>
                href == Links.Home
                    ? path == Links.Home || !path.HasValue
                    : path.StartsWithSegments(href, StringComparison.OrdinalIgnoreCase)
            )
            .MaxBy(static href => href.Length);
}

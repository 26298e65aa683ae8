using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Site;
using SozialraumBudget.Web.Tests.Walls;

namespace SozialraumBudget.Web.Tests.Links;

/// <summary>Every page of the demo city as every role that may open it, once, and what its links, forms and buttons showed.</summary>
public sealed partial class LookedAtPages : IAsyncLifetime
{
    private const string Year = "jahr=2025";

    private readonly DemoSite site = new();
    private RouteValues values = null!;

    internal IReadOnlyList<Door> Doors { get; private set; } = [];

    public int Links { get; private set; }

    public int Forms { get; private set; }

    /// <summary>Forms with more than one button.</summary>
    public int SeveralButtons { get; private set; }

    /// <summary>Links and forms that lead out of the year.</summary>
    public SortedSet<string> YearLost { get; } = new(StringComparer.Ordinal);

    /// <summary>Forms that post to an address that does not take them, or without their token.</summary>
    public SortedSet<string> FormsAstray { get; } = new(StringComparer.Ordinal);

    /// <summary>Forms in which Enter presses another button than the main one.</summary>
    public SortedSet<string> WrongEnter { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        _ = site.Services;
        Doors = await RouteMap.DoorsAsync(site);
        values = await RouteValues.ReadAsync(site.Database);
        await ForEachPage(
            (path, page) =>
            {
                LookAtLinks(path, page);
                LookAtForms(path, page);
                SeveralButtons += page.QuerySelectorAll("form").Count(static f => f.QuerySelectorAll("[type=submit]").Length > 1);
                WrongEnter.UnionWith(ImplicitSubmit.Wrong(page).Select(text => $"{Pattern(path)}: {text}"));
            }
        );
    }

    public ValueTask DisposeAsync() => ((IAsyncDisposable)site).DisposeAsync();

    private void LookAtLinks(string path, IDocument page)
    {
        foreach (var (element, address) in Local(page))
        {
            Links++;
            var isAsking = element.LocalName == "form" && element.GetAttribute("method") != "post";
            var keeps = isAsking ? element.QuerySelector("[name=jahr]") is not null : NamesAYear().IsMatch(address);
            if (!keeps)
                YearLost.Add($"{Pattern(path)}: {element.LocalName} {address}");
        }
    }

    private void LookAtForms(string path, IDocument page)
    {
        foreach (var element in page.QuerySelectorAll("form[method=post], form[method=post] button[formaction]"))
        {
            Forms++;
            var address = element.GetAttribute(element.LocalName == "form" ? "action" : "formaction") ?? "";
            if (!IsTaken(address))
                FormsAstray.Add($"{Pattern(path)}: {element.LocalName} \"{address}\"");
            var tokens = element.QuerySelectorAll("input[name=__Formular]").Length;
            if (element.LocalName == "form" && tokens != 1)
                FormsAstray.Add($"{tokens} tokens at {Pattern(path)}: \"{address}\"");
        }
    }

    private async Task ForEachPage(Action<string, IDocument> look)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var visitor = await site.SignIn(RowWallTests.UserOf(role));
            foreach (
                var door in Doors.Where(d =>
                    d is { Method: "GET", IsApi: false, Folder: not null, Roles: not null } && d.Roles.Contains(role)
                )
            )
            {
                var path = values.Fill(door);
                await visitor.Open(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + Year);
                if (visitor.Status == HttpStatusCode.OK && visitor.Page.QuerySelector("main") is not null)
                    look(path, visitor.Page);
            }
        }
    }

    private static IEnumerable<(IElement Element, string Address)> Local(IDocument page) =>
        page.QuerySelectorAll("body a[href], body form, body button[formaction]")
            .Select(static e =>
                (
                    Element: e,
                    Address: e.GetAttribute(
                        e.LocalName switch
                        {
                            "a" => "href",
                            "form" => "action",
                            _ => "formaction",
                        }
                    ) ?? ""
                )
            )
            .Where(static e => e.Element.LocalName == "form" || e.Address.StartsWith('/') || e.Address.StartsWith('?'));

    private bool IsTaken(string address)
    {
        var path = address.Split('?', '#')[0];
        var handler = HandlerOf().Match(address) is { Success: true } named ? named.Groups[1].Value : "";
        return path.StartsWith('/')
            && Doors.Any(d =>
                d.Method == "POST" && Route(d.Pattern).IsMatch(path) && d.Handlers.Contains(handler, StringComparer.OrdinalIgnoreCase)
            );
    }

    internal static Regex Route(string pattern) =>
        new("^" + Parameter().Replace(Optional().Replace(pattern, "(/[^/]+)?"), "[^/]+").TrimEnd('/') + "/?$");

    private static string Pattern(string path) => Guids().Replace(path, "*");

    [GeneratedRegex("[?&]jahr=[0-9]{4}")]
    private static partial Regex NamesAYear();

    [GeneratedRegex("[?&]handler=([^&#]*)")]
    private static partial Regex HandlerOf();

    [GeneratedRegex(@"/\{[^{}]*\?\}")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{(?:[^{}]|\{[^{}]*\})*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("[0-9a-f-]{36}")]
    private static partial Regex Guids();
}

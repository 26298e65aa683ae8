using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Tests.Site;
using SozialraumBudget.Web.Tests.Walls;
using Addresses = SozialraumBudget.Web.Infrastructure.Addresses.Links;

namespace SozialraumBudget.Web.Tests.Links;

/// <summary>Where the links, forms and buttons of all pages of the demo city lead.</summary>
public sealed partial class PageLinkTests(DemoSite site) : IClassFixture<DemoSite>, IAsyncLifetime
{
    private const string Year = "jahr=2025";

    private IReadOnlyList<Door> doors = [];
    private RouteValues values = null!;

    public async ValueTask InitializeAsync()
    {
        _ = site.Services;
        doors = await RouteMap.DoorsAsync(site);
        values = await RouteValues.ReadAsync(site.Database);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What names another year itself (the year switch, a task of another year) keeps it.</summary>
    [Fact]
    public async Task Pages_OpenedForAYear_LeadOnInThatYear()
    {
        var (lost, seen) = (new SortedSet<string>(), 0);
        await ForEachPage(
            (path, page) =>
            {
                foreach (var (element, address) in Local(page))
                {
                    seen++;
                    var isAsking = element.LocalName == "form" && element.GetAttribute("method") != "post";
                    var keeps = isAsking ? element.QuerySelector("[name=jahr]") is not null : NamesAYear().IsMatch(address);
                    if (!keeps)
                        lost.Add($"{Pattern(path)}: {element.LocalName} {address}");
                }
            }
        );
        Assert.True(seen > 2000, $"Only {seen} links seen.");
        Assert.Empty(lost);
    }

    /// <summary>Else a form posts to the handler that was called last, for ever.</summary>
    [Fact]
    public async Task Forms_ThatPost_NameAnAddressThatTakesThem()
    {
        var (wrong, seen) = (new SortedSet<string>(), 0);
        await ForEachPage(
            (path, page) =>
            {
                foreach (var element in page.QuerySelectorAll("form[method=post], form[method=post] button[formaction]"))
                {
                    seen++;
                    var address = element.GetAttribute(element.LocalName == "form" ? "action" : "formaction") ?? "";
                    if (!IsTaken(address))
                        wrong.Add($"{Pattern(path)}: {element.LocalName} \"{address}\"");
                    var tokens = element.QuerySelectorAll("input[name=__Formular]").Length;
                    if (element.LocalName == "form" && tokens != 1)
                        wrong.Add($"{tokens} tokens at {Pattern(path)}: \"{address}\"");
                }
            }
        );
        Assert.True(seen > 100, $"Only {seen} forms seen.");
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Forms_EnterInAField_PressesTheMainButton()
    {
        var (wrong, several) = (new SortedSet<string>(StringComparer.Ordinal), 0);
        await ForEachPage(
            (path, page) =>
            {
                several += page.QuerySelectorAll("form").Count(static f => f.QuerySelectorAll("[type=submit]").Length > 1);
                wrong.UnionWith(ImplicitSubmit.Wrong(page).Select(text => $"{Pattern(path)}: {text}"));
            }
        );
        Assert.Empty(wrong);
        Assert.True(several > 3, $"Only {several} forms with several buttons seen.");
    }

    /// <summary>Each address of the product's list is that of a page.</summary>
    [Fact]
    public void Links_LeadToDoors()
    {
        var known = doors.Select(static d => Route(d.Pattern)).ToList();
        var fields = typeof(Addresses)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static f => (string)f.GetRawConstantValue()!);
        var made = typeof(Addresses)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(static m => (string)m.Invoke(null, [.. m.GetParameters().Select(static p => Sample(p.ParameterType))])!);
        Assert.Equal(
            [],
            fields
                .Concat(made)
                .Where(address => address != "/fehler/{0}" && !known.Exists(route => route.IsMatch(address.Split('?')[0])))
                .Order()
        );
    }

    private async Task ForEachPage(Action<string, IDocument> look)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var visitor = await site.SignIn(RowWallTests.UserOf(role));
            foreach (
                var door in doors.Where(d =>
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
            && doors.Any(d =>
                d.Method == "POST" && Route(d.Pattern).IsMatch(path) && d.Handlers.Contains(handler, StringComparer.OrdinalIgnoreCase)
            );
    }

    private static Regex Route(string pattern) =>
        new("^" + Parameter().Replace(Optional().Replace(pattern, "(/[^/]+)?"), "[^/]+").TrimEnd('/') + "/?$");

    private static string Pattern(string path) => Guids().Replace(path, "*");

    private static object Sample(Type parameter) => Known(Nullable.GetUnderlyingType(parameter) ?? parameter);

    private static object Known(Type type) =>
        type == typeof(Guid) ? Guid.Empty
        : type == typeof(int) ? 4
        : type == typeof(long) ? 7L
        : type == typeof(Period) ? Period.Quarter(2026, 1)
        : type == typeof(DueKey) ? new DueKey(Period.TryParse("2026-Q1", out var first) ? first : default, 1)
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : "xml";

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

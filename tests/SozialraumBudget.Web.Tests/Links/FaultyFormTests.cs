using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Links;

/// <summary>
/// Every form of every page, filled with what no field of numbers or days takes: what was typed stays, and each error is said at a place
/// that is there.
/// </summary>
[Collection(WalkedDemo.Name)]
public sealed class FaultyFormTests(WalkedDemo demo)
{
    private const string Faulty = "ganz falsch";

    [Fact]
    public async Task EveryForm_SentFaulty_KeepsWhatWasTyped_AndSaysErrorsAtTheirPlace()
    {
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        var (refused, sent) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var (user, walk, pages) in demo.Walks)
        {
            var visitor = await demo.Site.SignIn(user);
            foreach (var (address, count) in pages)
            {
                for (var i = 0; i < count; i++)
                {
                    await visitor.Open(address);
                    if (
                        Forms(visitor.Page).ElementAtOrDefault(i) is { } form
                        && sent.Add($"{walk.Kind(address)} {string.Join(' ', Typed(form))}")
                    )
                    {
                        refused += await SendAsync(visitor, form, $"{user.Role}, {walk.Kind(address)}", wrong) ? 1 : 0;
                    }
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{sent.Count} forms sent, {refused} refused.");
        Assert.True(refused > 25, $"Only {refused} of {sent.Count} forms were refused.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    internal static List<IHtmlFormElement> Forms(IDocument page) =>
        [
            .. page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]")
                .Where(static f => f.QuerySelector("[type=password]") is null && Typed(f).Any()),
        ];

    /// <summary>Fields that a person types text into.</summary>
    private static IEnumerable<string> Typed(IElement form) =>
        form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(static i => i.Type is "text" or "search" && !i.IsReadOnly)
            .Select(static i => i.Name!)
            .Concat(form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]").Select(static a => a.Name!))
            .Distinct();

    /// <returns>Whether the page said no.</returns>
    private static async Task<bool> SendAsync(Visitor visitor, IHtmlFormElement form, string where, SortedSet<string> wrong)
    {
        var names = Typed(form).ToList();
        var action = form.GetAttribute("action")!;
        await visitor.Send(form, [.. names.Select(static name => (name, Faulty))]);
        if (visitor.Status != HttpStatusCode.OK)
        {
            wrong.Add($"{where}: {action} answers {(int)visitor.Status}");
            return false;
        }

        if (visitor.Page.QuerySelector(".error-summary, .field__error") is null)
            return false;
        foreach (var name in names.Where(name => Values(visitor.Page, name) is [_, ..] values && !values.Contains(Faulty)))
            wrong.Add($"{where}: {name} is lost, now \"{string.Join('|', Values(visitor.Page, name))}\"");
        foreach (var link in visitor.Page.QuerySelectorAll(".error-summary a[href^='#']"))
        {
            if (visitor.Page.GetElementById(link.GetAttribute("href")![1..]) is null)
                wrong.Add($"{where}: no place for \"{link.TextContent.Trim()}\" ({link.GetAttribute("href")})");
        }

        return true;
    }

    /// <summary>Several forms of a page may have a field of the same name: one of them was sent.</summary>
    private static List<string> Values(IDocument page, string name) =>
        [
            .. page.QuerySelectorAll("main [name]")
                .Where(e => e.GetAttribute("name") == name)
                .Select(static e =>
                    e switch
                    {
                        IHtmlTextAreaElement area => area.Value.Trim(),
                        IHtmlInputElement input => input.Value.Trim(),
                        _ => "",
                    }
                ),
        ];
}

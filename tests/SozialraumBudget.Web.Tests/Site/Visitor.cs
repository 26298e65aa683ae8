using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SozialraumBudget.Web.Tests.Site;

/// <summary>A browser without scripts: opens pages, follows redirects, submits the forms it sees.</summary>
public sealed class Visitor(HttpClient client, LoggedErrors errors)
{
    private readonly HtmlParser parser = new();
    private bool opensHome = true;

    public HttpClient Client => client;

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpResponseMessage Response { get; private set; } = null!;

    public string Path { get; private set; } = "/";

    public HttpStatusCode Status => Response.StatusCode;

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Text => Page.Body!.TextContent;

    public Task Open(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    public Task Post(string path, HttpContent content) => Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });

    /// <summary>Signs in without opening home, for most tests go somewhere else.</summary>
    public async Task SignIn(string userName, string password)
    {
        await Open("/anmelden");
        opensHome = false;
        await Submit(("Input.UserName", userName), ("Input.Password", password));
        opensHome = true;
    }

    /// <summary>Fills fields of the main part's first form (or the one that posts to the handler) and sends it.</summary>
    public Task Submit(params (string Name, string Value)[] fields) => Submit(null, fields);

    public Task Submit(string? handler, params (string Name, string Value)[] fields)
    {
        var form = Page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]")
            .First(form =>
                handler is null || form.GetAttribute("action")?.Contains("handler=" + handler, StringComparison.Ordinal) == true
            );
        return Send(form, fields);
    }

    /// <summary>Sends a form of the page with these fields, as its first button does.</summary>
    public Task Send(IHtmlFormElement form, params (string Name, string Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Send(
            new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action") ?? Path)
            {
                Content = new FormUrlEncodedContent(Values(form, fields)),
            }
        );
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form, (string Name, string Value)[] fields) =>
        form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(input => input.Type is not ("checkbox" or "radio" or "file") || input.IsChecked)
            .Select(input => KeyValuePair.Create(input.Name!, input.Value))
            .Concat(
                form.QuerySelectorAll<IHtmlSelectElement>("select[name]")
                    .Select(select => KeyValuePair.Create(select.Name!, select.Value ?? ""))
            )
            .Concat(
                form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]").Select(area => KeyValuePair.Create(area.Name!, area.Value))
            )
            .Where(pair => fields.All(field => field.Name != pair.Key))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    /// <summary>
    /// Presses a submit button of the main part by its text; fields as for <see cref="Submit(ValueTuple{string, string}[])"/>.
    /// </summary>
    public Task Press(string button, params (string Name, string Value)[] fields)
    {
        var pressed = Page.QuerySelectorAll<IHtmlButtonElement>("main form button")
            .First(b => string.Equals(b.TextContent.Trim().Replace('\u00a0', ' '), button, StringComparison.Ordinal));
        var values = Values(pressed.Form!, fields);
        return Send(
            new HttpRequestMessage(HttpMethod.Post, pressed.GetAttribute("formaction") ?? pressed.Form!.GetAttribute("action") ?? Path)
            {
                Content = new FormUrlEncodedContent(values),
            }
        );
    }

    private async Task Send(HttpRequestMessage request)
    {
        Path = request.RequestUri!.OriginalString;
        Response = await client.SendAsync(request);
        for (var hops = 0; Response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && hops < 5; hops++)
        {
            var target = Response.Headers.Location!;
            Path = target.IsAbsoluteUri ? target.PathAndQuery : target.OriginalString;
            if (Path == "/" && !opensHome)
                break;
            Response = await client.GetAsync(Path);
        }

        if (Response.StatusCode == HttpStatusCode.InternalServerError)
        {
            throw new InvalidOperationException($"{request.Method} {Path} ended with 500.", errors.Last);
        }

        Page = parser.ParseDocument(await Response.Content.ReadAsStringAsync());
    }
}

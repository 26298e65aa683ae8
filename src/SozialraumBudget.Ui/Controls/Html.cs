using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SozialraumBudget.Ui.Controls;

/// <summary>Small pieces of markup that tag helpers and partials share.</summary>
public static class Html
{
    public static string KindName(BadgeKind kind) => kind.ToString().ToLowerInvariant();

    public static IHtmlContent Badge(string text, BadgeKind kind)
    {
        var badge = Tag("span", $"kern-badge kern-badge--small kern-badge--{KindName(kind)}");
        badge.InnerHtml.AppendHtml(Tag("span", "kern-label kern-label--small", text));
        return badge;
    }

    public static IHtmlContent Icon(string name)
    {
        var icon = Tag("span", $"kern-icon kern-icon--{name}");
        icon.Attributes["aria-hidden"] = "true";
        return icon;
    }

    public static TagBuilder Tag(string name, string? cssClass = null, string? text = null)
    {
        var tag = new TagBuilder(name);
        if (cssClass is not null)
        {
            tag.AddCssClass(cssClass);
        }

        if (text is not null)
        {
            tag.InnerHtml.Append(text);
        }

        return tag;
    }

    public static TagBuilder Link(string href, string text, string cssClass = "kern-link")
    {
        var link = Tag("a", cssClass, text);
        link.Attributes["href"] = href;
        return link;
    }

    /// <summary>Id of a field from its model name, as the error summary links to it.</summary>
    public static string FieldId(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>An id that is stable for the request's order of elements.</summary>
    public static string NextId(HttpContext http, string prefix)
    {
        ArgumentNullException.ThrowIfNull(http);
        var key = (typeof(Html), prefix);
        var next = http.Items.TryGetValue(key, out var last) && last is int number ? number + 1 : 1;
        http.Items[key] = next;
        return prefix + next.ToString(CultureInfo.InvariantCulture);
    }

    public static string Text(IHtmlContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}

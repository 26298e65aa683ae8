// <srb-page title="Nordost · Jugendhilfe Nordost gGmbH" badge="aktiv" badge-kind="Success" facts="Budgetvertrag 2026 · Basisjahr 2024">
//   <srb-crumb href="/vereinbarungen">Vereinbarungen</srb-crumb>
//   <srb-actions><a srb-btn="primary" href="…">Q4 vorbereiten</a></srb-actions>
// </srb-page>
// First element of every page: breadcrumb, the one h1 with its state, key facts, the primary action at the right.
// It also sets the window title. "crumb" is the last word of the breadcrumb where the title is too long for it.
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Ui.Controls;

[HtmlTargetElement("srb-page")]
public sealed class PageTagHelper : TagHelper
{
    internal const string TitleKey = "Title";

    public required string Title { get; set; }

    public string? Crumb { get; set; }

    public string? Facts { get; set; }

    public string? Badge { get; set; }

    public BadgeKind BadgeKind { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var parts = new PageParts();
        context.Items[typeof(PageParts)] = parts;
        await output.GetChildContentAsync();
        ViewContext.ViewData[TitleKey] = Title;

        output.TagName = null;
        if (parts.Crumbs.Count > 0)
        {
            output.Content.AppendHtml(Breadcrumb(parts.Crumbs));
        }

        var heading = Html.Tag("h1", text: Title);
        if (!string.IsNullOrEmpty(Badge))
        {
            heading.InnerHtml.AppendHtml(" ").AppendHtml(Html.Badge(Badge, BadgeKind));
        }

        var text = Html.Tag("div", "page-head__text");
        text.InnerHtml.AppendHtml(heading);
        if (!string.IsNullOrEmpty(Facts))
        {
            text.InnerHtml.AppendHtml(Html.Tag("p", null, Facts));
        }

        var head = Html.Tag("div", "page-head");
        head.InnerHtml.AppendHtml(text);
        if (parts.Actions is not null)
        {
            var actions = Html.Tag("div", "actions");
            actions.InnerHtml.AppendHtml(parts.Actions);
            head.InnerHtml.AppendHtml(actions);
        }

        output.Content.AppendHtml(head);
    }

    private TagBuilder Breadcrumb(IEnumerable<(string Href, string Text)> crumbs)
    {
        var list = new TagBuilder("ol");
        foreach (var (href, text) in crumbs)
        {
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(Html.Link(href, text));
            list.InnerHtml.AppendHtml(item);
        }

        var last = Html.Tag("li", null, Crumb ?? Title);
        last.Attributes["aria-current"] = "page";
        list.InnerHtml.AppendHtml(last);
        var nav = Html.Tag("nav", "crumbs");
        nav.Attributes["aria-label"] = "Brotkrumen";
        nav.InnerHtml.AppendHtml(list);
        return nav;
    }
}

internal sealed class PageParts
{
    public List<(string Href, string Text)> Crumbs { get; } = [];

    public IHtmlContent? Actions { get; set; }
}

[HtmlTargetElement("srb-crumb", ParentTag = "srb-page")]
public sealed class CrumbTagHelper(SelectedYear year) : TagHelper
{
    public required string Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var text = System.Net.WebUtility.HtmlDecode((await output.GetChildContentAsync()).GetContent()).Trim();
        ((PageParts)context.Items[typeof(PageParts)]).Crumbs.Add((year.Keep(Href), text));
        output.SuppressOutput();
    }
}

[HtmlTargetElement("srb-actions", ParentTag = "srb-page")]
public sealed class ActionsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        ((PageParts)context.Items[typeof(PageParts)]).Actions = new HtmlString((await output.GetChildContentAsync()).GetContent());
        output.SuppressOutput();
    }
}

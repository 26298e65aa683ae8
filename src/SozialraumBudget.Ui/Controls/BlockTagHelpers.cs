// <srb-figures><srb-figure label="Freigegeben" note="3 von 4 Quartalen"><srb-money value="Model.Paid" /></srb-figure></srb-figures>
// <srb-notice kind="Warning" title="Das Budget wird überschritten." href="…" action="Nachverhandlung vorbereiten">Grund: …</srb-notice>
// <srb-empty title="Noch keine Vereinbarung." href="/vereinbarungen/neu" action="Vereinbarung anlegen">Sie verbindet …</srb-empty>
// <srb-tabs label="Ansichten"><srb-tab href="…" current="true" count="3">Fälle</srb-tab></srb-tabs>
using Microsoft.AspNetCore.Razor.TagHelpers;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Ui.Controls;

[HtmlTargetElement("srb-figures")]
public sealed class FiguresTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "figures");
    }
}

[HtmlTargetElement("srb-figure")]
public sealed class FigureTagHelper : TagHelper
{
    public required string Label { get; set; }

    public string? Note { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "figure");
        output.PreContent.AppendHtml(Html.Tag("dt", null, Label)).AppendHtml("<dd>");
        if (!string.IsNullOrEmpty(Note))
        {
            output.PostContent.AppendHtml(Html.Tag("small", null, Note));
        }

        output.PostContent.AppendHtml("</dd>");
    }
}

[HtmlTargetElement("srb-notice")]
public sealed class NoticeTagHelper(SelectedYear year) : TagHelper
{
    public BadgeKind Kind { get; set; } = BadgeKind.Info;

    public string? Title { get; set; }

    public string? Href { get; set; }

    public string? Action { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"notice notice--{Html.KindName(Kind)}");
        output.Attributes.SetAttribute("role", Kind == BadgeKind.Danger ? "alert" : "status");
        output.Content.AppendHtml(Html.Icon(Kind == BadgeKind.Neutral ? "info" : Html.KindName(Kind))).AppendHtml("<div>");
        if (!string.IsNullOrEmpty(Title))
        {
            output.Content.AppendHtml(Html.Tag("strong", null, Title)).Append(" ");
        }

        output.Content.AppendHtml(content).AppendHtml("</div>");
        if (!string.IsNullOrEmpty(Href))
        {
            output.Content.AppendHtml(Html.Link(year.Keep(Href), Action ?? "Öffnen"));
        }
    }
}

[HtmlTargetElement("srb-empty")]
public sealed class EmptyTagHelper(SelectedYear year) : TagHelper
{
    public required string Title { get; set; }

    public string? Href { get; set; }

    public string? Action { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.PreContent.AppendHtml(Html.Tag("p", "empty__title", Title));
        if (!string.IsNullOrEmpty(Href))
        {
            var next = Html.Tag("p");
            next.InnerHtml.AppendHtml(Html.Link(year.Keep(Href), Action ?? "Anlegen"));
            output.PostContent.AppendHtml(next);
        }
    }
}

[HtmlTargetElement("srb-tabs")]
public sealed class TabsTagHelper : TagHelper
{
    public string Label { get; set; } = "Ansichten";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "tabs");
        output.Attributes.SetAttribute("aria-label", Label);
        output.PreContent.AppendHtml("<ul>");
        output.PostContent.AppendHtml("</ul>");
    }
}

[HtmlTargetElement("srb-tab")]
public sealed class TabTagHelper(SelectedYear year) : TagHelper
{
    public required string Href { get; set; }

    public bool Current { get; set; }

    public int? Count { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "li";
        var link = Html.Tag("a");
        link.Attributes["href"] = year.Keep(Href);
        if (Current)
        {
            link.Attributes["aria-current"] = "page";
        }

        output.PreContent.AppendHtml(link.RenderStartTag());
        if (Count is { } count)
        {
            output.PostContent.AppendHtml(Html.Tag("span", "count", German.Number(count)));
        }

        output.PostContent.AppendHtml("</a>");
    }
}

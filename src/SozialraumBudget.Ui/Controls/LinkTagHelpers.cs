// <a srb-btn="primary" href="…">Anlegen</a>, <button srb-btn="secondary">…</button>: KERN button; primary, secondary, tertiary, danger.
// Every local link (<a href="/…">) keeps the budget year of the address (?jahr=2026) by itself.
using Microsoft.AspNetCore.Razor.TagHelpers;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Ui.Controls;

[HtmlTargetElement("a", Attributes = "srb-btn")]
[HtmlTargetElement("button", Attributes = "srb-btn")]
public sealed class ButtonTagHelper : TagHelper
{
    [HtmlAttributeName("srb-btn")]
    public string Kind { get; set; } = "primary";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", $"kern-btn kern-btn--{(Kind == "danger" ? "primary btn-danger" : Kind)} {own}".TrimEnd());
        output.PreContent.AppendHtml("<span class=\"kern-label\">");
        output.PostContent.AppendHtml("</span>");
    }
}

[HtmlTargetElement("a", Attributes = "[href^='/']")]
public sealed class KeepYearTagHelper(SelectedYear year) : TagHelper
{
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (year.FromAddress is not null && output.Attributes["href"]?.Value is { } href)
        {
            var text = href as string ?? (href is Microsoft.AspNetCore.Html.IHtmlContent html ? System.Net.WebUtility.HtmlDecode(Html.Text(html)) : href.ToString());
            output.Attributes.SetAttribute("href", year.Keep(text ?? "/"));
        }
    }
}

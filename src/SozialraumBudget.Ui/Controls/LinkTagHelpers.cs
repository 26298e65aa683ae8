// <a srb-btn="primary" href="…">Anlegen</a>, <button srb-btn="secondary">…</button>: KERN button; primary, secondary, tertiary, danger.
using Microsoft.AspNetCore.Razor.TagHelpers;

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

// <srb-secret value="@link" label="Link" />
// Text to be handed on: one click selects it whole; where scripts run, a button copies it.
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SozialraumBudget.Ui.Controls;

[HtmlTargetElement("srb-secret", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SecretTagHelper : TagHelper
{
    public required string Value { get; set; }

    /// <summary>What it is, for the button: "Link kopieren".</summary>
    public required string Label { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var id = Html.NextId(ViewContext.HttpContext, "kopieren");
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "copy");
        var code = Html.Tag("code", "secret", Value);
        code.Attributes["id"] = id;
        var button = Html.Tag("button", "kern-btn kern-btn--secondary");
        button.Attributes["type"] = "button";
        button.Attributes["data-copy"] = id;
        button.Attributes["hidden"] = "hidden";
        button.InnerHtml.AppendHtml(Html.Tag("span", "kern-label", $"{Label} kopieren"));
        var status = Html.Tag("span", "muted");
        status.Attributes["role"] = "status";
        output.Content.AppendHtml(code).AppendHtml(" ").AppendHtml(button).AppendHtml(" ").AppendHtml(status);
    }
}

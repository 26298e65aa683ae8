// Nothing to write in a page: links, forms and submit buttons inside the product keep the budget year of the address (?jahr=2026), and a
// form that posts names its address: <form method="post">, <form method="post" asp-page-handler="Confirm">,
// <button type="submit" asp-page-handler="Preview"> stay on this page with everything else its address says.
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Ui.Controls;

/// <summary>Links keep the chosen year.</summary>
[HtmlTargetElement("a", Attributes = "href")]
public sealed class KeepYearTagHelper(SelectedYear year) : TagHelper
{
    public override int Order => 1000;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (year.FromAddress is not null && AttributeText.Of(output, "href") is { } href)
        {
            output.Attributes.SetAttribute("href", year.Keep(href));
        }
    }
}

/// <summary>
/// Forms that post name their address and carry their token; forms that ask carry the year as a field. Enter presses their main button.
/// </summary>
[HtmlTargetElement("form")]
public sealed class FormAddressTagHelper(SelectedYear year, IHtmlGenerator html) : TagHelper
{
    public override int Order => 1000;

    [HtmlAttributeName("asp-page-handler")]
    public string? Handler { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var content = (await output.GetChildContentAsync()).GetContent();
        if (DefaultButton.Before(content) is { } main)
            output.PreContent.AppendHtml(main);
        if (string.Equals(AttributeText.Of(output, "method"), "post", StringComparison.OrdinalIgnoreCase))
        {
            var named = Handler is null ? AttributeText.Of(output, "action") : null;
            var action = string.IsNullOrEmpty(named) ? OwnAddress.Of(ViewContext.HttpContext.Request, Handler) : named;
            output.Attributes.SetAttribute("action", year.Keep(action));

            // The framework gives no token to a form that writes its address itself.
            if (context.AllAttributes.ContainsName("action") && html.GenerateAntiforgery(ViewContext) is { } token)
                output.PostContent.AppendHtml(token);
            return;
        }

        if (year.FromAddress is { } chosen && !content.Contains($"name=\"{SelectedYear.Key}\"", StringComparison.Ordinal))
        {
            output.PreContent.AppendHtml($"<input type=\"hidden\" name=\"{SelectedYear.Key}\" value=\"{chosen}\">");
        }
    }
}

/// <summary>Submit buttons with an address of their own.</summary>
[HtmlTargetElement("button", Attributes = "formaction")]
[HtmlTargetElement("button", Attributes = "asp-page-handler")]
public sealed class ButtonAddressTagHelper(SelectedYear year) : TagHelper
{
    public override int Order => 1000;

    [HtmlAttributeName("asp-page-handler")]
    public string? Handler { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var action = Handler is null
            ? AttributeText.Of(output, "formaction") ?? ""
            : OwnAddress.Of(ViewContext.HttpContext.Request, Handler);
        output.Attributes.SetAttribute("formaction", year.Keep(action));
    }
}

/// <summary>What an attribute says, however the page wrote it.</summary>
internal static class AttributeText
{
    public static string? Of(TagHelperOutput output, string name) =>
        output.Attributes[name]?.Value switch
        {
            null => null,
            string text => text,
            IHtmlContent content => System.Net.WebUtility.HtmlDecode(Html.Text(content)),
            var other => other.ToString(),
        };
}

// <srb-money value="Model.Total" />         1.234,56 € (Money or Money?; null shows –); mark="…" says which figure it is
// <srb-date value="Model.DueOn" />          31.03.2026 inside <time>; null shows –
// <srb-moment value="Model.At" />           31.03.2026, 14:05 in the city's time
// <srb-share value="0.06m" />               6 %
// <srb-badge kind="Success">aktiv</srb-badge>
using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Ui.Controls;

[HtmlTargetElement("srb-money", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoneyTagHelper : TagHelper
{
    public Money? Value { get; set; }

    /// <summary>Which figure it is; null for an amount that is none.</summary>
    public FigureMark? Mark { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.AsSpan("amount", German.Money(Value));
        Mark?.Put(output);
    }
}

[HtmlTargetElement("srb-share", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ShareTagHelper : TagHelper
{
    public decimal? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.AsSpan("amount", Value is { } share ? German.Percent(share) : "–");
}

[HtmlTargetElement("srb-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : TagHelper
{
    public DateOnly? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.AsTime(Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), German.Date(Value));
}

[HtmlTargetElement("srb-moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MomentTagHelper : TagHelper
{
    public DateTimeOffset? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.AsTime(Value?.ToString("O", CultureInfo.InvariantCulture), Value is { } at ? German.Moment(at) : "–");
}

[HtmlTargetElement("srb-badge")]
public sealed class BadgeTagHelper : TagHelper
{
    public BadgeKind Kind { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = await output.GetChildContentAsync();
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"kern-badge kern-badge--small kern-badge--{Html.KindName(Kind)}");
        output.Content.AppendHtml("<span class=\"kern-label kern-label--small\">").AppendHtml(content).AppendHtml("</span>");
    }
}

internal static class ValueOutput
{
    public static void AsSpan(this TagHelperOutput output, string cssClass, string text)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", cssClass);
        output.Content.SetContent(text);
    }

    public static void AsTime(this TagHelperOutput output, string? machine, string text)
    {
        output.TagName = machine is null ? "span" : "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (machine is not null)
        {
            output.Attributes.SetAttribute("datetime", machine);
        }

        output.Content.SetContent(text);
    }
}

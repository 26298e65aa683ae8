// <standing-figure of="Model.Figures" figure="Approved" note="…" />   a tile: word, amount and mark of one figure
// <standing-money of="Model.Figures" figure="Approved" />             the amount alone
// The amount leads to what it consists of.
using Microsoft.AspNetCore.Razor.TagHelpers;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Payouts;

[HtmlTargetElement("standing-figure", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StandingFigureTagHelper : TagHelper
{
    public required StandingFigures Of { get; set; }

    public required StandingFigure Figure { get; set; }

    public string? Note { get; set; }

    /// <summary>Behind the word: a year.</summary>
    public string? After { get; set; }

    /// <summary>Shown below zero, where the figures of a page add up.</summary>
    public bool Minus { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "figure");
        // What is allocated is another figure than what is paid, so it has another word.
        var isAllocated = Figure == StandingFigure.Total && Of.OnlyAllocates;
        var title = isAllocated ? Marks.AllocatedTitle : Figure.Title();
        output.Content.AppendHtml(Html.Tag("dt", null, After is null ? title : $"{title} {After}"));
        var value = Html.Tag("dd");
        value.InnerHtml.AppendHtml(
            isAllocated ? Html.Tag("span", "amount", German.Money(Of.Allocated)) : StandingMoneyTagHelper.Amount(Of, Figure, Minus)
        );
        if (!string.IsNullOrEmpty(Note))
        {
            value.InnerHtml.AppendHtml(Html.Tag("small", null, Note));
        }

        output.Content.AppendHtml(value);
    }
}

[HtmlTargetElement("standing-money", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StandingMoneyTagHelper : TagHelper
{
    public required StandingFigures Of { get; set; }

    public required StandingFigure Figure { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.AppendHtml(Amount(Of, Figure, minus: false));
    }

    internal static Microsoft.AspNetCore.Html.IHtmlContent Amount(StandingFigures of, StandingFigure figure, bool minus)
    {
        if (figure == StandingFigure.Total && of.OnlyAllocates)
            return Html.Tag("span", "amount", $"{German.Money(of.Allocated)} zugewiesen");
        var text = German.Money(minus ? -of[figure] : of[figure]);
        var amount = Html.Tag("span", "amount", text);
        if (of.Scope is { } scope && !of[figure].IsZero)
        {
            amount = Html.Link(Links.Standing(figure, scope), text, "why amount");
            amount.Attributes["data-why"] = "";
        }

        amount.Attributes[FigureMark.FigureAttribute] = $"{figure}";
        amount.Attributes[FigureMark.OfAttribute] = of.Subject;
        return amount;
    }
}

// <srb-why value="Model.Total" derivation="Model.Derivation" /> amount as a button; its Rechenweg opens over the page (no JavaScript
// needed)
// <srb-why value="row.Amount" href="/auszahlungen/17/rechenweg" />    link to a page that draws _Rechenweg; with scripts it opens beside
// Use the first for one to five amounts of a page, the second in tables (DataTable: why: r => "…").
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Ui.Controls;

[HtmlTargetElement("srb-why", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhyTagHelper(SelectedYear year) : TagHelper
{
    public Money? Value { get; set; }

    public Derivation? Derivation { get; set; }

    /// <summary>How the figure is written where it is no amount, e.g. rounded and with its unit.</summary>
    public string? Text { get; set; }

    public string? Href { get; set; }

    /// <summary>Which figure it is; null for an amount that is none.</summary>
    public FigureMark? Mark { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var text =
            Text is not null ? Text
            : Value is { } amount ? German.Money(amount)
            : Derivation is not null ? German.Derived(Derivation)
            : "–";
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Derivation is not null)
        {
            AppendPanel(output, text, Derivation);
        }
        else if (!string.IsNullOrEmpty(Href))
        {
            var link = Html.Link(year.Keep(Href), text, "why");
            link.Attributes["data-why"] = "";
            Mark?.Put(link);
            output.Content.AppendHtml(link);
        }
        else
        {
            var plain = Html.Tag("span", "amount", text);
            Mark?.Put(plain);
            output.Content.AppendHtml(plain);
        }
    }

    private void AppendPanel(TagHelperOutput output, string text, Derivation derivation)
    {
        var id = Html.NextId(ViewContext.HttpContext, "rechenweg");
        var button = Html.Tag("button", "why", text);
        button.MergeAttributes(new Dictionary<string, string?> { ["type"] = "button", ["popovertarget"] = id });
        Mark?.Put(button);
        var panel = Html.Tag("div", "why-panel");
        panel.MergeAttributes(
            new Dictionary<string, string?>
            {
                ["id"] = id,
                ["popover"] = "auto",
                ["role"] = "dialog",
                ["aria-label"] = $"Rechenweg {text}",
            }
        );
        var close = Html.Tag("button", "kern-btn kern-btn--secondary");
        close.MergeAttributes(
            new Dictionary<string, string?>
            {
                ["type"] = "button",
                ["popovertarget"] = id,
                ["popovertargetaction"] = "hide",
            }
        );
        close.InnerHtml.AppendHtml(Html.Tag("span", "kern-label", "Schließen"));
        var head = Html.Tag("div", "why-panel__head");
        head.InnerHtml.AppendHtml(Html.Tag("h2", null, $"Rechenweg {text}")).AppendHtml(close);
        panel.InnerHtml.AppendHtml(head).AppendHtml(DerivationTree.Render(derivation));
        if (!string.IsNullOrEmpty(Href))
        {
            panel.InnerHtml.AppendHtml(Html.Link(year.Keep(Href), "Als Seite öffnen und drucken"));
        }

        output.Content.AppendHtml(button).AppendHtml(panel);
    }
}

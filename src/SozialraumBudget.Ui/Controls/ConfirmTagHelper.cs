// <srb-confirm button="85.777,46 € freigeben …" title="Auszahlung freigeben?" kind="primary" name="approve" handler="Approve">
//   Das Geld wird gebucht; danach ist nur noch ein Storno möglich.  <srb-field for="Reason" … />
// </srb-confirm>
// A button that opens a section with the consequence, optional fields and the form that does it: POST to this page, handler as named.
// Native popover: works without JavaScript. open="true" shows it at once (after a refused POST). "submit" names the act on the last
// button (default: "button" without " …"); route values as a dictionary: values="…" become hidden fields.
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Ui.Controls;

[HtmlTargetElement("srb-confirm")]
public sealed class ConfirmTagHelper(IAntiforgery antiforgery, SelectedYear year) : TagHelper
{
    public required string Button { get; set; }

    public required string Title { get; set; }

    public string? Submit { get; set; }

    public string Kind { get; set; } = "primary";

    public string? Handler { get; set; }

    public string? Action { get; set; }

    public bool Open { get; set; }

    public bool Upload { get; set; }

    public IDictionary<string, string>? Values { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var content = await output.GetChildContentAsync();
        var id = Html.NextId(ViewContext.HttpContext, "bestaetigen");
        output.TagName = null;
        if (!Open)
        {
            var opener = Act(Kind, Button);
            opener.Attributes["type"] = "button";
            opener.Attributes["popovertarget"] = id;
            output.Content.AppendHtml(opener);
        }

        var form = Html.Tag("form");
        form.Attributes["method"] = "post";
        form.Attributes["action"] = Target();
        if (Upload)
        {
            form.Attributes["enctype"] = "multipart/form-data";
        }

        form.InnerHtml.AppendHtml(Html.Tag("h2", null, Title))
            .AppendHtml("<div class=\"confirm__text\">")
            .AppendHtml(content)
            .AppendHtml("</div>");
        foreach (var (name, value) in Values ?? new Dictionary<string, string>())
        {
            form.InnerHtml.AppendHtml(Hidden(name, value));
        }

        var tokens = antiforgery.GetAndStoreTokens(ViewContext.HttpContext);
        form.InnerHtml.AppendHtml(Hidden(tokens.FormFieldName, tokens.RequestToken ?? ""));
        var actions = Html.Tag("div", "actions");
        var submit = Act(Kind == "danger" ? "danger" : "primary", Submit ?? Button.TrimEnd('…', ' '));
        submit.Attributes["type"] = "submit";
        actions.InnerHtml.AppendHtml(submit).AppendHtml(Cancel(id));
        form.InnerHtml.AppendHtml(actions);
        output.Content.AppendHtml(Panel(id, form));
    }

    private TagBuilder Panel(string id, TagBuilder form)
    {
        var panel = Html.Tag("div", Open ? "confirm confirm--open" : "confirm");
        panel.Attributes["id"] = id;
        panel.Attributes["role"] = "dialog";
        panel.Attributes["aria-label"] = Title;
        if (!Open)
        {
            panel.Attributes["popover"] = "auto";
        }

        panel.InnerHtml.AppendHtml(form);
        return panel;
    }

    private TagBuilder Cancel(string id)
    {
        if (Open)
        {
            return Html.Link(year.Keep(ViewContext.HttpContext.Request.Path), "Abbrechen");
        }

        var cancel = Act("tertiary", "Abbrechen");
        cancel.Attributes["type"] = "button";
        cancel.Attributes["popovertarget"] = id;
        cancel.Attributes["popovertargetaction"] = "hide";
        return cancel;
    }

    /// <summary>This page with its query, and the handler.</summary>
    private string Target() => year.Keep(Action ?? OwnAddress.Of(ViewContext.HttpContext.Request, Handler));

    private static TagBuilder Act(string kind, string text)
    {
        var button = Html.Tag("button", $"kern-btn kern-btn--{(kind == "danger" ? "primary btn-danger" : kind)}");
        button.InnerHtml.AppendHtml(Html.Tag("span", "kern-label", text));
        return button;
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var input = Html.Tag("input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.MergeAttributes(
            new Dictionary<string, string?>
            {
                ["type"] = "hidden",
                ["name"] = name,
                ["value"] = value,
            }
        );
        return input;
    }
}

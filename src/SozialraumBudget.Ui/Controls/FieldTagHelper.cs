// <srb-field for="Input.Amount" label="Betrag" hint="Mit Cent" /> input by type: Money, Share, decimal, int, DateOnly, string, bool
// <srb-field for="Input.AreaId" label="Sozialraum" items="Model.Areas" empty="Bitte wählen" />      select
// <srb-field for="Input.Reason" label="Begründung" rows="3" />                 textarea
// <srb-field for="Input.Password" label="Passwort" type="password" autocomplete="current-password" />
// Further: suffix="%", width="4|8|12|20", optional="true", readonly="true", type="file|email|search|hidden", accept=".csv,.xlsx".
// Several forms of a page with the same fields: twin="3" on all but the one that was sent; ids stay apart, nothing typed is shown twice.
// Label above, hint below it, error at the field; what was typed stays. The label defaults to [Display(Name)].
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Ui.Controls;

[HtmlTargetElement("srb-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public string? Type { get; set; }

    public string? Autocomplete { get; set; }

    public string? Suffix { get; set; }

    public string? Accept { get; set; }

    public string? Width { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    public string? Empty { get; set; }

    public int Rows { get; set; }

    public bool Optional { get; set; }

    public bool Readonly { get; set; }

    /// <summary>Set on a field of a form that was not sent, while another form of the page has one of the same name; else empty.</summary>
    public string? Twin { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var label = Label ?? For.Metadata.GetDisplayName();
        ViewContext.HttpContext.Items[(typeof(FieldTagHelper), name)] = label;
        var view = string.IsNullOrEmpty(Twin)
            ? new FieldView(name, Html.FieldId(name), label, Errors(name), FieldInput.Text(ViewContext, For, name), this)
            : new FieldView(name, $"{Html.FieldId(name)}-{Twin}", label, [], null, this);
        output.TagMode = TagMode.StartTagAndEndTag;
        if (name.EndsWith(']'))
            output.PreElement.AppendHtml(ListIndex(name));
        if (Type == "hidden")
        {
            output.TagName = null;
            output.Content.AppendHtml(FieldInput.Control(view));
            return;
        }

        var check = view.Model == typeof(bool);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", (check ? "field field--check" : "field") + (view.Errors.Count > 0 ? " field--error" : ""));
        var caption = Html.Tag("label", "kern-label", label);
        caption.Attributes["for"] = view.Id;
        if (Optional)
        {
            caption.InnerHtml.AppendHtml(" ").AppendHtml(Html.Tag("span", "optional", "optional"));
        }

        var control = FieldInput.Control(view);
        if (check)
        {
            var row = Html.Tag("div", "field__check");
            row.InnerHtml.AppendHtml(control).AppendHtml(caption);
            output.Content.AppendHtml(row);
        }
        else
        {
            output.Content.AppendHtml(caption);
        }

        if (view.HintText is { } hint)
        {
            var text = Html.Tag("div", "hint", hint);
            text.Attributes["id"] = view.HintId;
            output.Content.AppendHtml(text);
        }

        if (view.Errors.Count > 0)
        {
            output.Content.AppendHtml(Error(view));
        }

        if (!check)
        {
            output.Content.AppendHtml(WithSuffix(control));
        }
    }

    /// <summary>Label of the field that drew itself under this name, for the error summary.</summary>
    internal static string? LabelOf(ViewContext view, string name) => view.HttpContext.Items[(typeof(FieldTagHelper), name)] as string;

    /// <summary>
    /// Names a value of a list by its place: a bound list without it ends at the first that is no number, and those after it are lost.
    /// </summary>
    private static TagBuilder ListIndex(string name)
    {
        var at = name.LastIndexOf('[');
        var index = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        index.Attributes["type"] = "hidden";
        index.Attributes["name"] = $"{name[..at]}.index";
        index.Attributes["value"] = name[(at + 1)..^1];
        return index;
    }

    private IHtmlContent WithSuffix(IHtmlContent control)
    {
        var type = For.Metadata.UnderlyingOrModelType;
        var unit =
            Suffix
            ?? (
                type == typeof(Money) ? "€"
                : type == typeof(Share) ? "%"
                : null
            );
        if (unit is null)
        {
            return control;
        }

        var row = Html.Tag("div", "field__row");
        row.InnerHtml.AppendHtml(control).AppendHtml(Html.Tag("span", "field__suffix", unit));
        return row;
    }

    private static TagBuilder Error(FieldView view)
    {
        var error = Html.Tag("p", "field__error");
        error.Attributes["id"] = view.ErrorId;
        error.InnerHtml.AppendHtml(Html.Icon("danger")).AppendHtml(Html.Tag("span", null, string.Join(" ", view.Errors)));
        return error;
    }

    private List<string> Errors(string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry)
            ?
            [
                .. entry.Errors.Select(static error =>
                    error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Diese Angabe ist nicht möglich."
                ),
            ]
            : [];
}

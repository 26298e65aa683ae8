// <srb-error-summary />   above the form: every error as a link to its field; receives focus (autofocus works without JavaScript).
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SozialraumBudget.Ui.Controls;

[HtmlTargetElement("srb-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    public string Title { get; set; } = "Bitte prüfen Sie Ihre Angaben.";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var state = ViewContext.ViewData.ModelState;
        if (state.IsValid || state.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Attributes.SetAttribute("data-focus", "");
        output.Content.AppendHtml(Html.Tag("h2", null, Title));
        output.Content.AppendHtml(new Late(() => List(state)));
    }

    /// <summary>Written when the page is sent: by then every field below has told its label.</summary>
    private TagBuilder List(ModelStateDictionary state)
    {
        var list = Html.Tag("ul");
        foreach (var (key, entry) in state)
        {
            foreach (var error in entry.Errors)
            {
                list.InnerHtml.AppendHtml(Item(key, error));
            }
        }

        return list;
    }

    private TagBuilder Item(string key, ModelError error)
    {
        var text = error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Diese Angabe ist nicht möglich.";
        var item = Html.Tag("li");
        if (key.Length == 0)
        {
            item.InnerHtml.Append(text);
            return item;
        }

        var label = FieldTagHelper.LabelOf(ViewContext, key);
        item.InnerHtml.AppendHtml(Html.Link("#" + Html.FieldId(key), label is null ? text : $"{label}: {text}"));
        return item;
    }

    private sealed class Late(Func<IHtmlContent> content) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => content().WriteTo(writer, encoder);
    }
}

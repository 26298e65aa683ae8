// Nothing to write in a form: Enter presses its main button, wherever it stands. Where a button of the form stands before the form
// (form="grenzen"), the page says it: <srb-default form="grenzen" handler="Save" /> before that button.
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Ui.Controls;

/// <summary>
/// The button that Enter presses. Browsers take the first submit button of a form, whatever it does; where that is not the main one, a
/// copy of the main one that nobody sees goes before it.
/// </summary>
internal static partial class DefaultButton
{
    private static readonly string[] Copied = ["name", "value", "formaction", "formnovalidate"];

    /// <summary>The copy that the content of a form needs before it; null where its first submit button is the main one.</summary>
    public static IHtmlContent? Before(string content)
    {
        List<Dictionary<string, string>> buttons =
        [
            .. Button().Matches(content).Select(static m => AttributesOf(m.Groups[1].Value)).Where(static a => IsSubmit(a)),
        ];
        var main = buttons.FindIndex(static a => a.GetValueOrDefault("class", "").Split(' ').Contains("kern-btn--primary"));
        return main <= 0 ? null : Hidden(buttons[main].Where(static a => Copied.Contains(a.Key)));
    }

    public static TagBuilder Hidden(IEnumerable<KeyValuePair<string, string>> attributes)
    {
        var button = Html.Tag("button", "default-submit");
        button.MergeAttributes(attributes.ToDictionary(static a => a.Key, static a => (string?)a.Value));
        button.Attributes["type"] = "submit";
        button.Attributes["tabindex"] = "-1";
        button.Attributes["aria-hidden"] = "true";
        return button;
    }

    /// <summary>Those that belong to another form are none of this one.</summary>
    private static bool IsSubmit(Dictionary<string, string> attributes) =>
        attributes.GetValueOrDefault("type", "submit") == "submit" && !attributes.ContainsKey("form");

    private static Dictionary<string, string> AttributesOf(string tag) =>
        Attribute()
            .Matches(tag)
            .DistinctBy(static m => m.Groups[1].Value)
            .ToDictionary(static m => m.Groups[1].Value, static m => WebUtility.HtmlDecode(m.Groups[2].Value));

    [GeneratedRegex("""<button\b((?:[^>"]|"[^"]*")*)>""")]
    private static partial Regex Button();

    [GeneratedRegex("""([a-z-]+)(?:="([^"]*)")?""")]
    private static partial Regex Attribute();
}

/// <summary>Says what Enter does in a form of which a button stands before it.</summary>
[HtmlTargetElement("srb-default", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DefaultTagHelper(SelectedYear year) : TagHelper
{
    public required string Form { get; set; }

    public required string Handler { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.AppendHtml(
            DefaultButton.Hidden([new("form", Form), new("formaction", year.Keep(OwnAddress.Of(ViewContext.HttpContext.Request, Handler)))])
        );
    }
}

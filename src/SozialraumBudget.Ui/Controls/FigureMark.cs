using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SozialraumBudget.Ui.Controls;

/// <summary>
/// Says for machines which figure an amount is and of what: <c>data-figure</c> and <c>data-of</c>. Two amounts with the same mark are the
/// same wherever they stand.
/// </summary>
/// <param name="Figure">Which figure.</param>
/// <param name="Of">What it is of.</param>
public sealed record FigureMark(string Figure, string Of)
{
    public const string FigureAttribute = "data-figure";

    public const string OfAttribute = "data-of";

    /// <summary>The attributes for an element that no helper writes; nothing without a mark.</summary>
    public static IHtmlContent Attributes(FigureMark? mark) =>
        mark is null
            ? HtmlString.Empty
            : new HtmlString(
                $"{FigureAttribute}=\"{HtmlEncoder.Default.Encode(mark.Figure)}\" {OfAttribute}=\"{HtmlEncoder.Default.Encode(mark.Of)}\""
            );

    internal void Put(TagBuilder tag) => (tag.Attributes[FigureAttribute], tag.Attributes[OfAttribute]) = (Figure, Of);

    internal void Put(TagHelperOutput output)
    {
        output.Attributes.SetAttribute(FigureAttribute, Figure);
        output.Attributes.SetAttribute(OfAttribute, Of);
    }
}

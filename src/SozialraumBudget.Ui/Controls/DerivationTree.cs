using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Ui.Controls;

/// <summary>
/// A Rechenweg as nested list: label and value, formula, source. The first two levels are open; long lists of operands
/// (source rows) are folded. Where a part has an address, lists that are too long are links to it; elsewhere of more than 200 operands
/// only the first are shown with the number of the rest.
/// </summary>
public static class DerivationTree
{
    private const int OpenLevels = 2;
    internal const int FoldAbove = 12;
    internal const int ShowAtMost = 200;

    public static IHtmlContent Render(Derivation root, bool open = false)
    {
        ArgumentNullException.ThrowIfNull(root);
        var list = Html.Tag("ul", "steps");
        list.InnerHtml.AppendHtml(Item(root, 0, open, null, ""));
        return list;
    }

    public static IHtmlContent Render(DerivationPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var list = Html.Tag("ul", "steps");
        list.InnerHtml.AppendHtml(Item(part.Shown, 0, false, part, part.Path));
        return list;
    }

    /// <param name="part">What is shown; null where it stands in a page of something else.</param>
    private static TagBuilder Item(Derivation node, int level, bool open, DerivationPart? part, string path)
    {
        var address = part?.Address;
        var item = Html.Tag("li");
        if (node.Children.Count == 0)
        {
            item.InnerHtml.AppendHtml(Step(node));
            return item;
        }

        if (address is not null && level > 0 && node.Children.Count > part!.LinkAbove)
        {
            var link = Html.Link(address(path), $"{German.Number(node.Children.Count)} Posten ansehen", "kern-link");
            link.Attributes["data-why"] = "";
            link.Attributes["aria-label"] = $"{node.Label}: {German.Number(node.Children.Count)} Posten ansehen";
            item.InnerHtml.AppendHtml(Step(node)).AppendHtml(" ").AppendHtml(link);
            return item;
        }

        var details = Html.Tag("details");
        if (open || (level < OpenLevels && node.Children.Count <= FoldAbove && node.Operation != Operation.SplitPart) || level == 0)
        {
            details.Attributes["open"] = "open";
        }

        var summary = Html.Tag("summary");
        summary.InnerHtml.AppendHtml(Step(node));
        var children = Html.Tag("ul");
        var most = address is null ? ShowAtMost : int.MaxValue;
        foreach (var (index, child) in node.Children.Take(most).Index())
        {
            children.InnerHtml.AppendHtml(Item(child, level + 1, open, part, DerivationPart.Below(path, index)));
        }

        if (node.Children.Count > most)
        {
            children.InnerHtml.AppendHtml(Html.Tag("li", "muted", $"… und {German.Number(node.Children.Count - ShowAtMost)} weitere"));
        }

        details.InnerHtml.AppendHtml(summary).AppendHtml(children);
        item.InnerHtml.AppendHtml(details);
        return item;
    }

    private static TagBuilder Step(Derivation node)
    {
        var step = Html.Tag("span", "step");
        var label = node.Operation == Operation.Reference ? $"{node.Label} (siehe oben)" : node.Label;
        step.InnerHtml.AppendHtml(Html.Tag("span", "step__label", label)).AppendHtml(Html.Tag("span", "step__value", German.Derived(node)));
        if (node.Formula is not null)
        {
            step.InnerHtml.AppendHtml(Html.Tag("span", "step__formula", "= " + node.Formula));
        }

        if (node.Source is not null)
        {
            step.InnerHtml.AppendHtml(Html.Tag("span", "step__source", "Quelle: " + node.Source));
        }

        return step;
    }
}

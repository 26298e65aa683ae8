using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Tests.Figures;

/// <summary>
/// Reads the figures of a page by their marks, and finds amounts that a word of the standing stands beside without a mark.
/// </summary>
internal static partial class FigureReader
{
    private static readonly HashSet<string> Whole =
    [
        "gesamtbudget",
        "auszahlung",
        "rate",
        "aus einbehalt",
        "abzüge",
        "noch auszuzahlen",
        "offene abzüge",
        "überweisung",
        "ausgezahlt",
        "bezahlt",
        "fällig",
        "jetzt fällig",
        "überfällig",
        "zugesagt",
    ];

    public static IEnumerable<(string Figure, string Of, decimal Value, string? Word)> Read(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll($"[{FigureMark.FigureAttribute}]"))
        {
            if (Amount(element.TextContent) is { } value)
            {
                yield return (
                    element.GetAttribute(FigureMark.FigureAttribute)!,
                    element.GetAttribute(FigureMark.OfAttribute)!,
                    value,
                    Word(element)
                );
            }
        }
    }

    /// <summary>The word of each amount that is called something of the standing and has no mark.</summary>
    public static IEnumerable<string> Forgotten(IDocument page)
    {
        var tiles = page.QuerySelectorAll(".figure")
            .Select(static t => (Word: t.QuerySelector("dt")?.TextContent, Value: Without(t.QuerySelector("dd"), "small")));
        var facts = page.QuerySelectorAll("dl.facts dt").Select(static t => (Word: (string?)t.TextContent, Value: t.NextElementSibling));
        var cells = page.QuerySelectorAll<IHtmlTableCellElement>("tbody td, table.data-table tfoot td")
            .Select(static c => (Word: Head(c), Value: (IElement?)c));
        return tiles
            .Concat(facts)
            .Concat(cells)
            .Where(static x =>
                x.Word is not null && x.Value is not null && IsOfTheStanding(x.Word) && Amount(x.Value.TextContent) is not null
            )
            .Where(static x =>
                !IsSum(x.Value!)
                && !x.Value!.HasAttribute(FigureMark.FigureAttribute)
                && x.Value.QuerySelector($"[{FigureMark.FigureAttribute}]") is null
            )
            .Select(static x => $"\"{x.Word!.Trim()}\" {x.Value!.TextContent.Trim()}");
    }

    /// <summary>The first amount of a text in EUR; null without one.</summary>
    public static decimal? Amount(string text) =>
        Euros().Match(text) is { Success: true } found
            ? decimal.Parse(
                found.Groups[1].Value.Replace(".", "", StringComparison.Ordinal).Replace('−', '-').Replace(',', '.'),
                CultureInfo.InvariantCulture
            )
            : null;

    /// <summary>
    /// The head of a Rechenweg is of the kind that is shown: an amount for an amount, compared by the caller to the cent; for a figure
    /// that is none, the same unit and exactly the number that is shown once it is rounded to the places that are shown.
    /// </summary>
    public static bool Gives(string head, string shown) =>
        Amount(shown) is null
            ? Amount(head) is null
                && Quantities().Match(shown) is { Success: true } text
                && Quantities().Match(head) is { Success: true } exact
                && text.Groups[3].Value == exact.Groups[3].Value
                && Math.Round(Quantity(exact), text.Groups[2].Length, MidpointRounding.AwayFromZero) == Quantity(text)
            : Amount(head) is not null;

    private static decimal Quantity(Match found) =>
        decimal.Parse(
            $"{found.Groups[1].Value.Replace(".", "", StringComparison.Ordinal).Replace('−', '-')}.{found.Groups[2].Value}0",
            CultureInfo.InvariantCulture
        );

    /// <summary>Whole part, decimals and unit of "rund 1,23502532", "80,0 %", "13,5 Monate".</summary>
    [GeneratedRegex(@"([−-]?\d[\d.]*)(?:,(\d+))?\s*(\S*)$")]
    private static partial Regex Quantities();

    private static bool IsOfTheStanding(string word)
    {
        var plain = Year().Replace(word.Trim().ToLowerInvariant().Trim('▲', '▼'), "").Trim();
        return Whole.Contains(plain) || Stems().IsMatch(plain);
    }

    /// <summary>The sum over the hits of a list; only some of them are figures of their own.</summary>
    private static bool IsSum(IElement cell) => cell.Closest("tfoot") is not null;

    private static string? Word(IElement element) =>
        element.Closest(".figure") is { } tile ? tile.QuerySelector("dt")?.TextContent
        : element.Closest("table")?.GetAttribute("data-figures") == "rows" ? element.Closest("tr")!.QuerySelector("th")!.TextContent.Trim()
        : element.Closest("td, th") is IHtmlTableCellElement cell ? Head(cell)
        : element.Closest("dd")?.PreviousElementSibling?.TextContent;

    /// <summary>The head of the cell's column; in a foot of its own the head of its row.</summary>
    private static string? Head(IHtmlTableCellElement cell)
    {
        var row = cell.ParentElement!;
        if (row.Closest("tfoot") is not null && row.QuerySelector("th")?.GetAttribute("colspan") is not null)
            return row.QuerySelector("th")!.TextContent;

        var column = row.Children.TakeWhile(c => c != cell).Sum(Span);
        foreach (var head in row.Closest("table")?.QuerySelector("thead tr")?.Children ?? Enumerable.Empty<IElement>())
        {
            if (column < Span(head))
                return head.TextContent.Trim();
            column -= Span(head);
        }

        return null;
    }

    private static int Span(IElement cell) => int.Parse(cell.GetAttribute("colspan") ?? "1", CultureInfo.InvariantCulture);

    private static IElement? Without(IElement? element, string selector)
    {
        if (element?.Clone() is not IElement copy)
            return null;
        foreach (var child in copy.QuerySelectorAll(selector).ToList())
            child.Remove();
        return copy;
    }

    [GeneratedRegex(@"([−-]?[0-9][0-9.]*,[0-9]{2})\s*€")]
    private static partial Regex Euros();

    [GeneratedRegex(@"\s+20\d\d$")]
    private static partial Regex Year();

    [GeneratedRegex("freigegeben|vorbereitet|(?<!zu )übergeben|verrechnet|einbehalten|rückforderung|einbehalt frei")]
    private static partial Regex Stems();
}

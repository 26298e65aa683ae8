using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Figures;

/// <summary>
/// One reader who follows every link and writes down what is shown. Of pages of one kind that show no figure only some are opened; of files
/// and Rechenwege every one that no reader has opened yet, or one of several.
/// </summary>
/// <param name="who">Names the reader; sums over all that a reader sees are the reader's own.</param>
/// <param name="every">Of the pages of single things every how many are opened.</param>
internal sealed partial class Walker(Visitor visitor, string who, FigureSheet sheet, WalkNotes notes, int every)
{
    private const int Samples = 3;
    private const string Csv = "csv";

    /// <summary>What would be, not what is: the amounts change with what is chosen there.</summary>
    private static readonly Regex WhatIf = new("^/(auszahlungen/vorbereiten|varianten|proberechnung)");

    private readonly Dictionary<string, (int Opened, int Figures, int Skipped)> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Queue<string> queue = new();

    public async Task WalkAsync(params IEnumerable<string> starts)
    {
        foreach (var start in starts)
            Note(start);
        while (queue.TryDequeue(out var address))
        {
            if (!Wants(address))
                continue;
            await visitor.Open(address);
            if (visitor.Status == HttpStatusCode.OK && visitor.Page.QuerySelector("main") is not null)
                await ReadAsync(address);
        }
    }

    private async Task ReadAsync(string address)
    {
        notes.Pages++;
        var (page, kind) = (visitor.Page, Kind(address));
        var figures = FigureReader.Read(page).ToList();
        kinds[kind] = kinds.GetValueOrDefault(kind) with { Figures = kinds.GetValueOrDefault(kind).Figures + figures.Count };
        foreach (var (figure, of, value, word) in figures)
            sheet.See(figure, Own(of), value, word, $"{address} as {who}");
        if (!WhatIf.IsMatch(address))
        {
            notes.Forgotten.UnionWith(FigureReader.Forgotten(page).Select(f => $"{kind}: {Digits().Replace(f, "#")}"));
            if (Paid().Match(visitor.Page.QuerySelector("main")!.TextContent) is { Success: true } said)
                notes.Forgotten.Add($"{kind} says of money that it is {said.Value}");
        }

        if (page.QuerySelectorAll(".kern-badge").Any(static b => string.IsNullOrWhiteSpace(b.TextContent)))
            notes.Forgotten.Add($"{kind} has a badge without a word");
        foreach (var link in page.QuerySelectorAll("main a[href], nav a[href]"))
        {
            var href = link.GetAttribute("href")!;
            // A part of a Rechenweg is linked by the number of its items: a way, no amount.
            if (link.HasAttribute("data-why") && !link.TextContent.EndsWith("Posten ansehen", StringComparison.Ordinal))
                await WhyAsync(href, link.TextContent.Trim(), address);
            else if (!link.HasAttribute("download"))
                Note(href);
        }

        foreach (var button in page.QuerySelectorAll("button.why"))
        {
            notes.Whys++;
            var tree = page.GetElementById(button.GetAttribute("popovertarget")!);
            if (tree?.QuerySelector("h2")?.TextContent != $"Rechenweg {button.TextContent}")
                notes.Whats.Add($"{address}: {button.TextContent} explains {tree?.QuerySelector("h2")?.TextContent}");
        }

        if (page.QuerySelector(".list__export a") is not null && notes.Exported.Add($"{kind} {who}"))
            await ExportsAsync(address);
    }

    /// <summary>The files of a list have the figures of its rows under the same heads.</summary>
    private async Task ExportsAsync(string address)
    {
        var all = address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "zeilen=250";
        await visitor.Open(all);
        var list = visitor.Page.QuerySelector(".list")!;
        var heads = list.QuerySelectorAll("thead th").Select(static h => h.TextContent.Trim().TrimEnd('▲', '▼').Trim()).ToList();
        var rows = list.QuerySelectorAll("tbody tr").ToList();
        foreach (var link in list.QuerySelectorAll(".list__export a"))
        {
            var href = link.GetAttribute("href")!;
            var format = Csv.Equals(link.TextContent, StringComparison.OrdinalIgnoreCase) ? Csv : "xlsx";
            var bytes = await visitor.Client.GetByteArrayAsync(href);
            var file = format == Csv ? ExportReader.Csv(bytes) : ExportReader.Xlsx(bytes);
            Assert.True(file.Count > rows.Count, $"{href} has {file.Count} rows, the page {rows.Count}.");
            foreach (var (row, cells) in rows.Zip(file.Skip(1)))
            {
                foreach (var (cell, head) in row.Children.Zip(heads).Where(static c => c.First.HasAttribute(FigureMark.FigureAttribute)))
                {
                    var column = file[0].IndexOf(head);
                    Assert.True(column >= 0, $"{href} has no column {head}.");
                    if (ExportReader.Amount(cells[column]) is { } value)
                    {
                        sheet.See(
                            cell.GetAttribute(FigureMark.FigureAttribute)!,
                            Own(cell.GetAttribute(FigureMark.OfAttribute)!),
                            value,
                            file[0][column],
                            $"{href} as {who}"
                        );
                    }
                }
            }
        }
    }

    /// <summary>A Rechenweg gives exactly the amount whose link leads to it.</summary>
    private async Task WhyAsync(string href, string shown, string at)
    {
        if (!notes.Opened.Add($"{href} {shown}") || !notes.WantsWhy(Kind(href)))
            return;
        notes.Whys++;
        using var answer = await visitor.Client.GetAsync(href);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var root = page.QuerySelector("[data-rechenweg] h2")?.TextContent.Trim();
        if (answer.StatusCode != HttpStatusCode.OK || root is null || !FigureReader.Gives(root, shown))
            notes.Whats.Add($"{at}: {shown} leads to {href}: {(int)answer.StatusCode} {root}");
        else if (FigureReader.Amount(root) is { } value && Math.Abs(value) != Math.Abs(FigureReader.Amount(shown) ?? -1))
            notes.Whats.Add($"{at}: {shown} leads to {href}: {root}");
    }

    private void Note(string href)
    {
        var parts = href.Split('#')[0].Split('?', 2);
        if (!parts[0].StartsWith('/') || parts[0].StartsWith("/api/", StringComparison.Ordinal) || Document().IsMatch(parts[0]))
            return;
        var kept = parts
            .ElementAtOrDefault(1)
            ?.Split('&')
            .Where(static q => q is "jahr=2025" or "alle=true" || q.StartsWith("konto=", StringComparison.Ordinal))
            .Where(q =>
                q != "jahr=2025"
                || !Thing().IsMatch(parts[0])
                || notes.EarlierYears.Any(id => parts[0].Contains(id, StringComparison.Ordinal))
            )
            .ToList();
        var address = parts[0] + (kept is { Count: > 0 } ? "?" + string.Join('&', kept) : "");
        if (known.Add(address))
            queue.Enqueue(address);
    }

    private bool Wants(string address)
    {
        var kind = Kind(address);
        var (opened, figures, skipped) = kinds.GetValueOrDefault(kind);
        var wanted =
            opened < Samples
            || (
                figures > 0
                && (!Thing().IsMatch(address) || skipped % (address.Contains("konto=", StringComparison.Ordinal) ? every * 8 : every) == 0)
            );
        kinds[kind] = (opened + (wanted ? 1 : 0), figures, skipped + 1);
        return wanted;
    }

    private string Own(string of) => of.StartsWith("alle/", StringComparison.Ordinal) ? $"{of} {who}" : of;

    private static string Kind(string address) =>
        Thing().Replace(address.Split('?')[0], "*") + (address.Contains("konto=", StringComparison.Ordinal) ? "?konto" : "");

    /// <summary>An id, a number, or a case's number.</summary>
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)([0-9]+|[A-Z]{2}-[A-Z]?[0-9-]+)(?=/|$|[?])")]
    private static partial Regex Thing();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digits();

    /// <summary>Documents are no pages; letters are read apart.</summary>
    [GeneratedRegex("/(pdf|bescheid|anordnung)$")]
    private static partial Regex Document();

    [GeneratedRegex(@"\b(schon|bereits|ist|sind|wurde|wurden) (mehr )?(ausgezahlt|bezahlt)\b")]
    private static partial Regex Paid();
}

/// <summary>What all readers of a walk note together.</summary>
internal sealed class WalkNotes
{
    public int Pages { get; set; }

    public int Whys { get; set; }

    private const int FirstOfAKind = 15;
    private const int Every = 16;

    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);

    /// <summary>The first Rechenwege of a kind, then one of several: they are thousands.</summary>
    public bool WantsWhy(string kind) => (kinds[kind] = kinds.GetValueOrDefault(kind) + 1) <= FirstOfAKind || kinds[kind] % Every == 0;

    public HashSet<string> Opened { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Exported { get; } = new(StringComparer.Ordinal);

    /// <summary>Agreements that hold in the year before.</summary>
    public IReadOnlyList<string> EarlierYears { get; init; } = [];

    /// <summary>Amounts without a mark under a word of the standing.</summary>
    public SortedSet<string> Forgotten { get; } = new(StringComparer.Ordinal);

    /// <summary>Amounts whose Rechenweg is missing or gives another amount.</summary>
    public SortedSet<string> Whats { get; } = new(StringComparer.Ordinal);
}

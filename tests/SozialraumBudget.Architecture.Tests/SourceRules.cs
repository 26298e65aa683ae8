using System.Text.RegularExpressions;

namespace SozialraumBudget.Architecture.Tests;

/// <summary>Rules over source text; each names what breaks it, or nothing.</summary>
internal static partial class SourceRules
{
    private const int Width = 140;

    /// <summary>Lines; the formatter gives every parameter and element of a list that does not fit its own.</summary>
    private const int Length = 200;

    private const int Block = 10;

    public static IEnumerable<string> ReadsTheClock(SourceFile file) => file.IsCode ? Hits(file, Clock()) : [];

    public static IEnumerable<string> UsesBinaryFloats(SourceFile file) => file.Project is "Domain" ? Hits(file, Floats()) : [];

    public static IEnumerable<string> HasInlineCode(SourceFile file) => file.IsPage ? Hits(file, InlineCode()) : [];

    public static IEnumerable<string> UsesAnotherPageFolder(SourceFile file) =>
        file.PageFolder is not { } own
            ? []
            : PageNamespace()
                .Matches(file.Text)
                .Select(static m => m.Groups[1].Value)
                .Where(other => other != own && other != "Shared")
                .Distinct()
                .Select(other => $"{file.Path}: uses Pages/{other}");

    public static IEnumerable<string> IsTooLong(SourceFile file) =>
        file.IsCode && file.Lines > Length ? [$"{file.Path}: {file.Lines} lines"] : [];

    public static IEnumerable<string> IsTooWide(SourceFile file) =>
        file.IsCode || file.IsPage
            ? file
                .Text.Split('\n')
                .Index()
                .Where(static l => l.Item.TrimEnd('\r').Length > Width)
                .Select(l => $"{file.Path}: line {l.Index + 1}")
            : [];

    public static IEnumerable<string> NamesNpgsqlOutsideData(SourceFile file) =>
        file.Project is "Data" or "Embedded" or "Demo" ? [] : Hits(file, Npgsql());

    /// <summary>
    /// Where more than one role may, it is a right, and the rights have one home; who may open a folder stands beside them.
    /// </summary>
    public static IEnumerable<string> CombinesRoles(SourceFile file) =>
        file.Project is "Web" && !file.Path.Contains("/Security/", StringComparison.Ordinal) ? Hits(file, Roles()) : [];

    /// <summary>Addresses of pages have one home, and each page says its own.</summary>
    public static IEnumerable<string> WritesAnAddress(SourceFile file) =>
        file is { Project: "Web" or "Ui" } and ({ IsCode: true } or { IsPage: true }) && !Exempt().IsMatch(file.Path)
            ? file
                .Text.Split('\n')
                .Where(static line => !Directive().IsMatch(line))
                .SelectMany(line => Hits(file with { Text = line }, Address()))
            : [];

    /// <summary>One way to wait for others beside row versions; setting up a database waits before there are transactions.</summary>
    public static IEnumerable<string> LocksBesideTurns(SourceFile file) => Waits().IsMatch(file.Path) ? [] : Hits(file, Locks());

    /// <summary>The platform's reader takes -1 for a word; names of values are read in one place.</summary>
    public static IEnumerable<string> ReadsWordsByHand(SourceFile file) =>
        file.Path.EndsWith("/EnumName.cs", StringComparison.Ordinal) ? [] : Hits(file, Words());

    /// <summary>A word of text straight before a statement makes Razor take both for text, as it takes an address of mail.</summary>
    public static IEnumerable<string> ShowsItsStatements(SourceFile file) => file.IsPage ? Hits(file, StatementInText()) : [];

    /// <summary>The sign of a zero: "-0,00" would lie below zero. <c>NotNegative.Of</c> compares.</summary>
    public static IEnumerable<string> ReadsTheSignOfNothing(SourceFile file) => Hits(file, SignOfNothing());

    /// <summary>A Rechenweg's panel is no text: a browser ends the paragraph before it, and the rest stands alone.</summary>
    public static IEnumerable<string> BreaksAParagraph(SourceFile file) => file.IsPage ? Hits(file, PanelInParagraph()) : [];

    /// <summary>The same ten lines twice in a page say the same thing twice.</summary>
    public static IEnumerable<string> RepeatsABlock(SourceFile file)
    {
        if (!file.IsPage)
            return [];
        var lines = file.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Enumerable
            .Range(0, Math.Max(lines.Length - Block + 1, 0))
            .Select(i => string.Join('\n', lines[i..(i + Block)]))
            .GroupBy(static block => block)
            .Where(static block => block.Count() > 1)
            .Select(block => $"{file.Path}: {block.Key.Split('\n')[0]}");
    }

    private static IEnumerable<string> Hits(SourceFile file, Regex pattern) =>
        pattern.Matches(file.Text).Select(m => $"{file.Path}: {m.Value.Trim()}");

    [GeneratedRegex(@"(?<![@\w.])\w+@(if|foreach|for|switch|while|await)\b")]
    private static partial Regex StatementInText();

    [GeneratedRegex(@"\bEnum\.TryParse\b")]
    private static partial Regex Words();

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|DateTime\.Today")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?!\s*///).*\b(double|float)\b", RegexOptions.Multiline)]
    private static partial Regex Floats();

    [GeneratedRegex(@"\sstyle=""|\son(click|change|submit|load|input)=""|<script>|<style>|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"SozialraumBudget\.Web\.Pages\.(\w+)")]
    private static partial Regex PageNamespace();

    /// <summary>Two roles with "or", "and" or a comma between them.</summary>
    [GeneratedRegex(@"\bRole\.\w+\)*\s*(\|\||&&|,|\bor\b|\band\b)\s*[!\w.(]*\bRole\.\w+|""Controller""")]
    private static partial Regex Roles();

    /// <summary>"/abzuege", $"/abzuege/{id}", href="@x/neu", $"{Links.Payouts}/neu".</summary>
    [GeneratedRegex(
        """
            "/[a-z{@][^"]*|(?:href|action)="@[^"]*[\w)]/[a-z][^"]*|\{(?:[\w.]*(?:Href|[aA]ddress)|Links\.[^}]*)\}/[^"]*
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Address();

    /// <summary>The home of the addresses; the API, whose addresses are given where its endpoints are.</summary>
    [GeneratedRegex("/Infrastructure/Addresses/|Web/Api/")]
    private static partial Regex Exempt();

    /// <summary>What gives a page or endpoint its address, and comments.</summary>
    [GeneratedRegex(@"^\s*//|@page |\.Map(Get|Post|Put|Delete|Group)\(")]
    private static partial Regex Directive();

    [GeneratedRegex(@"pg_(try_)?advisory\w*|\bfor (no key )?update\b")]
    private static partial Regex Locks();

    /// <summary>The home of turns; setting up; rows that others change in one statement: runs of imports, counters of sign-ins.</summary>
    [GeneratedRegex("/(Turn|DataServices|DemoCity|SignInTrials|ImportLock)[.]cs$|/Migrations/|/Embedded|[.]sql$")]
    private static partial Regex Waits();

    [GeneratedRegex(@"\bThrowIfNegative\(|\bdecimal\.(IsNegative|Sign)\(")]
    private static partial Regex SignOfNothing();

    [GeneratedRegex(@"<p\b[^>]*>(?:(?!</p>)[\s\S])*?<srb-why[^>]*\bderivation=")]
    private static partial Regex PanelInParagraph();

    [GeneratedRegex(@"^using Npgsql.*;", RegexOptions.Multiline)]
    private static partial Regex Npgsql();
}

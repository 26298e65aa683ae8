using System.Text.RegularExpressions;

namespace SozialraumBudget.Architecture.Tests;

/// <summary>Rules over source text; each names what breaks it, or nothing.</summary>
internal static partial class SourceRules
{
    public static IEnumerable<string> ReadsTheClock(SourceFile file) => file.IsCode ? Hits(file, Clock()) : [];

    public static IEnumerable<string> UsesBinaryFloats(SourceFile file) =>
        file.Project is "Domain" ? Hits(file, Floats()) : [];

    public static IEnumerable<string> HasInlineCode(SourceFile file) => file.IsPage ? Hits(file, InlineCode()) : [];

    public static IEnumerable<string> UsesAnotherPageFolder(SourceFile file) => file.PageFolder is not { } own ? [] : PageNamespace().Matches(file.Text)
        .Select(static m => m.Groups[1].Value).Where(other => other != own && other != "Shared").Distinct()
        .Select(other => $"{file.Path}: uses Pages/{other}");

    public static IEnumerable<string> IsTooLong(SourceFile file) => file.IsCode && file.Lines > 200 ? [$"{file.Path}: {file.Lines} lines"] : [];

    public static IEnumerable<string> NamesNpgsqlOutsideData(SourceFile file) =>
        file.Project is "Data" or "Embedded" or "Demo" ? [] : Hits(file, Npgsql());

    private static IEnumerable<string> Hits(SourceFile file, Regex pattern) =>
        pattern.Matches(file.Text).Select(m => $"{file.Path}: {m.Value.Trim()}");

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|DateTime\.Today")]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?!\s*///).*\b(double|float)\b", RegexOptions.Multiline)]
    private static partial Regex Floats();

    [GeneratedRegex(@"\sstyle=""|\son(click|change|submit|load|input)=""|<script>|<style>|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"SozialraumBudget\.Web\.Pages\.(\w+)")]
    private static partial Regex PageNamespace();

    [GeneratedRegex(@"^using Npgsql.*;", RegexOptions.Multiline)]
    private static partial Regex Npgsql();
}

using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Reports;

/// <summary>What a report must be before it is frozen (guard rail 5 in docs/rules.md).</summary>
public static class ReportRules
{
    public const string Empty = "report-empty";
    public const string Twice = "report-twice";
    public const string WithoutAgreement = "report-without-agreement";
    public const string SavingAlone = "report-saving-alone";
    public const string ForecastAsResult = "report-forecast-as-result";
    public const string NotAccepted = "report-not-accepted";
    public const string PartOfAYear = "report-part-of-a-year";

    public const int LongestTitle = 150;
    public const int LongestComment = 4_000;
    public const int LongestReason = 1_000;

    /// <summary>Who composes reports, releases them and sends them back; the second person is another one of them.</summary>
    public static Refusal? Write(IReadOnlySet<Role> roles) =>
        roles.Have(Rights.Reports)
            ? null
            : new("report-author", $"Berichte stellen {Role.Controller.Title()} und {Role.Management.Title()} zusammen.");

    /// <summary>Roles that a released report can be announced to: those that may read it.</summary>
    public static IReadOnlyList<Role> Readers => Rights.Office;

    /// <summary>Null where title and comments can be kept.</summary>
    public static Refusal? Compose(string? title, IReadOnlyList<ReportBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        return string.IsNullOrWhiteSpace(title) ? new("report-title", "Bitte einen Titel angeben.")
            : title.Trim().Length > LongestTitle ? new("report-title", $"Der Titel ist länger als {LongestTitle} Zeichen.")
            : blocks.FirstOrDefault(static b => b.Comment.Length > LongestComment) is { } block
                ? new("report-comment", $"Die Anmerkung zu „{block.Kind.Title()}“ ist länger als {LongestComment} Zeichen.")
            : null;
    }

    /// <summary>Everything that stands against it; empty where it may be frozen.</summary>
    public static IReadOnlyList<Refusal> Objections(ReportKind kind, IReadOnlyList<ReportBlock> blocks, ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(facts);
        return [.. Find(kind, [.. blocks.Select(static b => b.Kind)], facts)];
    }

    private static IEnumerable<Refusal> Find(ReportKind kind, ReportBlockKind[] blocks, ReportFacts facts)
    {
        if (blocks.Length == 0)
            yield return new(Empty, "Bitte mindestens einen Baustein wählen.");
        foreach (var twice in blocks.GroupBy(static b => b).Where(static g => g.Count() > 1))
            yield return new(Twice, $"Der Baustein „{twice.Key.Title()}“ steht mehrmals im Bericht.");
        if (facts.Shown.Count == 0)
            yield return new(WithoutAgreement, "Für diese Auswahl gibt es keine Vereinbarung.");
        if (blocks.Contains(ReportBlockKind.YearBefore) && !blocks.Contains(ReportBlockKind.KeyFigures))
        {
            yield return new(
                SavingAlone,
                "Ein Unterschied zum Vorjahr steht nie allein: bitte auch den Baustein „Kennzahlen der Sozialräume“ aufnehmen, "
                    + "der die anderen Sozialräume daneben zeigt."
            );
        }

        if (!kind.ShowsResultsOnly())
            yield break;
        foreach (var forecast in new[] { ReportBlockKind.Consumption, ReportBlockKind.Warnings }.Intersect(blocks))
        {
            yield return new(
                ForecastAsResult,
                $"Der Baustein „{forecast.Title()}“ enthält Prognosen. Ein {kind.Title()} zeigt nur Ergebnisse aus angenommenen "
                    + "Meldungen."
            );
        }

        // Every area: the city stands beside a part of it.
        foreach (
            var open in facts
                .Agreements.Where(static a => a.Figures is { Open: > 0 } or null)
                .GroupBy(
                    a =>
                        a.Figures is { } figures
                            ? $"bis {figures.AsOf} ist nicht jede Meldung angenommen."
                            : $"in {facts.Year} ist noch keine Meldung angenommen.",
                    static a => a.Area
                )
        )
            yield return new(NotAccepted, $"{string.Join(", ", open.Distinct())}: {open.Key}");

        if (!blocks.Contains(ReportBlockKind.YearBefore))
            yield break;
        foreach (
            var part in KeyFigureTables
                .Compared(facts)
                .Where(static a => a is { IsWhole: false } or { WasWhole: false })
                .GroupBy(a => a.WasWhole ? facts.Year : facts.Year - 1, static a => a.Area)
        )
        {
            yield return new(
                PartOfAYear,
                $"{string.Join(", ", part)}: {part.Key} ist nicht bis Dezember angenommen. Neben dem Vorjahr zeigt ein {kind.Title()} "
                    + "nur ganze Jahre."
            );
        }
    }
}

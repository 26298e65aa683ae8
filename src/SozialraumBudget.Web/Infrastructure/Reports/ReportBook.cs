using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;
using SozialraumBudget.Sheets.Writing;

namespace SozialraumBudget.Web.Infrastructure.Reports;

/// <summary>A frozen version as a workbook: one sheet for each block, and one that says what it is.</summary>
public static class ReportBook
{
    private static readonly SheetColumn[] About = [new("Angabe", ColumnKind.Text), new("Wert", ColumnKind.Text, MaxLength: 4_000)];

    public static Task WriteAsync(Stream target, ReportVersion version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(version);
        var content = ReportContent.Read(version.Content);
        return SheetWriter.WriteXlsxAsync(
            target,
            [new SheetContent("Bericht", About, Facts(version, content)), .. content.Sections.Select(static s => Sheet(s.Table))],
            cancel
        );
    }

    private static IEnumerable<IReadOnlyList<object?>> Facts(ReportVersion version, ReportContent content)
    {
        yield return ["Titel", content.Title];
        yield return ["Art", content.Kind.Title()];
        yield return ["Budgetjahr", $"{content.Year}"];
        yield return ["Auswahl", content.Filter.Length > 0 ? content.Filter : "ganze Stadt"];
        yield return ["Fassung", $"{version.Number}, {version.State.Title()}"];
        if (ReportLook.Withdrawal(version) is { } withdrawal)
            yield return ["Achtung", $"Diese Fassung ist {withdrawal}"];
        if (content.Corrects is { } corrected)
            yield return ["Berichtigung", corrected.InWords()];
        yield return ["Vorgelegt", $"{version.Frozen.Name}, {Ui.Localization.German.Moment(version.Frozen.At)}"];
        yield return ["Fingerabdruck (SHA-256)", version.Fingerprint];
        foreach (var section in content.Sections)
        {
            yield return
            [
                section.Table.Block.Title(),
                $"{section.Table.Definition} Quelle: {section.Table.Source}. Stand: {section.Table.AsOf}.",
            ];
            if (section.Comment.Length > 0)
                yield return [$"Anmerkung: {section.Table.Block.Title()}", section.Comment];
        }
    }

    private static SheetContent Sheet(ReportTable table) =>
        new(
            table.Block.Title(),
            [.. table.Columns.Select(static c => new SheetColumn(c.Head, Kind(c.Unit)))],
            table.Lines.Select(r => (IReadOnlyList<object?>)[.. table.Columns.Zip(r, Cell)])
        );

    private static object? Cell(ReportColumn column, ReportCell cell) =>
        cell switch
        {
            { IsHidden: true } => ReportLook.Hidden,
            { Text: { } text } => text,
            { Value: { } value } when column.Unit == ReportUnit.Money => new Money(value),
            _ => cell.Value,
        };

    private static ColumnKind Kind(ReportUnit unit) =>
        unit switch
        {
            ReportUnit.Money => ColumnKind.Money,
            ReportUnit.Share => ColumnKind.Share,
            ReportUnit.Number or ReportUnit.Months => ColumnKind.Number,
            _ => ColumnKind.Text,
        };
}

using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Supply;

namespace SozialraumBudget.Domain.Reports;

/// <summary>How the supply guarantee was kept, as a table of a report: each area beside the city.</summary>
internal static class SupplyTables
{
    public static ReportTable Of(ReportFacts facts)
    {
        ReportSupply[] areas = [.. facts.Supply.Where(static a => a.Requests.Count > 0)];
        var figures = areas.Select(a => SupplyFigures.Of(a.Requests, facts.Today)).ToArray();
        // A row is shown whole or not at all: its parts add up to its requests.
        var hidden = SuppressedColumn.Of([.. figures.Select(Cells)], [.. figures.Select(static _ => false)]);
        return new(
            ReportBlockKind.Supply,
            "Anfragen des Jahres an die Träger mit einer Zusage. Garantie erfüllt: Anteil der rechtzeitigen an allen rechtzeitigen, zu "
                + "späten und überfälligen Antworten. Tage: die mittlere Zahl der Kalendertage. Geld ist nie ein Grund, eine Hilfe "
                + "abzulehnen.",
            "Anfragen und Antworten der Versorgungsgarantie",
            $"{facts.Today:dd.MM.yyyy}",
            [
                new("Sozialraum", ReportUnit.Text),
                new("Anfragen", ReportUnit.Number),
                new("im Sozialraum versorgt", ReportUnit.Number),
                new("außerhalb versorgt", ReportUnit.Number),
                new("offen", ReportUnit.Number),
                new("Garantie erfüllt", ReportUnit.Share),
                new("Tage bis zur Antwort", ReportUnit.Number),
                new("Tage bis zum Beginn", ReportUnit.Number),
            ],
            [.. areas.Index().Where(static a => a.Item.IsShown).Select(a => Row(a.Item.Area, figures[a.Index], hidden.Hidden[a.Index]))],
            areas.Length == 0
                ? null
                : Row(ReportWords.City, SupplyFigures.Of([.. areas.SelectMany(static a => a.Requests)], facts.Today), hidden.HidesSum)
        );
    }

    private static IReadOnlyList<int> Cells(SupplyFigures figures)
    {
        var answers = figures.Answers;
        return
        [
            figures.Requests,
            figures.Open,
            figures.Within,
            figures.Outside,
            figures.Withdrawn,
            answers.OnTime,
            answers.Late,
            answers.Overdue,
            answers.Days.Count,
            figures.StartDays.Count,
        ];
    }

    private static IReadOnlyList<ReportCell> Row(string name, SupplyFigures figures, bool isHidden) =>
        [
            new(name),
            .. isHidden
                ? Enumerable.Repeat(ReportCell.Hidden, 7)
                :
                [
                    new(Value: figures.Requests),
                    new(Value: figures.Within),
                    new(Value: figures.Outside),
                    new(Value: figures.Open),
                    new(Value: figures.Answers.Fulfilment),
                    new(Value: figures.Answers.MedianDays),
                    new(Value: figures.MedianStart),
                ],
        ];
}

using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Reports;

/// <summary>
/// Why other providers serve cases, as a table of a report: the sums of the areas that it shows. They follow from one table of the whole
/// city, by area and reason with the sums of both, of which small cells are left out; what does not follow from it is not shown.
/// </summary>
internal static class ReasonTables
{
    public static ReportTable Of(ReportFacts facts)
    {
        ReportArea[] areas = [.. facts.Areas.Where(static a => a.Facts is not null || a.Reasons.Count > 0)];
        ExternalReason?[] reasons = [.. ReasonFigures.Sum(areas.SelectMany(static a => a.Reasons)).Select(static r => r.Reason)];
        var table = SuppressedTable.Of(
            [.. areas.Select(a => (IReadOnlyList<int>)[.. reasons.Select(r => Sum(a.Reasons, r).Cases)])],
            [.. areas.Select(static _ => false)]
        );
        bool[] part = [.. areas.Select(static a => a.IsShown)];
        ReasonFigures[] sums = [.. reasons.Select(r => Sum(areas.Where(static a => a.IsShown).SelectMany(static a => a.Reasons), r))];
        bool[] told = [.. reasons.Select((_, i) => SuppressedColumn.Tells([.. table.Parts.Select(p => p[i])], table.Reasons[i], part))];
        int? all = SuppressedColumn.Tells(table.Areas, table.HidesSum, part) ? sums.Sum(static s => s.Cases) : null;
        return new(
            ReportBlockKind.Reasons,
            "Fälle, die nicht der Schwerpunktträger versorgt, nach dem Grund der Fallliste. Das Budget ist kein Grund, eine Hilfe "
                + "abzulehnen.",
            ReportTables.Returns,
            ReportTables.AsOf(facts.Shown),
            [
                new("Grund", ReportUnit.Text),
                new("Fälle", ReportUnit.Number),
                new("Anteil", ReportUnit.Share),
                new("Kosten des Trägers", ReportUnit.Money),
            ],
            [
                .. sums.Index()
                    .Where(s => !told[s.Index] || s.Item.Cases > 0 || !s.Item.Amount.IsZero)
                    .Select(s =>
                        (IReadOnlyList<ReportCell>)
                            [
                                new(s.Item.Reason is { } reason ? reason.Title() : "ohne Angabe"),
                                .. told[s.Index] ? Cells(s.Item, all) : [ReportCell.Hidden, ReportCell.Hidden, ReportCell.Hidden],
                            ]
                    ),
            ]
        );
    }

    private static ReportCell[] Cells(ReasonFigures sum, int? all) =>
        [new(Value: sum.Cases), all is { } cases ? new(Value: sum.ShareOf(cases)) : ReportCell.Hidden, new(Value: sum.Amount.Amount)];

    private static ReasonFigures Sum(IEnumerable<ReasonFigures> figures, ExternalReason? reason)
    {
        ReasonFigures[] same = [.. figures.Where(f => f.Reason == reason)];
        return new(reason, same.Sum(static f => f.Cases), Money.Sum(same.Select(static f => f.Amount)));
    }
}

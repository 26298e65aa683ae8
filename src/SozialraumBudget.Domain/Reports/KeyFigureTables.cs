using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Domain.Reports;

/// <summary>Key figures of areas as tables of a report: beside the whole city, and beside the year before.</summary>
internal static class KeyFigureTables
{
    private const string Source = "angenommene Quartalsmeldungen und Sozialstruktur";

    public static ReportTable BesideTheCity(ReportFacts facts)
    {
        ReportArea[] areas = [.. facts.Areas.Where(static a => a.Facts is not null)];
        var city = SteeringFacts.Sum(areas.Select(static a => a.Facts!));
        var hidden = SteeringNames.All.ToDictionary(static i => i, i => Hidden(areas, static a => a.Facts!, i));
        return new(
            ReportBlockKind.KeyFigures,
            string.Join(" ", SteeringNames.All.Select(static i => $"{i.Title()}: {i.Definition()}.")),
            Source,
            ReportTables.AsOf(facts),
            [new("Sozialraum", ReportUnit.Text), .. SteeringNames.All.Select(static i => new ReportColumn(i.Title(), UnitOf(i)))],
            [
                .. areas.Select(
                    (area, row) =>
                        (IReadOnlyList<ReportCell>)
                            [
                                new(area.Area),
                                .. SteeringNames.All.Select(i =>
                                    hidden[i].Hidden[row] ? ReportCell.Hidden : new ReportCell(Value: area.Facts!.Of(i)?.Value)
                                ),
                            ]
                ),
            ],
            [
                new("Stadt"),
                .. SteeringNames.All.Select(i => hidden[i].HidesSum ? ReportCell.Hidden : new ReportCell(Value: city.Of(i)?.Value)),
            ]
        );
    }

    public static ReportTable BesideTheYearBefore(ReportFacts facts)
    {
        ReportArea[] areas = [.. facts.Areas.Where(static a => a.Facts is not null && a.Before is not null)];
        return new(
            ReportBlockKind.YearBefore,
            "Dieselben Kennzahlen in diesem Jahr und im Vorjahr. Ein Unterschied hat viele Ursachen; er ist keine Einsparung.",
            Source,
            ReportTables.AsOf(facts),
            [
                new("Sozialraum", ReportUnit.Text),
                new("Kennzahl", ReportUnit.Text),
                new($"{facts.Year - 1}", ReportUnit.Number),
                new($"{facts.Year}", ReportUnit.Number),
            ],
            [
                .. SteeringNames.All.SelectMany(i =>
                {
                    var (now, before) = (Hidden(areas, static a => a.Facts!, i), Hidden(areas, static a => a.Before!, i));
                    return areas.Select(
                        (area, row) =>
                            (IReadOnlyList<ReportCell>)
                                [
                                    new(area.Area),
                                    new(InWords(i)),
                                    Told(area.Before!, i, before.Hidden[row]),
                                    Told(area.Facts!, i, now.Hidden[row]),
                                ]
                    );
                }),
            ]
        );
    }

    /// <summary>"Dauer der Hilfen in Monaten".</summary>
    private static string InWords(SteeringIndicator indicator) =>
        indicator.Unit() switch
        {
            "" => indicator.Title(),
            "Monate" => $"{indicator.Title()} in Monaten",
            var unit => $"{indicator.Title()} in {unit}",
        };

    private static ReportCell Told(SteeringFacts facts, SteeringIndicator indicator, bool isHidden) =>
        isHidden ? ReportCell.Hidden : new(Value: facts.Of(indicator) is { } traced ? indicator.InUnit(traced.Value) : null);

    private static SuppressedColumn Hidden(ReportArea[] areas, Func<ReportArea, SteeringFacts> facts, SteeringIndicator indicator) =>
        SuppressedColumn.Of([.. areas.Select(a => facts(a).CellsOf(indicator))], [.. areas.Select(static _ => false)]);

    private static ReportUnit UnitOf(SteeringIndicator indicator) =>
        indicator.Unit() switch
        {
            "€" => ReportUnit.Money,
            "%" => ReportUnit.Share,
            "Monate" => ReportUnit.Months,
            _ => ReportUnit.Number,
        };
}

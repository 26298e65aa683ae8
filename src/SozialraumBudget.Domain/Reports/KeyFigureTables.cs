using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Domain.Reports;

/// <summary>Key figures of areas as tables of a report: beside the whole city, and beside the year before.</summary>
internal static class KeyFigureTables
{
    private const string Source = "angenommene Meldungen und Sozialstruktur";

    public static ReportTable BesideTheCity(ReportFacts facts)
    {
        ReportArea[] areas = [.. facts.Areas.Where(static a => a.Facts is not null)];
        var city = SteeringFacts.Sum(areas.Select(static a => a.Facts!));
        var hidden = SteeringNames.All.ToDictionary(static i => i, i => Suppressed(areas, static a => a.Facts!, i));
        return new(
            ReportBlockKind.KeyFigures,
            string.Join(" ", SteeringNames.All.Select(static i => $"{i.Title()}: {i.Definition()}.")),
            Source,
            ReportTables.AsOf(facts.Agreements),
            [new("Sozialraum", ReportUnit.Text), .. SteeringNames.All.Select(static i => new ReportColumn(i.Title(), UnitOf(i)))],
            [
                .. areas
                    .Index()
                    .Where(static a => a.Item.IsShown)
                    .Select(a =>
                        (IReadOnlyList<ReportCell>)
                            [
                                new(a.Item.Area),
                                .. SteeringNames.All.Select(i =>
                                    hidden[i].Hidden[a.Index] ? ReportCell.Hidden : new ReportCell(Value: a.Item.Facts!.Of(i)?.Value)
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
        ReportArea[] areas = [.. facts.Areas.Where(static a => a is { IsShown: true, Facts: not null, Before: not null })];
        return new(
            ReportBlockKind.YearBefore,
            "Dieselben Kennzahlen in diesem Jahr und im Vorjahr. Ein Unterschied hat viele Ursachen; er ist keine Einsparung.",
            Source,
            ReportTables.AsOf(facts.Agreements),
            [
                new("Sozialraum", ReportUnit.Text),
                new("Kennzahl", ReportUnit.Text),
                new($"{facts.Year - 1}", ReportUnit.Number),
                new($"{facts.Year}", ReportUnit.Number),
            ],
            [
                .. SteeringNames.All.SelectMany(i =>
                {
                    // Hidden as beside the city: what one table leaves out, the other does not tell.
                    var (now, before) = (Hidden(facts, static a => a.Facts, i), Hidden(facts, static a => a.Before, i));
                    return areas.Select(area =>
                        (IReadOnlyList<ReportCell>)
                            [
                                new(area.Area),
                                new(InWords(i)),
                                Told(area.Before!, i, before.Contains(area)),
                                Told(area.Facts!, i, now.Contains(area)),
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

    /// <summary>Areas that are hidden in the column of a year beside the whole city.</summary>
    private static HashSet<ReportArea> Hidden(ReportFacts facts, Func<ReportArea, SteeringFacts?> year, SteeringIndicator indicator)
    {
        ReportArea[] areas = [.. facts.Areas.Where(a => year(a) is not null)];
        return [.. areas.Zip(Suppressed(areas, a => year(a)!, indicator).Hidden).Where(static a => a.Second).Select(static a => a.First)];
    }

    private static SuppressedColumn Suppressed(ReportArea[] areas, Func<ReportArea, SteeringFacts> facts, SteeringIndicator indicator) =>
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

using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Domain.Reports;

/// <summary>Key figures of areas as tables of a report: beside the whole city, and beside the year before.</summary>
internal static class KeyFigureTables
{
    private const string Source = "angenommene Meldungen und Sozialstruktur";

    public static ReportTable BesideTheCity(ReportFacts facts)
    {
        var year = new YearColumns(facts.Areas, static a => a.Facts);
        return new(
            ReportBlockKind.KeyFigures,
            string.Join(" ", SteeringNames.All.Select(static i => $"{i.Title()}: {i.Definition()}."))
                + " Sie gelten für den ganzen Sozialraum.",
            Source,
            ReportTables.AsOf(facts.Agreements),
            [new("Sozialraum", ReportUnit.Text), .. SteeringNames.All.Select(static i => new ReportColumn(i.Title(), UnitOf(i)))],
            [.. year.Areas.Where(static a => a.IsShown).Select(a => Row(a.Area, i => year.Of(a, i)))],
            Row(ReportWords.City, year.OfCity),
            [.. year.ShownRegions.Select(r => Row(Regions.Title(r), i => year.OfRegion(r, i)))]
        );

        static IReadOnlyList<ReportCell> Row(string name, Func<SteeringIndicator, FigureCell> figure) =>
            [new(name), .. SteeringNames.All.Select(i => figure(i).Plain)];
    }

    /// <summary>Beside each area stand its region and the city in the same years: a difference never stands alone (guard rail 5).</summary>
    public static ReportTable BesideTheYearBefore(ReportFacts facts)
    {
        var (now, before) = (new YearColumns(facts.Areas, static a => a.Facts), new YearColumns(facts.Areas, static a => a.Before));
        ReportArea[] areas = [.. Compared(facts).Where(static a => a.IsShown)];
        return new(
            ReportBlockKind.YearBefore,
            "Dieselben Kennzahlen in diesem Jahr und im Vorjahr, für Sozialräume mit Zahlen beider Jahre, wenn es mehrere sind. Ein "
                + "Unterschied hat viele Ursachen; er ist keine Einsparung.",
            Source,
            ReportTables.AsOf(facts.Agreements),
            [
                new("Sozialraum", ReportUnit.Text),
                new("Kennzahl", ReportUnit.Text),
                new($"{facts.Year - 1}", ReportUnit.Number),
                new($"{facts.Year}", ReportUnit.Number),
            ],
            areas.Length == 0 ? [] : [.. SteeringNames.All.SelectMany(Rows)]
        );

        IEnumerable<IReadOnlyList<ReportCell>> Rows(SteeringIndicator i) =>
            [
                .. areas.Select(a => Row(a.Area, i, before.Of(a, i), now.Of(a, i))),
                .. now
                    .ShownRegions.Intersect(before.ShownRegions)
                    .Select(r => Row(Regions.Title(r), i, before.OfRegion(r, i), now.OfRegion(r, i))),
                Row(ReportWords.City, i, before.OfCity(i), now.OfCity(i)),
            ];

        static IReadOnlyList<ReportCell> Row(string name, SteeringIndicator i, FigureCell before, FigureCell now) =>
            [new(name), new(InWords(i)), before.InUnitOf(i), now.InUnitOf(i)];
    }

    /// <summary>Areas of the whole city of which both years are known; none where it is one alone, whose difference would be all.</summary>
    public static IReadOnlyList<ReportArea> Compared(ReportFacts facts)
    {
        ReportArea[] both = [.. facts.Areas.Where(static a => a is { Facts: not null, Before: not null })];
        return both.Length > 1 ? both : [];
    }

    /// <summary>"Dauer der Hilfen in Monaten".</summary>
    private static string InWords(SteeringIndicator indicator) =>
        indicator.Unit() switch
        {
            "" => indicator.Title(),
            "Monate" => $"{indicator.Title()} in Monaten",
            var unit => $"{indicator.Title()} in {unit}",
        };

    private static ReportUnit UnitOf(SteeringIndicator indicator) =>
        indicator.Unit() switch
        {
            "€" => ReportUnit.Money,
            "%" => ReportUnit.Share,
            "Monate" => ReportUnit.Months,
            _ => ReportUnit.Number,
        };
}

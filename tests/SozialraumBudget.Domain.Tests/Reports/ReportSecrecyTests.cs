using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Domain.Tests.Reports;

/// <summary>
/// Whoever holds the reports of every part of a city, and subtracts them from each other as he likes, learns of no 1 to 4 people
/// (ADR 0056).
/// What a reader knows is a system of linear equations; a number that he can compute is one that the system determines.
/// </summary>
public sealed class ReportSecrecyTests
{
    private static readonly ExternalReason[] Reasons = [.. ExternalReasons.All.Take(4)];

    private static Gen<List<List<int>>> Cities =>
        from areas in Gen.Choose(2, 5)
        from reasons in Gen.Choose(1, 4)
        from counts in Gen.OneOf(Gen.Choose(0, 12), Gen.Choose(0, 4)).ListOf(reasons).ListOf(areas)
        select counts.Select(static c => c.ToList()).ToList();

    [Fact]
    public void Reasons_OfAllPartsTogether_TellOfNoFewPeople() =>
        Prop.ForAll(
                Cities.ToArbitrary(),
                static counts =>
                {
                    var knowledge = new Equations(counts.Count * counts[0].Count);
                    foreach (var part in Parts(counts.Count))
                        Learn(knowledge, counts, part);
                    foreach (var (vector, count) in Secrets(counts))
                        Assert.False(SmallCells.IsSmall(count) && knowledge.Determine(vector), Show(counts));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    /// <summary>Four areas hide something; were each part judged by itself, pairs of them would tell of each.</summary>
    [Fact]
    public void Reasons_OfOverlappingParts_DoNotTellWhatOneOfThemHides()
    {
        List<List<int>> counts =
        [
            [3, 20, 9],
            [3, 20, 9],
            [3, 20, 9],
            [3, 20, 9],
            [30, 20, 9],
        ];
        Assert.True(Table(counts, [true, true, false, false, false]).Rows[0][1].IsHidden);
        Assert.Equal(12m + 30m, Table(counts, [true, true, true, true, true]).Rows[0][1].Value);
        Assert.Equal(12m, Table(counts, [true, true, true, true, false]).Rows[0][1].Value);
        Assert.Equal(40m, Table(counts, [true, true, false, false, false]).Rows[1][1].Value);
    }

    /// <summary>The sum of the first area is hidden; that of all less the parts of the second would be it.</summary>
    [Fact]
    public void HiddenSum_IsNotToldByThePartsOfTheOthers()
    {
        var table = SuppressedTable.Of(
            [
                [0, 2, 2, 0],
                [11, 0, 0, 5],
            ],
            [false, false]
        );
        Assert.True(table.HidesSum || table.Parts[1].Contains(true));
    }

    [Fact]
    public void Regions_BesideAreasAndCity_TellOfNoFewPeople() =>
        Prop.ForAll(
                (from areas in Gen.Choose(2, 7) from cells in Gen.Choose(0, 36).ListOf(areas) select cells.ToList()).ToArbitrary(),
                static cells =>
                {
                    // The number of cases and the region of each area.
                    var areas = cells.Select(static (c, i) => (Name: $"A{i}", Cases: c / 3, Region: $"{c % 3}")).ToList();
                    var table = ReportTables.Of(
                        ReportBlockKind.KeyFigures,
                        new(2026, new(2026, 11, 27), [], [.. areas.Select(static a => Area(a.Name, a.Cases) with { Region = a.Region })])
                    );
                    var column = table.Columns.Index().First(static c => c.Item.Head == SteeringIndicator.CasesPerThousand.Title()).Index;
                    var knowledge = new Equations(areas.Count);
                    foreach (var line in table.Lines.Where(l => !l[column].IsHidden))
                    {
                        knowledge.Add([
                            .. areas.Select(a =>
                                line[0].Text is { } name && (name == a.Name || name == ReportWords.City || name == Regions.Title(a.Region))
                                    ? 1m
                                    : 0m
                            ),
                        ]);
                    }

                    foreach (var (area, index) in areas.Select(static (a, i) => (a, i)).Where(static a => SmallCells.IsSmall(a.a.Cases)))
                        Assert.False(knowledge.Determine([.. areas.Select((_, i) => i == index ? 1m : 0m)]), $"{area}");
                    foreach (var region in areas.GroupBy(static a => a.Region).Where(static g => SmallCells.IsSmall(g.Sum(a => a.Cases))))
                        Assert.False(knowledge.Determine([.. areas.Select(a => a.Region == region.Key ? 1m : 0m)]), region.Key);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static IEnumerable<bool[]> Parts(int areas) =>
        Enumerable.Range(1, (1 << areas) - 1).Select(bits => Enumerable.Range(0, areas).Select(a => (bits >> a & 1) == 1).ToArray());

    /// <summary>Every cell, and the sums of areas and of reasons.</summary>
    private static IEnumerable<(decimal[] Vector, int Count)> Secrets(List<List<int>> counts)
    {
        var (areas, reasons) = (counts.Count, counts[0].Count);
        for (var a = 0; a < areas; a++)
        for (var r = 0; r < reasons; r++)
            yield return (Vector(counts, (x, y) => x == a && y == r), counts[a][r]);
        for (var a = 0; a < areas; a++)
            yield return (Vector(counts, (x, _) => x == a), counts[a].Sum());
        for (var r = 0; r < reasons; r++)
            yield return (Vector(counts, (_, y) => y == r), counts.Sum(c => c[r]));
    }

    private static decimal[] Vector(List<List<int>> counts, Func<int, int, bool> has) =>
        [.. counts.SelectMany((c, a) => c.Select((_, r) => has(a, r) ? 1m : 0m))];

    private static void Learn(Equations knowledge, List<List<int>> counts, bool[] part)
    {
        var table = Table(counts, part);
        var known = counts[0].Select(static (_, r) => Reasons[r].Title()).ToList();
        var told = new List<int>();
        foreach (var row in table.Rows)
        {
            var r = known.IndexOf(row[0].Text!);
            told.Add(r);
            if (row[1].IsHidden)
                continue;
            knowledge.Add(Vector(counts, (a, y) => part[a] && y == r));
            // Cases ÷ share is the sum of all reasons.
            if (row[2].Value is > 0)
                knowledge.Add(Vector(counts, (a, _) => part[a]));
        }

        // What is left out is nobody.
        foreach (var r in Enumerable.Range(0, known.Count).Except(told))
            knowledge.Add(Vector(counts, (a, y) => part[a] && y == r));
    }

    private static ReportTable Table(List<List<int>> counts, bool[] part) =>
        ReportTables.Of(
            ReportBlockKind.Reasons,
            new(
                2026,
                new(2026, 11, 27),
                [],
                [
                    .. counts.Select(
                        (c, a) =>
                            Area($"A{a}", 50) with
                            {
                                IsShown = part[a],
                                Reasons =
                                [
                                    .. c.Select((n, r) => new ReasonFigures(Reasons[r], n, new(n * 10m))).Where(static f => f.Cases > 0),
                                ],
                            }
                    ),
                ]
            )
        );

    private static ReportArea Area(string name, int cases) =>
        new(
            name,
            new()
            {
                Consumed = new(1_000m),
                Cases = new() { Cases = cases, Ambulatory = cases },
                CaseMonths = cases * 6,
                Under21 = 1_000m,
            },
            Before: null
        );

    private static string Show(List<List<int>> counts) => string.Join(" | ", counts.Select(static c => string.Join(' ', c)));

    /// <summary>A reader's knowledge of unknown numbers, in reduced rows.</summary>
    private sealed class Equations(int unknowns)
    {
        private readonly List<(int Pivot, decimal[] Row)> rows = [];

        public void Add(decimal[] vector)
        {
            var rest = Reduced(vector);
            var pivot = Array.FindIndex(rest, static v => v != 0);
            if (pivot < 0)
                return;
            rest = [.. rest.Select(v => v / rest[pivot])];
            for (var i = 0; i < rows.Count; i++)
                rows[i] = (rows[i].Pivot, Less(rows[i].Row, rest, rows[i].Row[pivot]));
            rows.Add((pivot, rest));
        }

        /// <summary>The number that the vector stands for can be computed.</summary>
        public bool Determine(decimal[] vector) => Array.TrueForAll(Reduced(vector), static v => v == 0);

        private decimal[] Reduced(decimal[] vector)
        {
            var rest = vector;
            foreach (var (pivot, row) in rows)
                rest = Less(rest, row, rest[pivot]);
            return rest;
        }

        private decimal[] Less(decimal[] from, decimal[] row, decimal times) =>
            [.. Enumerable.Range(0, unknowns).Select(i => decimal.Round(from[i] - times * row[i], 12))];
    }
}

using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Mapping;
using SozialraumBudget.Sheets.Tests.Hostile;

namespace SozialraumBudget.Sheets.Tests.Mapping;

public class MappingPropertyTests
{
    private static readonly string[] Indicators = ["SGB II", "unter 21", "Haushalte"];
    private static readonly int[] Years = [2019, 2022, 2024];

    /// <summary>Which cells are filled, their values, the separator, and whether years stand in a row of their own.</summary>
    [Fact]
    public void Propose_AnyFiguresWrittenWide_AreTheFiguresOfTheLongTable() =>
        Prop.ForAll(
                Gen.Frequency((1, Gen.Constant(-1)), (5, Gen.Choose(0, 99_999)))
                    .ArrayOf(MappingExamples.Districts.Count * Indicators.Length * Years.Length)
                    .ToArbitrary(),
                Gen.Elements(';', ',', '\t').ToArbitrary(),
                Gen.Elements(true, false).ToArbitrary(),
                static (values, separator, twoRows) =>
                {
                    var columns = Indicators.SelectMany(static i => Years.Select(y => (Indicator: i, Year: y))).ToList();
                    var file = Wide(values, columns, separator, twoRows);
                    var mapping = MappingExamples.Propose(SocialStructureFormat.Format, file, "x.csv", MappingExamples.Places);
                    var expected =
                        from district in MappingExamples.Districts.Index()
                        from column in columns.Index()
                        let value = values[(district.Index * columns.Count) + column.Index]
                        where value >= 0
                        select $"{district.Item} {column.Item.Year} {column.Item.Indicator} {value}";
                    var read = MappingExamples.Read(file, mapping);
                    return values.All(static v => v < 0)
                        || (
                            !read.HasErrors
                            && expected.SequenceEqual(
                                read.Rows.Select(static r =>
                                    string.Create(CultureInfo.InvariantCulture, $"{r.District} {r.Year} {r.Indicator} {r.Value:0.##}")
                                )
                            )
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>A mapping that changes nothing changes nothing: rows, and the rows that are refused.</summary>
    [Fact]
    public void Open_HostileFileThroughItsOwnColumns_IsReadAsWithoutMapping()
    {
        var compared = 0;
        foreach (var file in HostileFiles.All())
        {
            using var direct = SheetReader.Open(file.Content, "", BaseYearFormat.Format);
            if (direct.Header is not { } header)
                continue;
            var foreign = ForeignHeader.Of(ForeignSample.Read(file.Content, ""), new(null, header.Row));
            if (BaseYearFormat.Format.Columns.Any(c => c.Required && !foreign.Has(c.Name)))
                continue; // another separator fits more rows
            var fields = BaseYearFormat
                .Format.Columns.Where(c => foreign.Has(c.Name))
                .ToDictionary(static c => c.Name, static c => FieldSource.Of(c.Name));
            var mapping = new SheetMapping(
                new(null, header.Row),
                fields,
                [],
                new Dictionary<string, IReadOnlyDictionary<string, string?>>(),
                new()
            );
            using var mapped = MappedTable.Open(file.Content, "", BaseYearFormat.Format, mapping);
            var (one, other) = (BaseYearParser.Parse(direct, new BudgetYear(2024)), BaseYearParser.Parse(mapped, new BudgetYear(2024)));
            Assert.True(one.Rows.SequenceEqual(other.Rows), file.Name);
            Assert.True(Refused(one).SetEquals(Refused(other)), $"{file.Name}: {mapped.Refusal}");
            compared++;
        }

        Assert.True(compared > 100, $"{compared} files compared");
    }

    private static HashSet<int> Refused<T>(ParsedSheet<T> parsed) =>
        [.. parsed.Issues.Where(static i => i is { Severity: IssueSeverity.Error, Row: not null }).Select(static i => i.Row!.Value)];

    private static byte[] Wide(int[] values, List<(string Indicator, int Year)> columns, char separator, bool twoRows)
    {
        var text = new StringBuilder();
        if (twoRows)
        {
            Line(["", .. columns.Select(static c => c.Indicator)]);
            Line(["Ortsteil", .. columns.Select(static c => $"{c.Year}")]);
        }
        else
        {
            Line(["Ortsteil", .. columns.Select(static c => $"{c.Indicator} {c.Year}")]);
        }

        foreach (var (index, district) in MappingExamples.Districts.Index())
        {
            var row = values.Skip(index * columns.Count).Take(columns.Count).Select(static v => v < 0 ? "" : $"{v}");
            Line([district, .. row]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(IEnumerable<string> cells) => text.AppendJoin(separator, cells).Append('\n');
    }
}

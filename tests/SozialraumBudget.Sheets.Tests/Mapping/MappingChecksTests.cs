using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Sheets.Tests.Mapping;

public class MappingChecksTests
{
    private const string Wide = "jahre-und-merkmale.csv";

    [Fact]
    public void Find_Proposal_HasNothingToSay() => Assert.Empty(Find(MappingExamples.Propose(Wide)));

    [Fact]
    public void Find_FieldWithoutSource_IsNamed() =>
        Assert.Equal("Stadtteil", Assert.Single(Find(MappingExamples.Propose(Wide).With("Stadtteil", FieldSource.None))).Field);

    [Fact]
    public void Find_TwoFieldsOfOneColumn_NamesTheFirst() =>
        Assert.Contains(
            Find(MappingExamples.Propose(Wide).With("Merkmal", FieldSource.Of("Stadtteil"))),
            static i => i.Field == "Merkmal" && i.Text.Contains("ist schon Stadtteil zugeordnet", StringComparison.Ordinal)
        );

    [Fact]
    public void Find_TwoColumnsOfOneMeaning_NamesBoth()
    {
        var mapping = MappingExamples.Propose(Wide);
        var same = mapping with { Values = [mapping.Values[0], mapping.Values[2] with { Fields = mapping.Values[0].Fields }] };

        var issue = Assert.Single(Find(same));
        Assert.Contains("„Anzahl_2024“ und „Anzahl_2023“ bedeuten dasselbe", issue.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_ValueColumnThatIsAField_IsRefused()
    {
        var mapping = MappingExamples.Propose(Wide);
        var twice = mapping with { Values = [new("Stadtteil", mapping.Values[0].Fields)] };

        Assert.Contains(Find(twice), static i => i.Column == "Stadtteil");
    }

    [Fact]
    public void Find_MeaningWithoutText_IsAskedForAtItsColumn()
    {
        var mapping = MappingExamples.Propose(Wide);
        var open = mapping with { Values = [mapping.Values[0] with { Fields = new Dictionary<string, string> { ["Jahr"] = "2024" } }] };

        Assert.Equal(("Merkmal", "Anzahl_2023"), (Assert.Single(Find(open)).Field, Find(open)[0].Column));
    }

    [Theory]
    [InlineData("Fallnummer", "NO-1")]
    public void Find_CaseNumbers_StayWhereTheyAre(string field, string cell)
    {
        var file = MappingExamples.File("fachverfahren.csv");
        var mapping = MappingExamples.Propose(BaseYearFormat.Format, file, "f.csv", MappingExamples.Services);
        var sample = ForeignSample.Read(file, "f.csv");
        var wrongHeader = mapping.With(field, FieldSource.Of(cell)) with { Layout = new(null, 3) };

        Assert.Contains(
            MappingChecks.Find(
                BaseYearFormat.Format,
                mapping.With(field, FieldSource.Always("X")),
                ForeignHeader.Of(sample, mapping.Layout)
            ),
            i => i.Field == field
        );
        Assert.Contains(
            MappingChecks.Find(BaseYearFormat.Format, wrongHeader, ForeignHeader.Of(sample, wrongHeader.Layout)),
            i => i.Field == field && i.Text.Contains("Kopfzeile prüfen", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Find_HeaderThatIsNone_IsTheOnlyIssue() =>
        Assert.Contains(
            "Zeile 77",
            Assert.Single(Find(MappingExamples.Propose(Wide) with { Layout = new(null, 77) })).Text,
            StringComparison.Ordinal
        );

    private static IReadOnlyList<MappingIssue> Find(SheetMapping mapping) =>
        MappingChecks.Find(
            SocialStructureFormat.Format,
            mapping,
            ForeignHeader.Of(ForeignSample.Read(MappingExamples.File(Wide), Wide), mapping.Layout)
        );
}

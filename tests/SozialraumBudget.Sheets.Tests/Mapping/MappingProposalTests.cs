using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Sheets.Tests.Mapping;

/// <summary>Tables of many shapes are read with what is proposed, or with little more.</summary>
public class MappingProposalTests
{
    [Fact]
    public void Make_ColumnPerYearAndIndicator_ReadsBothFromTheNames()
    {
        const string Name = "jahre-und-merkmale.csv";
        var parsed = MappingExamples.Read(Name, MappingExamples.Propose(Name));

        Assert.Equal(
            [
                "2 Altstadt 2023 Anzahl 554",
                "2 Altstadt 2023 Anteil in % 15.8",
                "2 Altstadt 2024 Anzahl 532",
                "2 Altstadt 2024 Anteil in % 15.4",
                "3 Neustadt 2023 Anzahl 1097",
                "3 Neustadt 2023 Anteil in % 24.6",
                "3 Neustadt 2024 Anzahl 1094",
                "3 Neustadt 2024 Anteil in % 25",
                "4 Hohe Wiese 2023 Anzahl 1612",
                "4 Hohe Wiese 2023 Anteil in % 11.4",
                "4 Hohe Wiese 2024 Anteil in % 12.1",
            ],
            MappingExamples.Texts(parsed)
        );
        Assert.False(parsed.HasErrors);
        Assert.Contains("1 Zelle ohne Wert wird laut Zuordnung nicht gelesen (zuerst Zeile 4).", Reasons(parsed));
        Assert.Equal(["Stadtteil_ID"], parsed.IgnoredColumns);
    }

    [Fact]
    public void Make_WithoutHeader_AsksForYearsAndIndicator()
    {
        const string Name = "ohne-kopfzeile.csv";
        var mapping = MappingExamples.Propose(Name);

        Assert.Equal(0, mapping.Layout.HeaderRow);
        Assert.Equal(["Spalte A"], mapping.SourceOf("Stadtteil").Columns);
        Assert.Equal(["Spalte B", "Spalte C"], mapping.Values.Select(static v => v.Column));
        var said = mapping.With("Merkmal", FieldSource.Always("unter 18")) with
        {
            Values =
            [
                .. mapping
                    .Values.Index()
                    .Select(static v => v.Item with { Fields = new Dictionary<string, string> { ["Jahr"] = $"{2023 + v.Index}" } }),
            ],
        };
        Assert.Equal(
            ["1 Altstadt 2023 unter 18 297", "1 Altstadt 2024 unter 18 361"],
            MappingExamples.Texts(MappingExamples.Read(Name, said)).Take(2)
        );
    }

    [Fact]
    public void Make_ColumnPerIndicator_TakesTheYearFromTheFileAndLeavesSumsOut()
    {
        const string Name = "merkmale-2021.csv";
        var mapping = MappingExamples.Propose(Name);
        var parsed = MappingExamples.Read(Name, mapping);

        Assert.Equal(FieldSource.Always("2021").Fixed, mapping.SourceOf("Jahr").Fixed);
        Assert.Equal(DecimalSign.Comma, mapping.Numbers.Sign);
        Assert.Equal(9, parsed.Rows.Count);
        Assert.Contains("4 Hohe Wiese 2021 unter 18 1241", MappingExamples.Texts(parsed));
        Assert.False(parsed.HasErrors);
        Assert.Contains("1 Zeile mit „Gesamtstadt“ in Stadtteil wird laut Zuordnung nicht gelesen (zuerst Zeile 5).", Reasons(parsed));
        Assert.Contains(Reasons(parsed), static r => r.StartsWith("1 Zeile ohne Wert", StringComparison.Ordinal));
    }

    [Fact]
    public void Make_ColumnPerDistrict_ReadsThePlacesFromTheNames()
    {
        const string Name = "stadtteile-als-spalten.csv";
        var parsed = MappingExamples.Read(Name, MappingExamples.Propose(Name));

        Assert.False(parsed.HasErrors);
        Assert.Equal(9, parsed.Rows.Count);
        Assert.Contains("4 Hohe Wiese 2024 unter 21 1241", MappingExamples.Texts(parsed));
        Assert.Contains(Reasons(parsed), static r => r.Contains("„gesamt“ in Stadtteil", StringComparison.Ordinal));
    }

    [Fact]
    public void Make_YearsAboveWhatWasCounted_JoinsBothRowsOfTheHeader()
    {
        const string Name = "zwei-kopfzeilen.csv";
        var mapping = MappingExamples.Propose(Name);
        var parsed = MappingExamples.Read(Name, mapping);

        Assert.Equal(new SheetLayout(null, 3, 2), mapping.Layout);
        Assert.Equal(["2023 Anzahl", "2023 Anteil", "2024 Anzahl", "2024 Anteil"], mapping.Values.Select(static v => v.Column));
        Assert.False(parsed.HasErrors);
        Assert.Contains("5 Neustadt 2023 Anzahl 12097", MappingExamples.Texts(parsed));
        Assert.Contains("4 Altstadt 2023 Anteil 15.8", MappingExamples.Texts(parsed));
        Assert.Contains(Reasons(parsed), static r => r.Contains("Zeichen „.“ (keine Angabe)", StringComparison.Ordinal));
    }

    [Fact]
    public void Make_LongTable_TwoColumnsTogetherAreTheIndicator()
    {
        const string Name = "lang.csv";
        var mapping = MappingExamples.Propose(Name);

        Assert.Null(mapping.LongField);
        Assert.Contains(
            MappingExamples.Read(Name, mapping).Issues,
            static i => i.Reason.Contains("ein anderer Wert", StringComparison.Ordinal)
        );
        var parsed = MappingExamples.Read(Name, mapping.With("Merkmal", FieldSource.Of("tabelle", "indikator")));

        Assert.False(parsed.HasErrors);
        Assert.Equal(
            [
                "2 Altstadt 2024 Einwohner insgesamt 3866",
                "3 Altstadt 2024 Haushalte insgesamt 2101",
                "4 Neustadt 2024 Einwohner insgesamt 4850",
            ],
            MappingExamples.Texts(parsed)
        );
    }

    [Fact]
    public void Make_ExportOfACaseProgram_FindsColumnsAndWords()
    {
        var file = MappingExamples.File("fachverfahren.csv");
        var mapping = MappingExamples.Propose(BaseYearFormat.Format, file, "fachverfahren.csv", MappingExamples.Services);
        using var table = MappedTable.Open(file, "fachverfahren.csv", BaseYearFormat.Format, mapping);
        var parsed = BaseYearParser.Parse(table, new BudgetYear(2024));

        Assert.False(parsed.HasErrors);
        Assert.Equal([HelpType.FamilySupport, HelpType.ResidentialCare, HelpType.FlexibleHelp], parsed.Rows.Select(static r => r.HelpType));
        Assert.Equal([ServiceUnit.Hour, ServiceUnit.Day, ServiceUnit.Month], parsed.Rows.Select(static r => r.Unit));
        Assert.Equal([3, 4, 5], parsed.Rows.Select(static r => r.RowNumber));
        Assert.Equal(64.18m, parsed.Rows[0].Rate);
    }

    private static List<string> Reasons<T>(ParsedSheet<T> parsed) => [.. parsed.Issues.Select(static i => i.Reason)];
}

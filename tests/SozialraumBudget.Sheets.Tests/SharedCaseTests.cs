using SozialraumBudget.Data.Areas;
using SozialraumBudget.Domain.Areas;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Tests;

/// <summary>Small files after public bug reports, beside the repository; each kind has tests of its own too.</summary>
public class SharedCaseTests
{
    private static readonly BudgetYear Year = new(2024);

    [Fact]
    public void InvisibleCharacters_AreOneCase()
    {
        var parsed = Parse("csv-case-invisible-chars", "in.csv");

        Assert.Equal("NO 24 0001", Assert.Single(parsed.Rows.Select(static r => r.CaseNumber).Distinct()));
        Assert.Equal(11_500m, parsed.Rows.Sum(static r => ServiceAmount.Calculate(r, Year).Amount.Amount));
    }

    [Theory]
    [InlineData("csv-cp850-values-only", "in.csv", "Codepage 850")]
    [InlineData("csv-html-xls", "in.csv", "HTML")]
    [InlineData("csv-macroman", "in.csv", "Mac Roman")]
    [InlineData("xlsx-case-16-digits", "in.xlsx", "mehr als 15 Stellen")]
    [InlineData("xlsx-formula-empty-v-bis", "in.xlsx", "Formel ohne gespeichertes Ergebnis")]
    [InlineData("xlsx-formula-cached-zero", "in.xlsx", "Platzhalter 0")]
    [InlineData("xlsx-hours-as-time", "in.xlsx", "36:00")]
    public void FileOrCell_IsRefusedWithItsReason(string name, string file, string reason)
    {
        var parsed = Parse(name, file);

        Assert.True(parsed.HasErrors);
        Assert.Contains(parsed.Issues, i => i.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("xlsx-hidden-rows", "ausgeblendet oder weggefiltert", IssueSeverity.Warning)]
    [InlineData("xlsx-second-data-sheet", "stationär", IssueSeverity.Warning)]
    public void Doubt_IsAskedBeforeAnythingIsStored(string name, string reason, IssueSeverity severity)
    {
        var parsed = Parse(name, "in.xlsx");

        Assert.Contains(parsed.Issues, i => i.Severity == severity && i.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void CoverSheet_IsNamed()
    {
        var reasons = Parse("xlsx-cover-sheet", "in.xlsx").Issues.Select(static i => i.Reason);

        Assert.Contains(reasons, static r => r.Contains("Deckblatt", StringComparison.Ordinal));
    }

    [Fact]
    public void HoursAsTime_LeaveTheOtherRowAlone() =>
        Assert.Equal("A-2", Assert.Single(Parse("xlsx-hours-as-time", "in.xlsx").Rows).CaseNumber);

    [Fact]
    public void NoiseInADate_IsTheDayThatIsShown() =>
        Assert.Equal(2_900m, ServiceAmount.Calculate(Assert.Single(Parse("xlsx-float-noise-date", "in.xlsx").Rows), Year).Amount.Amount);

    [Fact]
    public void EndMarkOfDos_IsNoRow() => Assert.Empty(Parse("csv-ctrlZ", "in.csv").Issues);

    [Fact]
    public void FarEnd_IsOpen() => Assert.Null(Assert.Single(Parse("csv-date-9999", "in.csv").Rows).To);

    [Fact]
    public void NoBreakBlankInAProvider_IsTheProvider()
    {
        var rows = Parse("csv-provider-nbsp", "in.csv").Rows;

        Assert.All(
            AnnualCaseCosts.Condense(rows, Year, new ProviderNames(["Jugendhilfe Nordost gGmbH"])),
            static c => Assert.False(c.IsExternal)
        );
    }

    [Fact]
    public void Dash_IsZeroAndSaid()
    {
        var parsed = Social("soc-zero-dash", "in.csv");

        Assert.Equal(0, Assert.Single(parsed.Rows).Value);
        Assert.Contains(parsed.Issues, static i => i.Reason.Contains("genau null", StringComparison.Ordinal));
    }

    [Fact]
    public void Percentage_IsRefusedAsInText() =>
        Assert.Contains(
            "Prozentwert (12,5 %)",
            Assert.Single(Social("soc-percent-xlsx", "in.xlsx").Issues).Reason,
            StringComparison.Ordinal
        );

    [Fact]
    public void DistrictInTwoParts_IsOneOutline()
    {
        var result = GeoJsonDistricts.Parse(File.ReadAllBytes(SharedFolder.Case("geo-dup-name-exclave", "in.geojson")));

        Assert.Equal("name", result.NameProperty);
        Assert.Equal(["Testteil 1", "Testteil 2"], result.Districts.Select(static d => d.District));
        Assert.StartsWith("{\"type\":\"MultiPolygon\"", result.Districts[0].Geometry, StringComparison.Ordinal);
        Assert.False(result.HasErrors);
    }

    [Fact]
    public void Hole_IsWoundAgainstItsOuterRing()
    {
        var result = GeoJsonDistricts.Parse(File.ReadAllBytes(SharedFolder.Case("geo-hole-same-winding", "in.geojson")));

        Assert.Contains(
            "[[10.08,52.04],[10.08,52.06],[10.1,52.06],[10.1,52.04],[10.08,52.04]]",
            result.Districts[0].Geometry,
            StringComparison.Ordinal
        );
        Assert.Contains("[[10.13,52.04],[10.13,52.06],[10.15,52.06]", result.Districts[1].Geometry, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckDigitsThatDoNotExist_AreRefused()
    {
        Assert.False(Iban.TryParse(File.ReadAllText(SharedFolder.Case("iban-check-digits", "iban.txt")), out _, out var problem));
        Assert.Contains("Prüfziffern 99 gibt es nicht", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void NameThatGrowsByItsUmlauts_IsRefusedWhereItIsEntered() =>
        Assert.Contains(
            "73 Zeichen",
            AccountHolder.Problem(File.ReadAllText(SharedFolder.Case("sepa-name-truncated", "holder.txt")).Trim()),
            StringComparison.Ordinal
        );

    private static ParsedSheet<ServiceLine> Parse(string name, string file) =>
        BaseYearFileTests.Parse(File.ReadAllBytes(SharedFolder.Case(name, file)));

    private static ParsedSheet<SocialStructureValue> Social(string name, string file)
    {
        using var table = SheetReader.Open(File.ReadAllBytes(SharedFolder.Case(name, file)), file, SocialStructureFormat.Format);
        return SocialStructureFormat.Parse(table);
    }
}

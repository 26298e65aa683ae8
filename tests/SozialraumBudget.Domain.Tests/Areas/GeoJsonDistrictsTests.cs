using System.Text;
using SozialraumBudget.Domain.Areas;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Domain.Tests.Areas;

public class GeoJsonDistrictsTests
{
    private const string Ring = "[[9.1234567,54.5],[9.2,54.5],[9.2,54.6],[9.1234567,54.5]]";

    [Fact]
    public void Parse_Polygon_IsWrittenCompactly()
    {
        var result = Parse(Feature("Nord", $"[{Ring}]"));

        Assert.Empty(result.Issues);
        Assert.Equal(
            new DistrictOutline(
                1,
                "Nord",
                "{\"type\":\"Polygon\",\"coordinates\":[[[9.123457,54.5],[9.2,54.5],[9.2,54.6],[9.123457,54.5]]]}"
            ),
            Assert.Single(result.Districts)
        );
    }

    [Theory]
    [InlineData("[[[9,54],[10,54],[10,55],[9,54.1]]]", "nicht geschlossen")]
    [InlineData("[[[9,54],[10,54],[9,54]]]", "weniger als vier")]
    [InlineData("[[[532000,6070000],[532001,6070000],[532001,6070001],[532000,6070000]]]", "WGS84")]
    [InlineData("[[[9,\"x\"],[10,54],[10,55],[9,\"x\"]]]", "Paar von Zahlen")]
    [InlineData("[[[9e99,54],[10,54],[10,55],[9e99,54]]]", "Paar von Zahlen")]
    [InlineData("[]", "leer")]
    [InlineData("7", "leer")]
    public void Parse_FaultyOutline_NamesTheFeature(string coordinates, string reason)
    {
        var result = Parse(Feature("Süd", $"[{Ring}]"), Feature("Nord", coordinates));

        var issue = Assert.Single(result.Issues);
        Assert.Equal((2, "Nord"), (issue.Row, issue.Value));
        Assert.Contains(reason, issue.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"type\":\"FeatureCollection\"}")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[]}")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[1,null,\"a\"]}")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"name\":\"\\ud800\"}}]}")]
    [InlineData("{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"EPSG:25832\"}},\"features\":[{}]}")]
    public void Parse_NoDistricts_IsRefusedWithAReason(string text) =>
        Assert.True(GeoJsonDistricts.Parse(Encoding.UTF8.GetBytes(text)).HasErrors);

    [Fact]
    public void Parse_DeepOrSwapped_IsNoticed()
    {
        Assert.True(GeoJsonDistricts.Parse(Encoding.UTF8.GetBytes(new string('[', 100_000))).HasErrors);
        var swapped = Parse(Feature("Nord", "[[[54,9],[54,10],[55,10],[54,9]]]"));
        Assert.Equal(IssueSeverity.Warning, Assert.Single(swapped.Issues).Severity);
    }

    [Fact]
    public void Parse_SameNameTwice_IsRefused() =>
        Assert.Contains(
            "Gebiet 1",
            Assert.Single(ParseBy("name", Feature("Nord", $"[{Ring}]"), Feature("NORD", $"[{Ring}]")).Issues).Reason,
            StringComparison.Ordinal
        );

    [Fact]
    public void Parse_KnownDistricts_ChooseTheProperty()
    {
        var feature = Feature("Nord", $"[{Ring}]")
            .Replace("\"name\":\"Nord\"", "\"name\":\"A\",\"kurz\":\"Altstadt\"", StringComparison.Ordinal);

        Assert.Equal("kurz", GeoJsonDistricts.Parse(File(feature), knownDistricts: ["ALTSTADT"]).NameProperty);
    }

    [Fact]
    public void Parse_DistrictInParts_IsOneOutlineAndSaid()
    {
        const string Other = "[[10,54],[10.1,54],[10.1,54.1],[10,54]]";
        var result = ParseBy(
            "name",
            Feature("Nord", $"[{Ring}]"),
            Feature("Süd", $"[{Ring}]"),
            Feature("NORD", $"[{Other}]"),
            Feature("Nord", $"[{Ring}]")
        );

        Assert.Equal(["Nord", "Süd"], result.Districts.Select(static d => d.District));
        Assert.Equal(
            "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[9.123457,54.5],[9.2,54.5],[9.2,54.6],[9.123457,54.5]]],[" + Other + "]]}",
            result.Districts[0].Geometry
        );
        Assert.Equal(IssueSeverity.Notice, Assert.Single(result.Issues).Severity);
    }

    /// <summary>RFC 7946: the outer ring counter-clockwise, holes clockwise; otherwise a hole is painted over.</summary>
    [Theory]
    [InlineData("[[9,54],[9.4,54],[9.4,54.4],[9,54]]", "[[9.1,54.1],[9.2,54.1],[9.2,54.2],[9.1,54.1]]")]
    [InlineData("[[9,54],[9.4,54.4],[9.4,54],[9,54]]", "[[9.1,54.1],[9.2,54.2],[9.2,54.1],[9.1,54.1]]")]
    public void Parse_Rings_AreWoundByTheStandard(string outer, string hole) =>
        Assert.Contains(
            "[[[9,54],[9.4,54],[9.4,54.4],[9,54]],[[9.1,54.1],[9.2,54.2],[9.2,54.1],[9.1,54.1]]]",
            Assert.Single(Parse(Feature("Nord", $"[{outer},{hole}]")).Districts).Geometry,
            StringComparison.Ordinal
        );

    [Fact]
    public void Parse_NameOfParts_IsPreferredToNumbers()
    {
        static string With(string name, int id) =>
            Feature(name, $"[{Ring}]").Replace("\"properties\":{", $"\"properties\":{{\"id\":{id},", StringComparison.Ordinal);

        Assert.Equal("name", Parse(With("Lindenhof", 1), With("Lindenhof", 2), With("Hafenviertel", 3)).NameProperty);
    }

    private static GeoJsonResult Parse(params string[] features) => GeoJsonDistricts.Parse(File(features));

    private static GeoJsonResult ParseBy(string property, params string[] features) => GeoJsonDistricts.Parse(File(features), property);

    private static byte[] File(params string[] features) =>
        Encoding.UTF8.GetBytes($"{{\"type\":\"FeatureCollection\",\"features\":[{string.Join(',', features)}]}}");

    private static string Feature(string name, string coordinates) =>
        $"{{\"type\":\"Feature\",\"properties\":{{\"name\":\"{name}\"}},"
        + $"\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":{coordinates}}}}}";
}

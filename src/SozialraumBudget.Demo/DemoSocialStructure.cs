namespace SozialraumBudget.Demo;

/// <summary>Social structure of six years per district: smooth trends around the area's strain.</summary>
internal static class DemoSocialStructure
{
    public const int FirstYear = 2019;
    public const int LastYear = 2024;

    public static IReadOnlyList<string> Names { get; } = ["Einwohner", "unter 21", "SGB II", "Alleinerziehende"];

    public static IEnumerable<SocialIndicator> Rows() =>
        from area in DemoAreas.All
        from district in area.Districts
        from row in Rows(area, district)
        select row;

    private static IEnumerable<SocialIndicator> Rows(DemoArea area, string district)
    {
        var dice = new DemoRandom("social structure " + district);
        decimal inhabitants = dice.Between(7_200, 13_800);
        var young = inhabitants * (dice.Between(178, 205) + area.Strain) / 1000;
        var support = inhabitants * ((area.Strain * dice.Between(8, 11)) + 10) / 1000;
        var single = young * (dice.Between(95, 115) + (area.Strain * 3)) / 1000;
        var growth = dice.Between(-3, 11);
        var supportTrend = dice.Between(-32, -8);
        for (var year = FirstYear; year <= LastYear; year++)
        {
            // Rising support from 2022 on: people who came for refuge are in basic income support from that year.
            var arrivals = year >= 2022 ? dice.Between(35, 60) : 0;
            inhabitants *= 1 + ((growth + dice.Between(-2, 2) + (arrivals / 5)) / 1000m);
            young *= 1 + ((growth + dice.Between(-3, 3) + (arrivals / 3)) / 1000m);
            support *= 1 + ((supportTrend + dice.Between(-8, 8) + arrivals) / 1000m);
            single *= 1 + ((growth + dice.Between(-6, 8)) / 1000m);
            foreach (var (name, value) in Names.Zip([inhabitants, young, support, single]))
            {
                yield return new SocialIndicator
                {
                    Id = DemoId.Of("indicator", $"{district}/{year}/{name}"),
                    DistrictId = DemoAreas.District(district),
                    Year = year,
                    Name = name,
                    Value = Math.Floor(value),
                };
            }
        }
    }
}

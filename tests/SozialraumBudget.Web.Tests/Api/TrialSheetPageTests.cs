using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

/// <summary>Trial calculations whose body is typed: bonus, settlement and distribution.</summary>
public sealed class TrialSheetPageTests(WebSite site) : IClassFixture<WebSite>
{
    private static readonly (string, string)[] Bonus =
    [
        ("Wert.total", "4.003.102,34"),
        .. Indicator(0, "Zielerreichung %", "mehr", "48", "", "15", "52,6"),
        .. Indicator(1, "Dauer", "weniger", "23", "", "30", "20,1"),
        .. Indicator(2, "Ehrenamt", "mehr", "66", "52,8", "10", "63,6"),
    ];

    private static readonly (string, string)[] Year =
    [
        ("Wert.total", "4.113.565,56"),
        ("Wert.a", "3.880.722,23"),
        ("Wert.entitlement", "4.113.565,56"),
        ("Wert.accounts_result", "-244.791,01"),
        ("Wert.hours", "49.632,22"),
        ("Wert.rate", "69,62"),
        ("Wert.external", "904.984,42"),
        ("Wert.points", "85"),
        .. Structure(0, "SGB II", "30 %", "8866", "8864"),
        .. Structure(1, "unter 21", "20 %", "6025", "6030"),
        .. Structure(2, "Alleinerziehende", "10 %", "7465", "8011"),
        .. CostType(0, "23", "26", "3.046,84", "26", "50 %"),
        .. CostType(1, "41", "46", "9.954,66", "42", "90 %"),
    ];

    private static readonly (string, string)[] City =
    [
        ("Wert.total", "8.000.000,00"),
        ("Zeile.Merkmale.0.indicator", "unter21"),
        ("Zeile.Merkmale.0.weight", "30 %"),
        ("Zeile.Merkmale.1.indicator", "sgb2"),
        ("Zeile.Merkmale.1.weight", "50 %"),
        ("Zeile.Merkmale.2.indicator", "alleinerziehend"),
        ("Zeile.Merkmale.2.weight", "20 %"),
        .. Area(0, "Nord", "5400", "2100", "640", "2.150.000,00"),
        .. Area(1, "Mitte", "3900", "2900", "720", "2.900.000,00"),
        .. Area(2, "Süd", "7100", "900", "410", "1.500.000,00"),
        .. Area(3, "West", "4600", "1500", "530", "1.450.000,00"),
    ];

    [Fact]
    public async Task Bonus_Typed_ShowsPointsWorthAndRechenweg()
    {
        var visitor = await Press("/proberechnung/leistungsbonus", "Bonus berechnen", Bonus);
        // 15 + 30 + 8,18 points reach the step from 50.
        Shows(visitor, "20.015,51 €", "53,18", "8,18", "Rechenweg", "Abstand zum Ziel");
    }

    [Theory]
    [InlineData("Zeile.Indikatoren.0.target", "", "Ziel: bitte angeben.", "Zeile.Indikatoren.0.target")]
    [InlineData("Zeile.Indikatoren.2.graded_from", "70", "unter dem Ziel", "Zeile.Indikatoren.2.graded_from")]
    [InlineData("Zeile.Indikatoren.0.better", "", "Besser ist: bitte angeben.", "Zeile.Indikatoren.0.better")]
    [InlineData("Zeile.Skala des Bonus.0.share", "150 %", "Erwartet wird ein Anteil", "Zeile.Skala des Bonus.0.share")]
    [InlineData("Zeile.Skala des Bonus.0.from", "60", "steht zweimal", "Zeile.Skala des Bonus.0.from")]
    [InlineData("Wert.total", "viel", "ist kein Betrag", "Wert.total")]
    public async Task Bonus_FaultyInput_SaysSoAtItsInput_AndKeepsWhatWasTyped(string name, string value, string reason, string at)
    {
        var visitor = await Press("/proberechnung/leistungsbonus", "Bonus berechnen", [.. Bonus, (name, value)]);
        Shows(visitor, reason);
        Assert.Equal("true", visitor.Page.QuerySelector($"[name='{at}']")!.GetAttribute("aria-invalid"));
        Assert.Equal("Ehrenamt", visitor.Page.QuerySelector("input[name='Zeile.Indikatoren.2.name']")!.GetAttribute("value"));
        Assert.DoesNotContain("Mehr Bonus", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settlement_Deficit_ShowsBothTakeoversSideBySide()
    {
        var visitor = await Press("/proberechnung/jahresabrechnung", "Jahr abrechnen", Year);
        Shows(
            visitor,
            "-246.814,02 €",
            "28.765,60 €",
            "39.004,50 €",
            "177.020,91 €",
            "49.366,23 €",
            "166.659,18 €",
            "41.135,66 €",
            "Anerkannt"
        );
        Assert.DoesNotContain("über der Toleranz", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settlement_SurplusBeyondTolerance_IsPointedOut()
    {
        var visitor = await Press(
            "/proberechnung/jahresabrechnung",
            "Jahr abrechnen",
            [.. Year, ("Wert.accounts_result", "60.000,00"), ("Zeile.Sozialstruktur.0.weight", "30 %")]
        );
        Shows(visitor, "51.129,19 €", "8.870,81 €", "über der Toleranz");
        Assert.DoesNotContain("Anerkannt", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settlement_IncompleteRow_IsNamedAtItsInput()
    {
        var visitor = await Press("/proberechnung/jahresabrechnung", "Jahr abrechnen", [.. Year, ("Zeile.Kostentypen.1.v", "")]);
        Shows(visitor, "Das Feld fehlt.");
        Assert.Equal("true", visitor.Page.QuerySelector("input[name='Zeile.Kostentypen.1.v']")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Distribution_Typed_FreeAndWithinLimits()
    {
        var free = await Press("/proberechnung/verteilung", "Verteilen", City);
        Shows(free, "2.197.495,38 €", "2.514.151,42 €", "1.583.132,45 €", "1.705.220,75 €");
        var limited = await Press("/proberechnung/verteilung", "Verteilen", [.. City, ("Wert.floor", "5 %"), ("Wert.cap", "10 %")]);
        Shows(limited, "2.755.000,00 €", "1.595.000,00 €", "2.121.567,77 €", "1.528.432,23 €", "Untergrenze", "Obergrenze");
    }

    [Theory]
    [InlineData("Wert.total", "100,00", "Die Untergrenzen brauchen zusammen")]
    [InlineData("Zeile.Bereiche.1.area", "Nord", "„Nord“ steht zweimal da")]
    [InlineData("Zeile.Merkmale.1.indicator", "unter21", "„unter21“ steht zweimal da")]
    [InlineData("Zeile.Bereiche.0.m2", "", "areas.Nord.sgb2: Das Feld fehlt.")]
    public async Task Distribution_Faulty_SaysWhat(string name, string value, string reason) =>
        Shows(await Press("/proberechnung/verteilung", "Verteilen", [.. City, ("Wert.floor", "5 %"), (name, value)]), reason);

    [Fact]
    public async Task MoreRows_AreAskedFor_NothingIsComputedOrLost()
    {
        var visitor = await Press("/proberechnung/leistungsbonus", "Zeilen hinzufügen", [.. Bonus, ("zeilen", "mehr")]);
        Assert.Null(visitor.Page.QuerySelector(".error-summary"));
        Assert.NotNull(visitor.Page.QuerySelector("input[name='Zeile.Indikatoren.4.name']"));
        Assert.DoesNotContain("Mehr Bonus", visitor.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string)> Indicator(
        int row,
        string name,
        string better,
        string target,
        string from,
        string points,
        string actual
    ) =>
        Row(
            "Indikatoren",
            row,
            ("name", name),
            ("better", better),
            ("target", target),
            ("graded_from", from),
            ("points", points),
            ("actual", actual)
        );

    private static IEnumerable<(string, string)> Structure(int row, string name, string weight, string start, string lagged) =>
        Row("Sozialstruktur", row, ("name", name), ("weight", weight), ("base", start), ("lagged", lagged));

    private static IEnumerable<(string, string)> CostType(int row, string n, string m, string v, string hi, string quality) =>
        Row("Kostentypen", row, ("n", n), ("m", m), ("v", v), ("hi", hi), ("quality", quality));

    private static IEnumerable<(string, string)> Area(int row, string name, string one, string two, string three, string previous) =>
        Row("Bereiche", row, ("area", name), ("m1", one), ("m2", two), ("m3", three), ("previous", previous));

    private static IEnumerable<(string, string)> Row(string group, int row, params (string Key, string Value)[] cells) =>
        cells.Select(c => ($"Zeile.{group}.{row}.{c.Key}", c.Value));

    private static void Shows(Visitor visitor, params string[] texts)
    {
        var text = visitor.Text.Replace('\u00a0', ' ').Replace('\u2212', '-');
        Assert.All(texts, wanted => Assert.Contains(wanted, text, StringComparison.Ordinal));
    }

    /// <summary>What is given twice counts as given last.</summary>
    private async Task<Visitor> Press(string path, string button, (string Name, string Value)[] fields)
    {
        var visitor = await site.SignIn(Role.AreaManager);
        await visitor.Open(path);
        await visitor.Press(button, [.. fields.GroupBy(static f => f.Name).Select(static g => g.Last())]);
        return visitor;
    }
}

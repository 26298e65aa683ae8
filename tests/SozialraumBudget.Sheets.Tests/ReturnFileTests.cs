using System.Text;
using SozialraumBudget.Data.Controlling;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Tests.Hostile;

namespace SozialraumBudget.Sheets.Tests;

/// <summary>The files of a quarterly return: hours, cases, external costs, offers.</summary>
public class ReturnFileTests
{
    private const string HourHeader = "Datum;Team;Mitarbeiter;Art;Fallnummer;Stunden;Tätigkeit";
    private const string CostHeader = "Fallnummer;Träger;Von;Bis;Betrag;Rechnungsnummer;Grund;Art;Bezahlt am";
    private const string CaseHeader =
        "Fallnummer;Bereich;Hilfeart;Setting;Kostentyp;Beginn;Ende;Stunden je Woche;Träger;Grund extern;Geburtsjahr;Zielerreichung";

    [Theory]
    [InlineData("1,5", 90)]
    [InlineData("1.5", 90)]
    [InlineData("1:30", 90)]
    [InlineData("01:30", 90)]
    [InlineData("1:30:00", 90)]
    [InlineData("1:30 h", 90)]
    [InlineData("90 min", 90)]
    [InlineData("90 Min.", 90)]
    [InlineData("90min", 90)]
    [InlineData("1,5 h", 90)]
    [InlineData("1,5 Std.", 90)]
    [InlineData("2 Stunden", 120)]
    [InlineData("1 Std. 30 Min.", 90)]
    [InlineData("1h30", 90)]
    [InlineData("1 h 5 min", 65)]
    [InlineData("0:20", 20)]
    [InlineData("24", 1440)]
    [InlineData("24:00", 1440)]
    public void Hours_Duration_IsReadAsMeant(string text, int minutes)
    {
        var (rows, issues) = Hours(text);
        Assert.Empty(issues);
        Assert.Equal(WorkTime.OfMinutes(minutes), Assert.Single(rows).Time);
    }

    [Theory]
    [InlineData("0", "größer als 0")]
    [InlineData("0:00", "größer als 0")]
    [InlineData("24,01", "zu groß")]
    [InlineData("24:01", "zu lang")]
    [InlineData("36:00", "zu lang")]
    [InlineData("90", "zu groß")]
    [InlineData("-1", "nicht negativ")]
    [InlineData("-1:30", "keine Dauer")]
    [InlineData("1:75", "59 Minuten")]
    [InlineData("1:5", "nur eine Stelle")]
    [InlineData("1:30:20", "Sekunden")]
    [InlineData("8:00 Uhr", "Uhrzeit")]
    [InlineData("halb zwei", "keine Dauer")]
    [InlineData("1.250", "mehrdeutig")]
    [InlineData("", "Pflicht")]
    public void Hours_NoDuration_IsRefusedWithItsReason(string text, string reason)
    {
        var (rows, issues) = Hours(text);
        Assert.Empty(rows);
        Assert.Contains(reason, Assert.Single(issues).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_AmbiguousNumber_FollowsItsColumn()
    {
        var (rows, issues) = Hours("1.250", "0.5");
        Assert.Empty(issues);
        Assert.Equal([1800m, 4500m], rows.Select(static r => r.Time.Seconds));
        Assert.Contains("zu groß", Assert.Single(Hours("1.250", "0,5").Issues).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("h:mm", "0.0625", 90)]
    [InlineData("[h]:mm", "0.0625", 90)]
    [InlineData("hh:mm:ss", "0.3333333333", 480)]
    [InlineData("General", "1.5", 90)]
    [InlineData("0.00", "1.5", 90)]
    [InlineData("0 &quot;min&quot;", "20", 20)]
    [InlineData("0.0 &quot;Std.&quot;", "1.5", 90)]
    public void Hours_CellOfASpreadsheet_IsReadAsItIsShown(string format, string value, int minutes)
    {
        var (rows, issues) = Sheet(format, value);
        Assert.Empty(issues);
        Assert.Equal(WorkTime.OfMinutes(minutes), Assert.Single(rows).Time);
    }

    [Theory]
    [InlineData("[h]:mm", "1.5", "höchstens 24")]
    [InlineData("d.m.yyyy h:mm", "1.5", "Datum")]
    [InlineData("0%", "0.5", "Prozentwert")]
    public void Hours_CellThatMeansSomethingElse_IsRefused(string format, string value, string reason) =>
        Assert.Contains(reason, Assert.Single(Sheet(format, value).Issues).Reason, StringComparison.Ordinal);

    [Fact]
    public void Hours_CaseNumber_BelongsToCaseSpecificWorkAlone()
    {
        var issues = Read(
            "05.01.2026;T;M;fallspezifisch;;1;",
            "05.01.2026;T;M;fallunspezifisch;A-1;1;",
            "05.01.2026;T;M;Fallübergreifend;;1;",
            "05.01.2026;T;M;fallspezifisch;A-1;1;"
        ).Issues;
        Assert.Equal([2, 3], issues.Select(static i => i.Row!.Value));
        Assert.All(issues, static i => Assert.Equal("Fallnummer", i.Column));
    }

    [Fact]
    public void Hours_BeyondADay_NameTheRowThatCrossesIt()
    {
        var (rows, issues) = Read(
            "05.01.2026;T;M;fallübergreifend;;14;",
            "06.01.2026;T;M;fallübergreifend;;14;",
            "05.01.2026;T;N;fallübergreifend;;14;",
            "05.01.2026;U;M;fallübergreifend;;10:01;"
        );
        Assert.Equal(3, rows.Count);
        Assert.Equal((5, "Stunden"), (Assert.Single(issues).Row, issues[0].Column));
        Assert.Contains("24,02 Stunden", issues[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_RowTwice_IsAWarning()
    {
        var (rows, issues) = Read("05.01.2026;T;M;fallübergreifend;;1;Gruppe", "05.01.2026;T;M;fallübergreifend;;1:00;Gruppe");
        Assert.Equal(2, rows.Count);
        Assert.Equal((3, IssueSeverity.Warning), (Assert.Single(issues).Row, issues[0].Severity));
    }

    /// <summary>A quarter without invoices is one.</summary>
    [Fact]
    public void Files_WithoutRows_SayThatThereIsNothing()
    {
        var costs = Costs("");
        Assert.Empty(costs.Rows);
        Assert.Equal(IssueSeverity.Notice, Assert.Single(costs.Issues).Severity);
        Assert.Equal(IssueSeverity.Notice, Assert.Single(Read(Array.Empty<string>()).Issues).Severity);
    }

    [Fact]
    public void Costs_DefaultsOfArtAndBezahltAm()
    {
        var cost = Assert.Single(Costs("A-1;Lotsen;30.12.2025;11.01.2026;1.798,12;R-1;§35a;;").Rows);
        Assert.Equal((ExternalCostKind.External, cost.To, 13), (cost.Kind, cost.PaidOn, cost.DayCount));
        Assert.Equal((ExternalReason.IntegrationAssistance, 1798.12m), (cost.Reason, cost.Amount.Amount));
        Assert.Equal(ExternalCostKind.OneOff, Costs("A-1;L;01.01.2026;01.01.2026;1,00;R;Ortswechsel;Einmalig;02.01.2026").Rows[0].Kind);
    }

    [Theory]
    [InlineData("A-1;L;02.01.2026;01.01.2026;1,00;R;Ortswechsel;;", "Bis")]
    [InlineData("A-1;L;01.01.2026;;1,00;R;Ortswechsel;;", "Bis")]
    [InlineData("A-1;L;01.01.2026;01.01.2026;-1,00;R;Ortswechsel;;", "Betrag")]
    [InlineData("A-1;L;01.01.2026;01.01.2026;1,005;R;Ortswechsel;;", "Betrag")]
    [InlineData("A-1;L;01.01.2026;01.01.2026;1,00;R;;;", "Grund")]
    [InlineData("A-1;L;01.01.2026;01.01.2026;1,00;R;weil;;", "Grund")]
    [InlineData("A-1;L;01.01.2026;01.01.2026;1,00;R;Ortswechsel;immer;", "Art")]
    [InlineData(";L;01.01.2026;01.01.2026;1,00;R;Ortswechsel;;", "Fallnummer")]
    public void Costs_FaultyCell_IsNamed(string row, string column) =>
        Assert.Equal((2, column), (Assert.Single(Costs(row).Issues).Row, Costs(row).Issues[0].Column));

    [Fact]
    public void Cases_OfAnotherProvider_NeedTheirReason()
    {
        const string Row = "A-1;Nord;31;ambulant;III;01.01.2026;31.12.9999;9:30;{0};{1};2015;80 %";
        string Line(string provider, string reason) =>
            string.Format(System.Globalization.CultureInfo.InvariantCulture, Row, provider, reason);
        var own = Assert.Single(Cases(Line("Jugendhilfe Nord", "")).Rows);
        Assert.Equal(("3", null, 0.8m), (own.CostType, own.End, own.GoalAttainment));
        Assert.Equal(WorkTime.OfHours(9.5m), own.PerWeek);
        Assert.Equal("Grund extern", Cases(Line("Lotsen", "")).Issues[0].Column);
        Assert.Equal(ExternalReason.Choice, Assert.Single(Cases(Line("Lotsen", "wunsch und wahlrecht")).Rows).Reason);
    }

    [Theory]
    [InlineData("80", null)]
    [InlineData("12,5 %", null)]
    [InlineData("0,8", "80 statt 0,8")]
    [InlineData("101", "0 bis 100")]
    [InlineData("gut", "0 bis 100")]
    public void Cases_GoalAttainment_IsPercent(string text, string? reason)
    {
        var issues = Cases($"A-1;Nord;31;ambulant;;01.01.2026;;;Jugendhilfe Nord;;;{text}").Issues;
        Assert.Equal(reason is null ? 0 : 1, issues.Count);
        Assert.All(issues, i => Assert.Contains(reason!, i.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Offers_CountOfParticipants_IsWhole()
    {
        const string Header = "Datum;Team;Angebot;Art;Teilnehmende;Stunden\n";
        ParsedSheet<OfferRow> Parse(string row)
        {
            using var table = SheetReader.Open(Encoding.UTF8.GetBytes(Header + row), "angebote.csv", OfferFormat.Format);
            return OfferParser.Parse(table);
        }

        var offer = Assert.Single(Parse("05.01.2026;T;Frühstück;Offener Treff;12;1:30").Rows);
        Assert.Equal((OfferKind.OpenMeeting, 12, WorkTime.OfMinutes(90)), (offer.Kind, offer.Participants, offer.Time));
        Assert.Equal("Teilnehmende", Assert.Single(Parse("05.01.2026;T;Frühstück;;1,5;").Issues).Column);
    }

    private static (IReadOnlyList<HourRow> Rows, IReadOnlyList<RowIssue> Issues) Hours(params string[] durations) =>
        Read([.. durations.Select(static (text, i) => $"05.01.2026;T;M-{i};fallübergreifend;;{text};")]);

    private static (IReadOnlyList<HourRow> Rows, IReadOnlyList<RowIssue> Issues) Read(params string[] lines) =>
        Read(Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(HourHeader))));

    private static (IReadOnlyList<HourRow> Rows, IReadOnlyList<RowIssue> Issues) Read(byte[] file)
    {
        using var table = SheetReader.Open(file, "stunden", HourFormat.Format);
        var reader = new HourReader(table);
        return ([.. reader.Rows()], reader.Issues);
    }

    private static (IReadOnlyList<HourRow> Rows, IReadOnlyList<RowIssue> Issues) Sheet(string format, string value)
    {
        var styles =
            $"<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"{format}\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
            + "numFmtId=\"170\"/></cellXfs></styleSheet>";
        return Read(
            HostileFiles.Workbook(
                HostileFiles.XmlRow(1, HourHeader.Split(';'))
                    + HostileFiles.XmlRow(
                        2,
                        ["05.01.2026", "T", "M", "fallübergreifend", "", $"<c r=\"F2\" s=\"1\"><v>{value}</v></c>", "Gruppe"]
                    ),
                ("xl/styles.xml", styles)
            )
        );
    }

    private static ParsedSheet<ExternalCost> Costs(string row)
    {
        using var table = SheetReader.Open(Encoding.UTF8.GetBytes($"{CostHeader}\n{row}\n"), "kosten.csv", ExternalCostFormat.Format);
        return ExternalCostParser.Parse(table);
    }

    private static ParsedSheet<ReturnCase> Cases(string row)
    {
        using var table = SheetReader.Open(Encoding.UTF8.GetBytes($"{CaseHeader}\n{row}\n"), "faelle.csv", CaseFormat.Format);
        return ReturnCaseParser.Parse(table, new ProviderNames("Jugendhilfe Nord"));
    }
}

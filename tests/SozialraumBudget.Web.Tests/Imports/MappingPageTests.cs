using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets.Tests.Hostile;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Imports;

/// <summary>The mapping page without scripts: what is proposed, what is wrong, what stays, what is remembered.</summary>
public sealed class MappingPageTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private readonly string tag = Guid.CreateVersion7().ToString("N")[^6..];
    private TestData data = null!;

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        foreach (var name in new[] { "Altdorf", "Neudorf" })
            await data.Save(new District { Name = $"{name} {tag}" });
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task WideTable_ProposedLookedAtAndRead_StoresEveryValueAndExplainsItself()
    {
        var visitor = await OpenAsync(
            $"Nr;Ort;SGB II 2023;SGB II 2024\n1;01 Altdorf {tag};5;6\n2;02 Neudorf {tag};7;8\n;Stadt gesamt;12;14\n"
        );

        Assert.Contains("4 Zeilen werden gelesen; keine wird abgewiesen", Collapsed(visitor), StringComparison.Ordinal);
        Assert.Contains("Nr ist unbekannt", visitor.Text.Replace("„Nr“", "Nr", StringComparison.Ordinal), StringComparison.Ordinal);
        await visitor.Press("So einlesen");
        await FinishAsync(visitor, "4 Werte neu");

        Assert.Contains("Spalte „Ort“", visitor.Text, StringComparison.Ordinal);
        await using var db = data.As();
        var stored = await db
            .SocialIndicators.Where(i => db.Districts.Any(d => d.Id == i.DistrictId && d.Name.EndsWith(tag)))
            .ToListAsync();
        Assert.Equal(26, stored.Sum(static i => i.Value));
        Assert.All(stored, static i => Assert.Equal("SGB II", i.Name));
    }

    [Fact]
    public async Task Profile_Remembered_IsProposedForTheNextFileOfItsHeader()
    {
        var name = $"Statistik {tag}";
        var visitor = await OpenAsync($"Ort;Faelle {tag} 2023\nAltdorf {tag};5\nNeudorf {tag};1\n");
        await visitor.Press("So einlesen", ("Input.Remember", "true"), ("Input.ProfileName", ""));
        Assert.Contains("Bitte einen Namen für das Profil", visitor.Text, StringComparison.Ordinal);
        Assert.True(((IHtmlInputElement)visitor.Page.QuerySelector("input[type=checkbox][name='Input.Remember']")!).IsChecked);
        await visitor.Press(
            "So einlesen",
            ("Input.Remember", "true"),
            ("Input.ProfileName", name),
            ("Input.Values[0].Meanings[1].Text", "Fälle")
        );
        await FinishAsync(visitor, "2 Werte neu");

        visitor = await OpenAsync($"Ort;Faelle {tag} 2024\nAltdorf {tag};8\n");
        Assert.Contains($"{name} (unten eingetragen)", Collapsed(visitor), StringComparison.Ordinal);
        await visitor.Press("So einlesen");
        await FinishAsync(visitor, "1 Wert neu");
        await using var db = data.As();
        Assert.Equal(8m, (await db.SocialIndicators.SingleAsync(i => i.Name == "Fälle" && i.Year == 2024)).Value);

        var id = (await db.ImportProfiles.SingleAsync(p => p.Name == name)).Id;
        await visitor.Open($"/importe/profile/{id}");
        await visitor.Submit("Rename", ("Name", $"Amt {tag}"));
        Assert.Contains("umbenannt", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit("Delete");
        Assert.DoesNotContain($"Amt {tag}", visitor.Page.QuerySelector("table")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadMapping_IsSaidAtItsFieldAndWhatWasChosenStays()
    {
        var visitor = await OpenAsync($"Ort;{tag} 2023\nAltdorf {tag};5\n");
        await visitor.Press(
            "So einlesen",
            ("Input.Fields[2].Source", "0"),
            ("Input.Fields[0].Source", ""),
            ("Input.Fields[1].Fixed", "2020")
        );

        Assert.Contains(
            "das Feld ist Pflicht",
            visitor.Page.QuerySelector("#Input_Fields_0__Source-fehler")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("0", ((IHtmlSelectElement)visitor.Page.QuerySelector("#Input_Fields_2__Source")!).Value);
        await visitor.Press("So einlesen", ("Input.Fields[0].Source", "0"));
        Assert.Contains("ist schon Stadtteil zugeordnet", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherHeader_ChosenAndTaken_ProposesAnew()
    {
        var visitor = await OpenAsync($"Titel der Tabelle {tag};ab 2020\nOrt;2023\nAltdorf {tag};5\nNeudorf {tag};6\n");
        await visitor.Press("Vorschau neu rechnen", ("Input.HeaderRow", "1"));
        Assert.Contains("Die Kopfzeile hat sich geändert", visitor.Text, StringComparison.Ordinal);
        await visitor.Press("Kopfzeile übernehmen", ("Input.HeaderRow", "2"), ("Input.HeaderRows", "1"));
        Assert.Equal("2", ((IHtmlInputElement)visitor.Page.QuerySelector("#Input_HeaderRow")!).Value);
        Assert.Contains("„2023“ einlesen", Collapsed(visitor), StringComparison.Ordinal);
        await visitor.Press("Import verwerfen");
        Assert.Contains("abgebrochen", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_WithACover_IsLookedAtOnItsSheetOfFigures()
    {
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var file = HostileFiles.Workbook(
            HostileFiles.XmlRow(1, [$"Auszug {tag}", "für 2024"]),
            (
                "xl/workbook.xml",
                $"<workbook xmlns:r=\"{Relations}\"><sheets><sheet name=\"Deckblatt\" sheetId=\"1\" r:id=\"rId1\"/>"
                    + "<sheet name=\"Daten\" sheetId=\"2\" r:id=\"rId9\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships><Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + $"<Relationship Id=\"rId9\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>"
            ),
            (
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData>"
                    + HostileFiles.XmlRow(1, ["Ort", "Blatt 2023", "Blatt 2024"])
                    + HostileFiles.XmlRow(2, [$"Altdorf {tag}", "<c r=\"B2\"><v>3</v></c>", "<c r=\"C2\"><v>4</v></c>"])
                    + "</sheetData></worksheet>"
            )
        );
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/sozialstruktur/einlesen");
        await visitor.Upload("/sozialstruktur/einlesen", "Upload", "mappe.xlsx", file);
        await FinishAsync(visitor, "Sagen Sie, was die Spalten");

        Assert.Equal("Daten", ((IHtmlSelectElement)visitor.Page.QuerySelector("#Input_Sheet")!).Value);
        await visitor.Press("Kopfzeile übernehmen", ("Input.Sheet", "Deckblatt"), ("Input.HeaderRow", "0"));
        Assert.Contains($"Auszug {tag}", visitor.Text, StringComparison.Ordinal);
        await visitor.Press("Kopfzeile übernehmen", ("Input.Sheet", "Daten"), ("Input.HeaderRow", "1"));
        await visitor.Press("So einlesen");
        await FinishAsync(visitor, "2 Werte neu");
    }

    [Fact]
    public async Task RefusedFile_OfTheFormatsColumns_CanBeMappedByItsWords()
    {
        var visitor = await UploadAsync(
            $"Stadtteil;Jahr;Merkmal;Wert\nAlt-Dorf {tag};2024;Probe {tag};5\nalle gesamt;2024;Probe {tag};9\n"
        );
        await FinishAsync(visitor, "Fehler gefunden");
        await visitor.Open(visitor.Page.QuerySelector("main a[href$='/zuordnen']")!.GetAttribute("href")!);
        await visitor.Press("So einlesen");
        await FinishAsync(visitor, "1 Wert neu");

        Assert.Contains("„alle gesamt“ in Stadtteil wird laut Zuordnung nicht gelesen", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BaseYearFile_OfTheController_IsNotMappedByAdministration()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/basisjahre/importieren");
        await visitor.Upload(
            "/basisjahre/importieren",
            "Input.File",
            "export.csv",
            Encoding.UTF8.GetBytes($"Fall-Nr.;Region\nX-{tag};Nord\n"),
            ("Input.Year", "2024")
        );
        await FinishAsync(visitor, "Zuordnen");
        var path = visitor.Path;
        var admin = await site.SignIn(Role.Admin);
        await admin.Open(path);

        Assert.DoesNotContain(tag, admin.Text, StringComparison.Ordinal);
        Assert.Equal(404, (int)admin.Status);
    }

    private async Task<Visitor> OpenAsync(string file)
    {
        var visitor = await UploadAsync(file);
        await FinishAsync(visitor, "Sagen Sie, was die Spalten");
        return visitor;
    }

    private async Task<Visitor> UploadAsync(string file)
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/sozialstruktur/einlesen");
        await visitor.Upload("/sozialstruktur/einlesen", "Upload", "tabelle.csv", Encoding.UTF8.GetBytes(file));
        return visitor;
    }

    private static string Collapsed(Visitor visitor) =>
        string.Join(' ', visitor.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task FinishAsync(Visitor visitor, string expected)
    {
        for (var wait = 0; wait < 100 && !visitor.Text.Contains(expected, StringComparison.Ordinal); wait++)
        {
            await Task.Delay(100);
            await visitor.Open(visitor.Path.Split('?')[0]);
        }

        Assert.Contains(expected, visitor.Text, StringComparison.Ordinal);
    }
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Imports;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Reconciliation;

/// <summary>The case software's export as the office's list of a round: mapped once, by page and by program, and whose it stays.</summary>
public sealed class OfficeCasesImportTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private TestData data = null!;
    private BudgetScenario scenario = null!;

    private string Round => $"/abgleichrunden/{scenario.Agreement.Id}/2026-Q1";

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        scenario = await data.CreateBudgetScenario();
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Theory, InlineData(Role.Controller), InlineData(Role.AreaManager)]
    public async Task Export_OfOtherColumnsAndWords_IsMappedAndLeadsBackToItsRound(Role role)
    {
        var visitor = await site.SignIn(role, areaId: role == Role.AreaManager ? scenario.Area.Id : null);
        await UploadAsync(visitor, Export("A-1"));
        await visitor.Finish("Sagen Sie, was die Spalten");
        await visitor.Open(Round);
        Assert.Contains("Fallliste des Jugendamts (zuzuordnen)", visitor.Collapsed(), StringComparison.Ordinal);
        await visitor.Open(visitor.Page.QuerySelector("#listen a[href^='/importe/']")!.GetAttribute("href")!);

        await MapAsync(visitor);
        Assert.Contains("1 Zeile wird gelesen; keine wird abgewiesen", visitor.Collapsed(), StringComparison.Ordinal);
        Assert.Contains("1 Zeile anderer Bereiche ausgelassen", visitor.Collapsed(), StringComparison.Ordinal);
        await visitor.Press("So einlesen", ("Input.Remember", "true"), ("Input.ProfileName", "Fachverfahren"));
        await visitor.Finish("1 Fall eingelesen.");
        await visitor.Follow("Zur Abgleichrunde");
        Assert.EndsWith(Round, visitor.Path, StringComparison.Ordinal);
        Assert.Contains("1 Fall aus „export.csv“", visitor.Collapsed(), StringComparison.Ordinal);
        await visitor.Follow("wie gelesen");
        Assert.Contains("Spalte „Stadtgebiet“", visitor.Collapsed(), StringComparison.Ordinal);

        await using (var db = data.As())
        {
            var rounds = db.ReconciliationRounds.Where(r => r.AgreementId == scenario.Agreement.Id).Select(static r => r.Id);
            var row = await db.OfficeCases.SingleAsync(c => db.OfficeCaseLists.Any(l => l.Id == c.ListId && rounds.Contains(l.RoundId)));
            Assert.Equal(("A-1", "31", 3), (row.CaseNumber, row.HelpType, row.Row));
        }

        // The next export of the program; the same one again changes nothing.
        await UploadAsync(visitor, Export("A-2"));
        await visitor.Finish("Fachverfahren (unten eingetragen)");
        await visitor.Press("So einlesen");
        await visitor.Finish("1 Fall eingelesen.");
        await UploadAsync(visitor, Export("A-2"));
        await visitor.Finish("Fachverfahren (unten eingetragen)");
        await visitor.Press("So einlesen");
        await visitor.Finish("Dieselbe Datei wurde schon");
    }

    [Fact]
    public async Task ListOfOurColumnsAndOtherWords_IsRefusedAtItsPlace_ThenMappedOnRequest()
    {
        var visitor = await site.SignIn(Role.Controller);
        var file = Encoding.UTF8.GetBytes(
            "Fallnummer;Bereich;Hilfeart;Setting;Beginn;Träger\n"
                + $"B-1;{scenario.Area.Name};SPFH;amb.;01.02.2026;{scenario.Provider.Name}\n"
        );
        await visitor.Open(Round);
        await visitor.Upload($"{Round}?handler=List", "List", "liste.csv", file);
        Assert.Contains("2 Fehler in der Datei; es ist nichts gespeichert.", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("input[name=AsksMapping]"));
        await visitor.Upload($"{Round}?handler=List", "List", "liste.csv", file, ("AsksMapping", "true"));
        await visitor.Finish("Sagen Sie, was die Spalten");
        Assert.Contains("keine wird abgewiesen", visitor.Collapsed(), StringComparison.Ordinal);
        await visitor.Press("So einlesen");
        await visitor.Finish("1 Fall eingelesen.");
    }

    [Fact]
    public async Task List_RunAndProfile_AreSeenByWhoBroughtItAndByControllersAlone()
    {
        var visitor = await site.SignIn(Role.Controller);
        await UploadAsync(visitor, Export("C-1"));
        await visitor.Finish("Sagen Sie, was die Spalten");
        var id = Guid.Parse(visitor.Path.Split('/')[2]);
        await MapAsync(visitor);
        await visitor.Press("So einlesen", ("Input.Remember", "true"), ("Input.ProfileName", $"Amt {scenario.Area.Code}"));
        await visitor.Finish("1 Fall eingelesen.");
        var profiles = new Dictionary<Role, bool>
        {
            [Role.Controller] = true,
            [Role.AreaManager] = true,
            [Role.ProviderCoordinator] = false,
            [Role.Management] = false,
            [Role.Approver] = false,
            [Role.Admin] = false,
        };
        foreach (var (role, sees) in profiles)
        {
            var user = TestData.User(
                role,
                role == Role.ProviderCoordinator ? scenario.Provider.Id : null,
                role == Role.AreaManager ? scenario.Area.Id : null
            );
            await using var db = data.As(user);
            Assert.Equal(role == Role.Controller, await db.ImportRuns.AnyAsync(r => r.Id == id));
            Assert.Equal(role == Role.Controller, await db.Files.AnyAsync(f => f.AgreementId == scenario.Agreement.Id && f.OfficeOnly));
            Assert.Equal(
                role == Role.Controller,
                await db.Set<StoredFileContent>().AnyAsync(c => db.ImportRuns.Any(r => r.FileId == c.FileId && r.Id == id))
            );
            Assert.Equal(sees, await db.ImportProfiles.AnyAsync(p => p.Format == OfficeCasesImport.FormatKey));
        }

        var other = await site.SignIn(Role.AreaManager, areaId: scenario.Area.Id);
        await other.Open($"/importe/{id}/zuordnen");
        Assert.Equal(404, (int)other.Status);
    }

    [Fact]
    public async Task Program_IsToldTheProfile_AndReadsByItsIdItsNameOrAMapping()
    {
        var visitor = await site.SignIn(Role.Controller);
        await UploadAsync(visitor, Export("D-1"));
        await visitor.Finish("Sagen Sie, was die Spalten");
        await MapAsync(visitor);
        var name = $"Amt {scenario.Area.Code}";
        await visitor.Press("So einlesen", ("Input.Remember", "true"), ("Input.ProfileName", name));
        await visitor.Finish("1 Fall eingelesen.");

        var caller = await site.Call(Role.AreaManager, areaId: scenario.Area.Id);
        var address = $"/api/v1/agreements/{scenario.Agreement.Id}/reconciliations/2026-Q1/list";
        var listed = (await caller.Get("/api/v1/import-profiles?format=office-cases")).Is(200).Json["items"]!.AsArray();
        var profile = Assert.Single(listed, p => (string)p!["name"]! == name)!;
        var foreign = (await caller.Send(HttpMethod.Post, address, ApiTables.Form(Export("D-2")))).IsProblem(422);
        Assert.Contains(foreign.Errors, static e => ((string)e!["reason"]!).Contains("Spalte", StringComparison.Ordinal));
        foreach (var wanted in new[] { (string)profile["id"]!, name })
        {
            var read = await caller.Send(
                HttpMethod.Post,
                $"{address}?profile={Uri.EscapeDataString(wanted)}",
                ApiTables.Form(Export($"D-{wanted.Length}"))
            );
            Assert.Equal(1, (int)read.Is(200).Json["rows"]!);
        }

        var mapping = profile["mapping"]!.ToJsonString();
        Assert.Equal(1, (int)(await caller.Send(HttpMethod.Post, address, ApiTables.Form(Export("D-5"), mapping))).Is(200).Json["rows"]!);
        (await caller.Send(HttpMethod.Post, $"{address}?profile=gibtesnicht", ApiTables.Form(Export("D-6")))).IsProblem(422);
        (await caller.Send(HttpMethod.Post, $"{address}?profile={name}", ApiTables.Form(Export("D-6"), mapping))).IsProblem(422);
    }

    private byte[] Export(string number) =>
        Encoding.UTF8.GetBytes(
            "Auszug Fachverfahren\nAZ;Stadtgebiet;Rechtsgrundlage;Form;Hilfe ab;Hilfe bis;Dienst\n"
                + $"{number};{scenario.Area.Name};SPFH;amb.;01.02.2026;;{scenario.Provider.Name}\n"
                + $"Z-9;Anderswo;§ 30;amb.;01.02.2026;;{scenario.Provider.Name}\n"
        );

    private async Task UploadAsync(Visitor visitor, byte[] file)
    {
        await visitor.Open(Round);
        await visitor.Upload($"{Round}?handler=List", "List", "export.csv", file);
    }

    /// <summary>Says which column is which; the words are proposed.</summary>
    private static Task MapAsync(Visitor visitor) =>
        visitor.Press(
            "Vorschau neu rechnen",
            ("Input.Fields[0].Source", "0"),
            ("Input.Fields[1].Source", "1"),
            ("Input.Fields[2].Source", "2"),
            ("Input.Fields[3].Source", "3"),
            ("Input.Fields[5].Source", "4"),
            ("Input.Fields[6].Source", "5"),
            ("Input.Fields[8].Source", "6")
        );
}

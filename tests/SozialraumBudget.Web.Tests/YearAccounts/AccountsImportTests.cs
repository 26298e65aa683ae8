using System.Text;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.YearAccounts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Imports;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.YearAccounts;

/// <summary>A provider's bookkeeping as annual accounts: mapped once, by page and by program, and the provider's own.</summary>
public sealed class AccountsImportTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private const string Export =
        "Summen- und Saldenliste 2025\nKonto-Nr;Kontobezeichnung;Saldo 2025;Saldo 2024\n"
        + "4000;Sozialraumbudget Stadt;1.000,00;900,00\n4100;Gehälter Fachkräfte;700,00;650,00\n"
        + "4105;Fahrtkosten;100,50;80,00\n;Summe Aufwendungen;800,50;730,00\n";

    private TestData data = null!;
    private BudgetScenario scenario = null!;

    private string Year => $"/jahresabschluesse/{scenario.Agreement.Id}/2025";

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        scenario = await data.CreateBudgetScenario(year: 2025);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Export_IsMappedByItsAccounts_KeepsTheStatedResult_AndLeadsBack()
    {
        var own = await site.SignIn(Role.ProviderCoordinator, scenario.Provider.Id);
        await UploadAsync(own, Export, ("Stated", "199,50"));
        await own.Finish("Sagen Sie, was die Spalten");
        Assert.Contains("ausgewiesenes Ergebnis 199,50 €", own.Collapsed(), StringComparison.Ordinal);
        await own.Open(Year);
        Assert.Contains("Jahresabschluss (zuzuordnen)", own.Collapsed(), StringComparison.Ordinal);
        await own.Follow("Jahresabschluss (zuzuordnen)");

        await MapAsync(own);
        Assert.Contains("3 Zeilen werden gelesen; keine wird abgewiesen", own.Collapsed(), StringComparison.Ordinal);
        await own.Press("So einlesen", ("Input.Remember", "true"), ("Input.ProfileName", "Buchhaltung"));
        await own.Finish("3 Zeilen eingelesen.");
        await own.Follow("Zum Jahresabschluss");
        Assert.EndsWith(Year, own.Path, StringComparison.Ordinal);
        Assert.Contains("Gehälter Fachkräfte", own.Collapsed(), StringComparison.Ordinal);
        Assert.NotNull(own.Page.QuerySelector("#zeilen a[href^='/importe/']"));

        await using var db = data.As(TestData.User(Role.ProviderCoordinator, scenario.Provider.Id));
        var sheet = await db.AccountsSheets.Include(s => s.Lines).SingleAsync(s => db.AnnualAccounts.Any(a => a.Id == s.AccountsId));
        Assert.Equal((new Money(199.5m), "export.csv"), (sheet.Stated!.Value, sheet.FileName));
        Assert.Equal(
            [
                (AccountsKind.BudgetIncome, "Sozialraumbudget Stadt", 1000m),
                (AccountsKind.Staff, "Gehälter Fachkräfte", 700m),
                (AccountsKind.Materials, "Fahrtkosten", 100.5m),
            ],
            sheet.Lines.OrderBy(static l => l.Row).Select(static l => (l.Kind, l.Text, l.Amount.Amount))
        );

        await UploadAsync(own, Export, ("Stated", "199,50"));
        await own.Finish("Buchhaltung (unten eingetragen)");
        await own.Press("So einlesen");
        await own.Finish("Dieselbe Datei wurde schon");
    }

    [Fact]
    public async Task RunFileAndProfile_AreTheProvidersOwn()
    {
        var own = await site.SignIn(Role.ProviderCoordinator, scenario.Provider.Id);
        await UploadAsync(own, Export);
        await own.Finish("Sagen Sie, was die Spalten");
        var id = Guid.Parse(own.Path.Split('/')[2]);
        await MapAsync(own);
        await own.Press("So einlesen", ("Input.Remember", "true"), ("Input.ProfileName", "Buchhaltung"));
        await own.Finish("3 Zeilen eingelesen.");
        var stranger = (await data.CreateProvider()).Id;
        foreach (
            var (user, isOwn) in new[]
            {
                (TestData.User(Role.ProviderCoordinator, scenario.Provider.Id), true),
                (TestData.User(Role.ProviderCoordinator, stranger), false),
                (TestData.User(Role.Controller), false),
                (TestData.User(Role.Admin), false),
                (TestData.User(Role.AreaManager, areaId: scenario.Area.Id), false),
            }
        )
        {
            await using var db = data.As(user);
            Assert.Equal(isOwn, await db.ImportRuns.AnyAsync(r => r.Id == id));
            Assert.Equal(
                isOwn,
                await db.ImportProfiles.AnyAsync(p => p.Format == AccountsImport.FormatKey && p.ProviderId == scenario.Provider.Id)
            );
        }

        var other = await site.SignIn(Role.ProviderCoordinator, stranger);
        await other.Open($"/importe/{id}/zuordnen");
        Assert.Equal(404, (int)other.Status);
        await other.Open(Year);
        Assert.Equal(404, (int)other.Status);
        await other.Open("/importe/profile");
        Assert.DoesNotContain("Buchhaltung", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_SendsTheExport_ByProfileOrMapping_ForTheOwnAccountsAlone()
    {
        var own = await site.SignIn(Role.ProviderCoordinator, scenario.Provider.Id);
        await UploadAsync(own, Export);
        await own.Finish("Sagen Sie, was die Spalten");
        await MapAsync(own);
        await own.Press("So einlesen", ("Input.Remember", "true"), ("Input.ProfileName", "Buchhaltung"));
        await own.Finish("3 Zeilen eingelesen.");

        var caller = await site.Call(Role.ProviderCoordinator, scenario.Provider.Id);
        var address = $"/api/v1/agreements/{scenario.Agreement.Id}/annual-accounts/2025/table";
        var file = Encoding.UTF8.GetBytes(Export);
        var foreign = (await caller.Send(HttpMethod.Post, address, ApiTables.Form(file))).IsProblem(422);
        Assert.Contains(foreign.Errors, static e => ((string)e!["reason"]!).Contains("Profil „Buchhaltung“", StringComparison.Ordinal));
        var read = await caller.Send(HttpMethod.Post, $"{address}?profile=Buchhaltung&stated=199.50", ApiTables.Form(file));
        Assert.Equal(3, (int)read.Is(200).Json["rows"]!);
        var listed = (await caller.Get("/api/v1/import-profiles?format=annual-accounts")).Is(200).Json["items"]!.AsArray();
        var mapping = Assert.Single(listed)!["mapping"]!.ToJsonString();
        Assert.Equal(3, (int)(await caller.Send(HttpMethod.Post, address, ApiTables.Form(file, mapping))).Is(200).Json["rows"]!);
        var accounts = (await caller.Get($"/api/v1/agreements/{scenario.Agreement.Id}/annual-accounts/2025")).Is(200).Json;
        Assert.Equal("199.50", (string)accounts["result"]!);

        var stranger = await site.Call(Role.ProviderCoordinator, (await data.CreateProvider()).Id);
        (await stranger.Send(HttpMethod.Post, $"{address}?profile=Buchhaltung", ApiTables.Form(file))).IsProblem(404);
        var office = await site.Call(Role.Controller);
        (await office.Send(HttpMethod.Post, address, ApiTables.Form(file))).IsProblem(403);
    }

    private async Task UploadAsync(Visitor visitor, string file, params (string Name, string Value)[] fields)
    {
        await visitor.Open(Year);
        await visitor.Upload($"{Year}?handler=Table", "Table", "export.csv", Encoding.UTF8.GetBytes(file), fields);
    }

    /// <summary>The name of an account says its kind and is its text; kinds are proposed, and the sum is proposed to be left out.</summary>
    private static Task MapAsync(Visitor visitor) =>
        visitor.Press(
            "Vorschau neu rechnen",
            ("Input.Fields[0].Source", "1"),
            ("Input.Fields[1].Source", "1"),
            ("Input.Fields[2].Source", "2"),
            ("Input.Fields[3].Source", "3")
        );
}

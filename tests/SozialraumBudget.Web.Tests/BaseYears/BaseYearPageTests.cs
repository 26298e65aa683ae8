using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets.Tests.Hostile;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.BaseYears;

/// <summary>Upload, progress, result, case list and case, through the real application with its worker.</summary>
public sealed class BaseYearPageTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private const string Upload = "/basisjahre/importieren";
    private static int number;

    private TestData data = null!;
    private string area = "";
    private Guid areaId;
    private Visitor controller = null!;

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        area = $"Sozialraum Seite {Interlocked.Increment(ref number)}";
        areaId = (await data.CreateArea(area)).Id;
        controller = await site.SignIn(Role.Controller);
        await controller.Open(Upload);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task PublishedExample_UploadedInTheBrowser_ShowsEveryFigure()
    {
        Assert.SkipUnless(SharedExamples.Has(SharedExamples.Area), "The example lies outside the repository.");
        var csv = await System.IO.File.ReadAllTextAsync(
            SharedExamples.File(SharedExamples.Area, "basisjahr.csv"),
            TestContext.Current.CancellationToken
        );
        await SetLead((string)SharedExamples.Terms(SharedExamples.Area)["lead_provider"]!);

        await Send(Encoding.UTF8.GetBytes(csv.Replace(";Nordost;", $";{area};", StringComparison.Ordinal)));
        Assert.Contains("380", controller.Page.QuerySelector("#probelauf")!.TextContent, StringComparison.Ordinal);
        await Take();
        Assert.Contains("von 380 Fällen gespeichert", controller.Text, StringComparison.Ordinal);
        await controller.Open($"/basisjahre/2024/{areaId}");

        var figures = controller.Page.QuerySelector("main")!.TextContent;
        Assert.Contains("221 / 159", figures, StringComparison.Ordinal);
        Assert.Contains("280 / 100", figures, StringComparison.Ordinal);
        Assert.Contains("380 Fälle", figures, StringComparison.Ordinal);
        await controller.Open($"/basisjahre/2024/{areaId}?vers=extern&zugang=zugang");
        Assert.Equal(HttpStatusCode.OK, controller.Status);
        await controller.Open($"/basisjahre/2024/{areaId}/faelle/NO-24-0001");
        Assert.Contains(
            (string)SharedExamples.Expected(SharedExamples.Area)["annual_case_costs"]!["NO-24-0001"]! is { } cost
                ? string.Create(
                    new System.Globalization.CultureInfo("de-DE"),
                    $"{decimal.Parse(cost, System.Globalization.CultureInfo.InvariantCulture):N2}"
                )
                : "",
            controller.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("gerundet(Menge × Satz)", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FaultyFile_NamesRowColumnValueReason_AndCanBeDownloaded()
    {
        await Send(File(Row("A-1", rate: "abc")));

        Assert.Contains("Ein Fehler gefunden. Es wurde nichts gespeichert.", controller.Text, StringComparison.Ordinal);
        var row = controller.Page.QuerySelectorAll("main table tbody tr")[^1].TextContent;
        foreach (var part in new[] { "2", "Satz", "abc", "Das ist keine Zahl" })
            Assert.Contains(part, row, StringComparison.Ordinal);
        var csv = await controller.Client.GetStringAsync(controller.Path + "?export=csv", TestContext.Current.CancellationToken);
        Assert.Contains("2;Fehler;Satz;abc;\"Das ist keine Zahl", csv, StringComparison.Ordinal);
        await controller.Open($"/basisjahre/2024/{areaId}");
        Assert.Equal(HttpStatusCode.NotFound, controller.Status);
    }

    [Fact]
    public async Task DoubledRows_AreANoticeWithNumbers_AndStoredWhenTaken()
    {
        await Send(File(Row("B-1"), Row("B-1")));
        Assert.Contains("1 Zeile gleicht einer früheren in allen Werten: 641,80\u00a0€.", controller.Text, StringComparison.Ordinal);

        await Take();

        Assert.Contains("2 Leistungen von 1 Fall gespeichert", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DoubledRows_Cancelled_StoreNothing()
    {
        await Send(File(Row("B-2"), Row("B-2")));

        await controller.Post(controller.Page.QuerySelector("#entscheiden button[formaction]")!.GetAttribute("formaction")!, Token());

        Assert.Contains("Abgebrochen. Es wurde nichts gespeichert.", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameFileTwice_LeadsToTheFirstImportAndSaysSo()
    {
        var bytes = File(Row("C-1"));
        await Send(bytes);
        await Take();
        var first = controller.Path;
        await controller.Open(Upload);
        await Send(bytes);

        Assert.Equal(first, controller.Path);
        Assert.Contains("schon hochgeladen", controller.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("basisjahr.csv", "", "Die Datei ist leer.")]
    [InlineData("basisjahr.pdf", "%PDF-1.7", "CSV oder XLSX")]
    public async Task Upload_WrongKindOrEmpty_IsRefusedAtTheFieldAndKeepsTheYear(string name, string content, string reason)
    {
        await controller.Upload(Upload, "Input.File", name, Encoding.UTF8.GetBytes(content), ("Input.Year", "2021"));

        Assert.Contains(reason, controller.Text, StringComparison.Ordinal);
        Assert.Equal("2021", controller.Page.QuerySelector("input[name='Input.Year']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Upload_TooLarge_SaysHowLargeIsAllowed()
    {
        await controller.Upload(Upload, "Input.File", "groß.csv", new byte[(50 * 1024 * 1024) + 1], ("Input.Year", "2024"));

        Assert.Contains("größer als 50 MB", controller.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1999")]
    [InlineData("2999")]
    [InlineData("abc")]
    [InlineData("")]
    public async Task Upload_ImpossibleYear_IsRefused(string year)
    {
        await controller.Upload(Upload, "Input.File", "b.csv", File(Row("D-1")), ("Input.Year", year));

        Assert.NotNull(controller.Page.QuerySelector("[aria-invalid=true]"));
    }

    [Fact]
    public async Task EveryHostileFile_ThroughTheUpload_IsAnsweredAndStoredWholeOrNotAtAll()
    {
        await data.CreateArea("Nord");
        var failures = new List<string>();
        // Of the random ones every fourth: what the reader makes of all of them is its own test's matter.
        var files = HostileFiles.All().Where(static f => !f.Name.Split(' ')[^1].All(char.IsAsciiDigit) || f.Name[^1] is '0' or '4' or '8');
        foreach (var (number, file) in files.Index())
        {
            // Nobody sends so many files in a minute: the limit of requests is per person.
            if (number % 50 == 49)
            {
                controller = await site.SignIn(Role.Controller);
                await controller.Open(Upload);
            }

            await controller.Upload(Upload, "Input.File", "b.csv", file.Content, ("Input.Year", "2024"));
            await Finish();
            var text = controller.Text;
            var stored =
                text.Contains("gespeichert,", StringComparison.Ordinal) || text.Contains("schon hochgeladen", StringComparison.Ordinal);
            var refused =
                text.Contains("Es wurde nichts gespeichert.", StringComparison.Ordinal)
                || text.Contains("Die Datei ist leer", StringComparison.Ordinal)
                // The page that asks what the columns mean.
                || text.Contains("gespeichert wird erst mit dem Import", StringComparison.Ordinal);
            if (text.Contains("unerwarteter Fehler", StringComparison.Ordinal))
                failures.Add($"{file.Name}: unexpected error {site.Errors.Last}");
            else if (file.IsRefused == true && !refused)
                failures.Add($"{file.Name}: not refused: {controller.Heading}");
            else if (!stored && !refused && !text.Contains("Es ist noch nichts gespeichert", StringComparison.Ordinal))
                failures.Add($"{file.Name}: {controller.Status} {controller.Heading}");
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public async Task Template_HoldsAreasAndColumns()
    {
        var bytes = await controller.Client.GetByteArrayAsync("/basisjahre/vorlage", TestContext.Current.CancellationToken);

        Assert.True(bytes.AsSpan().StartsWith("PK"u8));
        Assert.True(bytes.Length > 2000);
    }

    [Fact]
    public async Task AreaManager_SeesTheOwnAreaOnly_AndImportsNothing()
    {
        await Send(File(Row("E-1")));
        await Take();
        var own = await site.SignIn(Role.AreaManager, areaId: areaId);
        var other = await site.SignIn(Role.AreaManager, areaId: (await data.CreateArea()).Id);

        await own.Open($"/basisjahre/2024/{areaId}");
        Assert.Contains("E-1", own.Text, StringComparison.Ordinal);
        await other.Open($"/basisjahre/2024/{areaId}");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        await other.Open($"/basisjahre/2024/{areaId}/faelle/E-1");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        await own.Open(Upload);
        Assert.Equal(HttpStatusCode.Forbidden, own.Status);
        // Lists of rounds are imported by area managers; what others have read in they do not see there.
        await own.Open("/importe");
        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Empty(own.Page.QuerySelectorAll("tbody tr"));
    }

    [Theory]
    [InlineData(Role.Management)]
    [InlineData(Role.Approver)]
    [InlineData(Role.ProviderCoordinator)]
    [InlineData(Role.Admin)]
    public async Task CaseData_OtherRoles_AreKeptOut(Role role)
    {
        await Send(File(Row($"F-{role}")));
        var import = controller.Path;
        var visitor = await site.SignIn(role);

        foreach (var path in new[] { "/basisjahre", $"/basisjahre/2024/{areaId}", Upload, "/basisjahre/vorlage" })
        {
            await visitor.Open(path);
            Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
        }

        await visitor.Open(import);
        // Who imports something else finds no such import; the others find no imports at all.
        Assert.Equal(role is Role.Admin or Role.ProviderCoordinator ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, visitor.Status);
    }

    /// <summary>What a killed process leaves behind: a run that says it is running, and nobody who works on it.</summary>
    [Fact]
    public async Task RunLeftBehindByACrash_IsPickedUpAndStoredOnce()
    {
        var user = await site.CreateUser(Role.Controller);
        var queued = await data.QueueBaseYear(
            File(Row("H-1")),
            user: new(user.Id, user.DisplayName, new HashSet<Role> { Role.Controller })
        );
        await using var db = data.As();
        await db
            .ImportRuns.Where(r => r.Id == queued.Run.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.State, ImportState.Running), TestContext.Current.CancellationToken);

        await controller.Open($"/importe/{queued.Run.Id}");
        await Finish();

        Assert.Contains("1 Leistung von 1 Fall gespeichert", controller.Text, StringComparison.Ordinal);
        Assert.Equal(1, await db.BaseYearDatasets.CountAsync(d => d.AreaId == areaId, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task RunOfAnAccountWithoutTheRight_EndsWithoutStoring()
    {
        var user = await site.CreateUser(Role.Management);
        var queued = await data.QueueBaseYear(
            File(Row("H-2")),
            user: new(user.Id, user.DisplayName, new HashSet<Role> { Role.Controller })
        );

        await controller.Open($"/importe/{queued.Run.Id}");
        await Finish();

        Assert.Contains("darf ihn nicht mehr ausführen", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_WithAndWithoutData_Open()
    {
        await controller.Open("/basisjahre");
        Assert.Equal(HttpStatusCode.OK, controller.Status);
        await Send(File(Row("G-1")));
        foreach (
            var path in new[]
            {
                "/basisjahre?sort=-summe",
                "/importe?sort=art",
                "/importe?zustand=Completed",
                "/basisjahre?nur=aktuell&basisjahr=2024",
                "/basisjahre?export=xlsx",
            }
        )
        {
            await controller.Open(path);
            Assert.Equal(HttpStatusCode.OK, controller.Status);
        }
    }

    [Fact]
    public async Task UnknownName_ProposalAccepted_IsNoLongerExternalAndStoredWithTheFile()
    {
        var name = $"Kinderhaus {Guid.NewGuid():N} gGmbH";
        await SetLead(name);
        var spelling = name.Replace(" gGmbH", " e. V.", StringComparison.Ordinal);
        await Send(File(Row("K-1", provider: spelling), Row("K-2", provider: name)));
        var open = controller.Page.QuerySelector("#namen")!.TextContent;
        Assert.Contains($"„{spelling}“", open, StringComparison.Ordinal);
        Assert.Contains($"Vorschlag: {name} (gleich bis auf Rechtsform und Satzzeichen)", open, StringComparison.Ordinal);

        await controller.Submit("Name", ("provider", ""));
        Assert.Equal("Bitte einen Träger wählen.", controller.Page.QuerySelector("#namen .field__error")!.TextContent);
        await controller.Submit("Name");
        await Finish();
        Assert.Contains($"„{spelling}“ ist {name}", Words(controller.Page.QuerySelector("#namen")!.TextContent), StringComparison.Ordinal);
        Assert.Contains("Keine.", controller.Page.QuerySelector("#extern")!.TextContent, StringComparison.Ordinal);
        await controller.Submit("Forget");
        await Finish();
        Assert.DoesNotContain("Keine.", controller.Page.QuerySelector("#extern")!.TextContent, StringComparison.Ordinal);
        await controller.Submit("Name");
        await Finish();
        await Take();

        Assert.Contains("2 Leistungen von 2 Fällen gespeichert", controller.Text, StringComparison.Ordinal);
        await using var db = data.As();
        var known = await db.ProviderSpellings.SingleAsync(s => s.Name == spelling, TestContext.Current.CancellationToken);
        await controller.Open($"/traeger/{known.ProviderId}");
        Assert.Contains(spelling, controller.Page.QuerySelector("#namen")!.TextContent, StringComparison.Ordinal);
        await controller.Submit("RemoveName");
        await controller.Submit("AddName", ("NewName", name));
        Assert.Contains("schon als Name von", controller.Text, StringComparison.Ordinal);
        await controller.Submit("AddName", ("NewName", spelling));
        Assert.Contains("zählt ab jetzt als Name dieses Trägers", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoTabs_TheOneBehind_IsToldToLookAgain()
    {
        var name = $"Lotsenhaus {Guid.NewGuid():N} gGmbH";
        await SetLead(name);
        await Send(File(Row("L-1", provider: name + " alt")));
        var path = controller.Path;
        var behind = await site.SignIn(Role.Controller);
        await behind.Open(path);
        await controller.Submit("Name");
        await Finish();

        await behind.Submit("Confirm");

        Assert.Contains("Inzwischen gibt es einen neuen Probelauf", behind.Text, StringComparison.Ordinal);
        Assert.Contains("Es ist noch nichts gespeichert", behind.Text, StringComparison.Ordinal);
        await behind.Submit("Confirm");
        await controller.Open(path);
        await Finish();
        await controller.Open(path);
        Assert.Contains("gespeichert, 1 Sozialraum", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusedFile_BetterOne_KeepsBaseYearAndArea()
    {
        await controller.Upload(
            Upload,
            "Input.File",
            "b.csv",
            File(Row("M-1", rate: "abc")),
            ("Input.Year", "2021"),
            ("Input.AreaId", areaId.ToString())
        );
        await Finish();
        var link = controller.Page.QuerySelectorAll("main a").First(static a => a.TextContent == "Verbesserte Datei importieren");

        await controller.Open(link.GetAttribute("href")!);

        Assert.Equal("2021", controller.Page.QuerySelector("input[name='Input.Year']")!.GetAttribute("value"));
        Assert.Equal(
            areaId.ToString(),
            controller.Page.QuerySelector("select[name='Input.AreaId'] option[selected]")!.GetAttribute("value")
        );
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>"Übernehmen".</summary>
    private async Task Take()
    {
        await controller.Submit("Confirm");
        await Finish();
    }

    private async Task Send(byte[] bytes)
    {
        await controller.Upload(Upload, "Input.File", "basisjahr.csv", bytes, ("Input.Year", "2024"));
        await Finish();
    }

    /// <summary>Reads the page of the import until it is done, as its Refresh header asks; asking for the state is quicker.</summary>
    private async Task Finish()
    {
        if (!controller.Response.Headers.Contains("Refresh"))
            return;
        var path = controller.Path;
        for (
            var tries = 0;
            (await controller.Client.GetStringAsync(path + "?handler=Status")).Contains("\"open\":true", StringComparison.Ordinal);
            tries++
        )
        {
            Assert.True(tries < 5000, controller.Text);
            await Task.Delay(40);
        }

        await controller.Open(path);
    }

    private FormUrlEncodedContent Token() =>
        new([KeyValuePair.Create("__Formular", controller.Page.QuerySelector("main input[name=__Formular]")!.GetAttribute("value")!)]);

    private async Task SetLead(string name)
    {
        var provider = await data.CreateProvider(name);
        await data.Save(
            new Data.Tables.ProviderTerm
            {
                AreaId = areaId,
                ProviderId = provider.Id,
                Role = Domain.Providers.ProviderRole.LeadProvider,
                ValidFrom = new(2020, 1, 1),
                Procedure = "Interessenbekundung",
                Decision = "Beschluss",
                DecidedOn = new(2019, 6, 1),
                Recorded = TestData.Stamp(),
            }
        );
    }

    private string Row(string caseNumber, string rate = "64,18", string provider = "Träger") =>
        string.Join(';', caseNumber, area, "30", "ambulant", provider, "Stunde", "10", rate, "01.02.2024", "", "");

    private static byte[] File(params string[] rows) => HostileFiles.Utf8([HostileFiles.Header, .. rows]);
}

using System.Text;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Payouts;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.CashOffice;

/// <summary>The file's page, the page that reads the bank's message, and the same by the API.</summary>
public sealed class CashPageTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private static readonly DateOnly Today = LocalDay.Today(TimeProvider.System);
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Page_AnswersByHand_StateFollows()
    {
        var (cash, one, two, file) = await TwoHandedOver();
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/auszahlungen/kasse/{file.Id}");
        Assert.StartsWith($"Datei {file.MessageId}", visitor.Heading, StringComparison.Ordinal);
        await visitor.Submit("Executed", ("Day", "morgen"));
        Assert.Contains("Day", visitor.Page.QuerySelector("[aria-invalid=true]")!.GetAttribute("name")!, StringComparison.Ordinal);

        var first = (await cash.TransfersOf(one))[0];
        await visitor.Submit("Executed", ("Day", German(Today)), ("Ids", $"{first.Id}"));
        Assert.Contains("1 Überweisung als bezahlt notiert.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("teilweise beantwortet", visitor.Text, StringComparison.Ordinal);
        Assert.Contains($"bezahlt am {German(Today)}", visitor.Text, StringComparison.Ordinal);

        var second = (await cash.TransfersOf(two))[0];
        await visitor.Press("Als nicht ausgeführt eintragen", ("Day", German(Today)), ("Ids", $"{second.Id}"), ("Code", ""), ("Text", ""));
        Assert.Contains("Eine Ablehnung braucht einen Grund", visitor.Text, StringComparison.Ordinal);
        await visitor.Press(
            "Als nicht ausgeführt eintragen",
            ("Day", German(Today)),
            ("Ids", $"{second.Id}"),
            ("Code", "AC04"),
            ("Text", "")
        );
        Assert.Contains("teilweise ausgeführt", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Konto aufgelöst (AC04)", visitor.Text, StringComparison.Ordinal);

        await visitor.Open($"/auszahlungen/{two}");
        Assert.Contains("Neu an die Kasse übergeben", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/auszahlungen/kasse");
        Assert.Contains("zuletzt abgelehnt am", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Withdraws_WithAReason()
    {
        var (_, one, _, file) = await TwoHandedOver();
        var visitor = await site.SignIn(Role.Approver);
        await visitor.Open($"/auszahlungen/kasse/{file.Id}");
        await visitor.Submit("Withdraw", ("Reason", ""));
        Assert.Contains("Das Zurückziehen braucht eine Begründung.", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit("Withdraw", ("Reason", "falscher Tag"));
        Assert.Contains("Zurückgezogen von", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("falscher Tag", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/auszahlungen/kasse");
        Assert.NotNull(visitor.Page.QuerySelector($"input[name=Ids][value='{one}']"));
    }

    [Fact]
    public async Task Page_ReadsAMessage_ShowsItFirst_AndTakesIt()
    {
        var (cash, one, _, file) = await TwoHandedOver();
        var first = (await cash.TransfersOf(one))[0];
        var xml = CashDesk.Camt054(file.MessageId, Today, (first.EndToEndId, first.Amount), ("FREMD-1", new Money(5m)));
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/auszahlungen/kasse/antwort");
        await visitor.Upload("/auszahlungen/kasse/antwort", "Upload", "bild.xml", "kein XML"u8.ToArray());
        Assert.Contains("kein lesbares XML", visitor.Text, StringComparison.Ordinal);
        await visitor.Upload("/auszahlungen/kasse/antwort", "Upload", "antwort.xml", Encoding.UTF8.GetBytes(xml));
        Assert.Contains("1 Antwort passt zu einer Überweisung.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("nicht von hier", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(TransferState.HandedOver, (await cash.TransfersOf(one))[0].State);
        await visitor.Submit("Take");
        Assert.Contains("1 Antwort übernommen.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(TransferState.Executed, (await cash.TransfersOf(one))[0].State);

        await visitor.Open("/auszahlungen/kasse/antwort");
        await visitor.Upload("/auszahlungen/kasse/antwort", "Upload", "antwort.xml", Encoding.UTF8.GetBytes(xml));
        Assert.Contains("Die Antwort ist schon bekannt; es ändert sich nichts.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_DetailAnswersMessageWithdraw()
    {
        var (cash, one, two, file) = await TwoHandedOver();
        var caller = await site.Call(Role.Controller);
        var path = $"/api/v1/cash-exports/{file.Id}";
        var detail = (await caller.Get(path)).Is(200).Json;
        Assert.Equal(("handed_over", 2), ((string)detail["state"]!, detail["transfers"]!.AsArray().Count));

        var first = (await cash.TransfersOf(one))[0];
        var day = Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var body = new
        {
            state = "executed",
            day,
            transfer_ids = new[] { first.Id },
        };
        Assert.Equal("partly_answered", (string)(await caller.Post(path + "/answers", body, $"a-{file.Id}")).Is(200).Json["state"]!);
        (await caller.Post(path + "/answers", body, $"b-{file.Id}")).Is(200);
        var contrary = new
        {
            state = "rejected",
            day,
            transfer_ids = new[] { first.Id },
            code = "AC04",
        };
        // After an execution "rejected" means that the money came back.
        Assert.Equal(
            "returned",
            (string)
                (await caller.Post(path + "/answers", contrary, $"c-{file.Id}")).Is(200).Json["transfers"]!
                    .AsArray()
                    .Single(t => (Guid)t!["id"]! == first.Id)!["state"]!
        );
        (await caller.Post(path + "/answers", new { day }, $"d-{file.Id}")).IsProblem(422);
        var withdrawal = (await caller.Post(path + "/withdraw", new { reason = "x" }, $"e-{file.Id}")).IsProblem(422);
        Assert.Equal(CashFiles.FileIsAnswered, (string)withdrawal.Json["rule"]!);

        var second = (await cash.TransfersOf(two))[0];
        using var wrong = Xml(CashDesk.Camt054(file.MessageId, Today, (second.EndToEndId, new Money(1m))));
        var refused = (await caller.Send(HttpMethod.Post, "/api/v1/cash-exports/messages", wrong, $"f-{file.Id}")).IsProblem(422);
        Assert.Equal(second.EndToEndId, (string)refused.Errors[0]!["value"]!);
        using var dry = Xml(CashDesk.Camt054(file.MessageId, Today, (second.EndToEndId, second.Amount)));
        Assert.Equal(
            1,
            (int)
                (await caller.Send(HttpMethod.Post, "/api/v1/cash-exports/messages?dry_run=true", dry, $"g-{file.Id}")).Is(200).Json[
                    "taken"
                ]!
        );
        Assert.Equal(TransferState.HandedOver, (await cash.TransfersOf(two))[0].State);
        using var form = new MultipartFormDataContent
        {
            { Xml(CashDesk.Camt054(file.MessageId, Today, (second.EndToEndId, second.Amount))), "file", "antwort.xml" },
        };
        (await caller.Send(HttpMethod.Post, "/api/v1/cash-exports/messages", form, $"h-{file.Id}")).Is(200);
        Assert.Equal(day, (string)(await caller.Get($"/api/v1/payouts/{two}")).Is(200).Json["paid_on"]!);
    }

    [Fact]
    public async Task Document_DescribesAnswersWithTypes()
    {
        using var client = site.CreateClient();
        var document = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync("/api/v1/openapi.json"))!;
        var message = document["paths"]!["/api/v1/cash-exports/messages"]!["post"]!;
        Assert.Equal("takeBankMessage", (string)message["operationId"]!);
        Assert.NotNull(message["requestBody"]!["content"]!["multipart/form-data"]!["schema"]!["properties"]!["file"]);
        Assert.EndsWith(
            "/CashFileAnswer",
            (string)
                document["paths"]!["/api/v1/cash-exports/{id}"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]![
                    "$ref"
                ]!,
            StringComparison.Ordinal
        );
        var schemas = document["components"]!["schemas"]!;
        Assert.EndsWith("/Money", (string)schemas["CashFileAnswer"]!["properties"]!["sum"]!["$ref"]!, StringComparison.Ordinal);
        Assert.Equal("string", (string)schemas["Money"]!["type"]!);
    }

    private static ByteArrayContent Xml(string text) =>
        new(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new("application/xml") } };

    private static string German(DateOnly day) => day.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<(CashDesk Cash, Guid One, Guid Two, CashExport File)> TwoHandedOver()
    {
        var desk = new PayoutDesk(data, await data.CreateBudgetScenario(year: Today.Year), Today);
        var cash = new CashDesk(data, desk, Today);
        var (one, two) = ((await desk.Paid(1)).Id, (await desk.Paid(2)).Id);
        return (cash, one, two, await cash.HandOver(one, two));
    }
}

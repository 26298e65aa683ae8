using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Journeys;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Browser.Tests.Pages;

/// <summary>What the cash office has to do with payouts, made by the product itself.</summary>
public static class CashRows
{
    /// <summary>A message of the bank with an entry that fits, one that does not and one of somebody else.</summary>
    public static async Task<string> MessageAsync(DemoSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var id = await site.ReadAsync("select end_to_end_id from cash_transfers where state = 'HandedOver' order by id limit 1");
        var amount = await site.ReadAsync("select amount::text from cash_transfers where state = 'HandedOver' order by id limit 1");
        var page = await site.OpenAsync(DemoUsers.Approver, "/auszahlungen/kasse/antwort");
        await page.GetByLabel("Nachricht der Bank")
            .UploadAsync("antwort.xml", Camt054(Today(site), (id, amount), (id, "1.00"), ("FREMD-1", "5.00")));
        await page.PressAsync("Datei prüfen");
        await page.WaitForURLAsync("**?datei=*");
        var file = page.Url.Split("datei=")[1].Split('&')[0];
        await page.LeaveAsync();
        return file;
    }

    /// <summary>A prepared payout whose due was paid before: what the approver has to see.</summary>
    public static async Task<string> AgainAsync(DemoSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        await using var data = site.Data();
        var scenario = await data.CreateBudgetScenario(area: "Kassenviertel");
        var cash = new CashSteps(site, scenario);
        var (controller, approver) = await cash.OpenAsync();
        await cash.PayAsync(controller, approver, "Q1");
        await cash.HandOverAsync(controller);
        await controller.FollowBeginningAsync("Datei SRB-");
        await cash.PaidAsync(controller);
        await controller.Content().GetByRole(AriaRole.Link, new() { Name = "Kassenviertel" }).First.ClickAsync();
        await controller.ConfirmAsync("Storno beantragen", "Falscher Betrag");
        await controller.ShowsAsync("Storno beantragt von");
        await approver.GotoAsync(controller.Url);
        await approver.ConfirmAsync("Storno bestätigen");
        await approver.ShowsAsync("Storniert, aber die Überweisung ist ausgeführt.");
        await controller.ReloadAsync();
        await controller.FollowAsync("Neu vorbereiten");
        await controller.PressAsync("Auszahlung vorbereiten");
        await controller.ShowsAsync("Wartet auf eine zweite Person.");
        var id = new Uri(controller.Url).AbsolutePath.Split('/')[^1];
        await controller.LeaveAsync();
        await approver.LeaveAsync();
        return id;
    }

    /// <summary>The day that the application takes for today.</summary>
    public static DateOnly Today(DemoSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return LocalDay.Today(site.App.Services.GetRequiredService<TimeProvider>());
    }

    /// <summary>Booked debits of a day.</summary>
    public static string Camt054(DateOnly day, params (string Id, string Amount)[] transfers) =>
        $"""
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
            <GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-04-20T08:00:00</CreDtTm></GrpHdr><Ntfctn><Id>1</Id>{string.Concat(
                transfers.Select(t =>
                    $"""
                    <Ntry><Amt Ccy="EUR">{t.Amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                    <BookgDt><Dt>{day:yyyy-MM-dd}</Dt></BookgDt>
                    <NtryDtls><TxDtls><Refs><EndToEndId>{t.Id}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
                    """
                )
            )}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """;
}

using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Payouts;

public sealed class CashExportTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 4, 20);
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Export_TwiceAtOnce_TakesEachPayoutOnce()
    {
        var desk = await PayoutDesk.OpenAsync(data, Today);
        var ids = new[] { (await desk.Paid(1)).Id, (await desk.Paid(2)).Id };
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Export(desk.Controller, ids)));

        var export = Assert.Single(results, static r => r.Export is not null).Export!;
        Assert.All(
            results.Where(static r => r.Export is null),
            static r => Assert.Equal(CashSelection.PayoutMustWaitForExport, r.Refusal!.Rule)
        );
        Assert.Equal(
            (2, 2),
            (export.Count, XDocument.Parse(export.Xml).Descendants().Count(static e => e.Name.LocalName == "CdtTrfTxInf"))
        );
        await using var db = data.As();
        Assert.Equal(export.Sum, Money.Sum(await db.Payouts.Where(p => p.CashExportId == export.Id).Select(p => p.Amount).ToListAsync()));
    }

    [Fact]
    public async Task Export_ReversedOrOpenPayout_IsRefusedWhole()
    {
        var desk = await PayoutDesk.OpenAsync(data, Today);
        var (good, reversed) = (await desk.Paid(1), await desk.Paid(2));
        Assert.Null(await desk.Decide(d => d.ReverseAsync(reversed.Id, "falsch"), desk.Controller));
        var (open, _) = await desk.Prepare(3);

        Assert.Equal(CashSelection.PayoutMustWaitForExport, (await Export(desk.Controller, good.Id, reversed.Id)).Refusal!.Rule);
        Assert.Equal(CashSelection.PayoutMustWaitForExport, (await Export(desk.Controller, good.Id, open!.Id)).Refusal!.Rule);
        Assert.Equal(CashSelection.NothingToExport, (await Export(desk.Controller)).Refusal!.Rule);
        Assert.NotNull((await Export(desk.Controller, good.Id)).Export);
    }

    /// <summary>Case sepa-account-changed: the account changed after the approval, and no file pays the old one.</summary>
    [Fact]
    public async Task Export_AccountChangedSinceApproval_IsRefusedWhole_AndFlaggedOnThePage()
    {
        var desk = await PayoutDesk.OpenAsync(data, Today);
        var (one, two) = (await desk.Paid(1), await desk.Paid(2));
        var account = new BankAccount
        {
            ProviderId = desk.Scenario.Provider.Id,
            Iban = "DE89370400440532013000",
            AccountHolder = desk.Scenario.Provider.Name,
            ValidFrom = Today.AddDays(1), // the day of execution
            Proposed = TestData.Stamp("Controllerin"),
        };
        await data.Save(account);
        Assert.NotNull((await Export(desk.Controller, one.Id)).Export); // proposed is not approved
        await using (var db = data.As())
        {
            var stored = await db.BankAccounts.SingleAsync(b => b.Id == account.Id);
            stored.Approve(TestData.Stamp("Freigeberin"));
            await db.SaveChangesAsync();
        }

        var refusal = (await Export(desk.Controller, two.Id)).Refusal!;
        Assert.Equal(CashSelection.BankAccountMustBeCurrent, refusal.Rule);
        Assert.Contains(two.TransferReference, refusal.Text, StringComparison.Ordinal);
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/auszahlungen/kasse");
        Assert.Contains("Konto seit der Freigabe geändert", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll($"input[name=Ids][value='{two.Id}']"));
    }

    [Fact]
    public async Task Export_ChangedBySql_IsRefused()
    {
        var desk = await PayoutDesk.OpenAsync(data, Today);
        var export = (await Export(desk.Controller, (await desk.Paid(1)).Id)).Export!;
        await using var connection = new NpgsqlConnection(site.Database.Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"update cash_exports set xml = '' where id = '{export.Id}'", connection);
        Assert.Equal("23001", (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
    }

    [Fact]
    public async Task CashPage_CreatesAFile_ThatStaysTheSameBytes()
    {
        var desk = await PayoutDesk.OpenAsync(data, Today);
        var payout = await desk.Paid(1);
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/auszahlungen/kasse");
        await visitor.Submit(("Ids", payout.Id.ToString()), ("ExecuteOn", "01.01.2020"));
        Assert.Contains("Der Ausführungstag muss zwischen heute", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(
            ("Ids", payout.Id.ToString()),
            (
                "ExecuteOn",
                Domain.Values.LocalDay.Today(TimeProvider.System).ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture)
            )
        );
        Assert.Empty(visitor.Page.QuerySelectorAll($"input[name=Ids][value='{payout.Id}']"));
        Assert.Contains("erstellt: 1 Auszahlung über", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("main [role=status] a[href*='/xml']"));
        await visitor.Open("/auszahlungen/kasse?suche=" + Uri.EscapeDataString(payout.TransferReference));
        await visitor.Open(visitor.Page.QuerySelectorAll("table")[^1].QuerySelector("tbody a")!.GetAttribute("href")!);
        Assert.Contains(payout.TransferReference, visitor.Page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);

        var link = visitor.Page.QuerySelector("a[href$='/xml'], a[href*='/xml?']")!.GetAttribute("href")!;
        var first = await visitor.Client.GetByteArrayAsync(link);
        Assert.Equal(first, await visitor.Client.GetByteArrayAsync(link));
        Assert.Contains(payout.TransferReference, System.Text.Encoding.UTF8.GetString(first), StringComparison.Ordinal);
        var csv = await visitor.Client.GetAsync(link.Replace("/xml", "/csv", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (csv.StatusCode, csv.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task CashPage_HandsOverOnlyWhatTheButtonNamed()
    {
        var desk = await PayoutDesk.OpenAsync(data, Today);
        var (one, two) = (await desk.Paid(1), await desk.Paid(2));
        var day = (
            "ExecuteOn",
            LocalDay.Today(TimeProvider.System).ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture)
        );
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/auszahlungen/kasse");
        await visitor.Submit(("Ids", two.Id.ToString()), day);
        Assert.Contains(
            $"1 Auszahlung über {Ui.Localization.German.Money(two.Amount)} an die Kasse übergeben",
            visitor.Text,
            StringComparison.Ordinal
        );
        await visitor.Submit(("Ids", one.Id.ToString()), day);
        Assert.Contains("Die Auswahl ist eine andere", visitor.Text, StringComparison.Ordinal);
        await using (var db = data.As())
            Assert.Equal(0, await db.Payouts.CountAsync(p => (p.Id == one.Id || p.Id == two.Id) && p.CashExportId != null));

        await visitor.Submit(("Ids", one.Id.ToString()), day);
        // A second tab that still shows it.
        await visitor.Open("/auszahlungen/kasse");
        await visitor.Submit(("Ids", one.Id.ToString()), day);
        Assert.Contains("sind inzwischen übergeben oder nicht mehr freigegeben", visitor.Text, StringComparison.Ordinal);
        await using var after = data.As();
        Assert.Equal(
            [one.Id],
            await after.Payouts.Where(p => (p.Id == one.Id || p.Id == two.Id) && p.CashExportId != null).Select(p => p.Id).ToListAsync()
        );
    }

    [Fact]
    public async Task CashPage_TicksWhatIsDueByTheDayOfExecution_AndKeepsAChoice()
    {
        var today = Domain.Values.LocalDay.Today(TimeProvider.System);
        var desk = new PayoutDesk(data, await data.CreateBudgetScenario(year: today.Year), today);
        await Export(desk.Controller, (await desk.Paid(1)).Id); // not the first file
        var ids = new List<Guid>();
        for (var quarter = 2; quarter <= 4; quarter++)
            ids.Add((await desk.Paid(quarter)).Id);
        await using var db = data.As();
        var due = await db.Payouts.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DueOn);
        var visitor = await site.SignIn(Role.Approver);
        await visitor.Open("/auszahlungen/kasse");
        var day = BankDay.OnOrAfter(today);
        Assert.Equal(due.Where(d => d.Value <= day).Select(static d => d.Key).Order(), Ticked(visitor, ids));

        var later = today.AddDays(55);
        await visitor.Press(
            "Neu ankreuzen: fällig bis zum Ausführungstag",
            ("ExecuteOn", later.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture))
        );
        Assert.Equal(due.Where(d => d.Value <= later).Select(static d => d.Key).Order(), Ticked(visitor, ids));
        await visitor.Submit(("Ids", ids[^1].ToString()), ("ExecuteOn", "01.01.2020"));
        Assert.Equal([ids[^1]], Ticked(visitor, ids));
    }

    private static IEnumerable<Guid> Ticked(Visitor visitor, List<Guid> ids) =>
        visitor
            .Page.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlInputElement>("input[name=Ids]")
            .Where(static box => box.IsChecked)
            .Select(static box => Guid.Parse(box.Value))
            .Where(ids.Contains)
            .Order();

    private async Task<(CashExport? Export, Refusal? Refusal)> Export(UserContext who, params Guid[] ids)
    {
        await using var db = data.As(who);
        var clock = new FixedClock(new DateTimeOffset(Today.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));
        return await new CashExporting(db, new FixedUser(who), clock).ExportAsync(
            ids,
            Today.AddDays(1),
            new DebtorAccount("Stadtkasse", Iban.Parse("DE89370400440532013000"), null)
        );
    }
}

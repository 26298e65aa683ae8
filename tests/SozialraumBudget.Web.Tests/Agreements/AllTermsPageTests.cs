using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Agreements;

/// <summary>All terms of an agreement on one page: what is changed is stored, all or nothing.</summary>
public sealed class AllTermsPageTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private readonly TestData data = new(site.Database.App);
    private Agreement agreement = null!;
    private Visitor visitor = null!;

    private string Address => $"/vereinbarungen/{agreement.Id}/werte/alle";

    public async ValueTask InitializeAsync()
    {
        agreement = await data.CreateAgreement();
        visitor = await site.SignIn(Role.Controller);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Save_ChangedRows_TakeTheCommonFieldsUnlessTheyHaveTheirOwn()
    {
        await visitor.Open($"/vereinbarungen/{agreement.Id}/werte");
        Assert.NotNull(visitor.Page.QuerySelector($"a[href='{Address}']"));
        await visitor.Open(Address);
        var (share, rate) = (Row(TermKey.ShareB), Row(TermKey.HourRate));
        await visitor.Submit(
            ("Input.Source", "§ 4"),
            ("Input.Reason", "Abschluss"),
            (share + ".Value", " 6 % "),
            (rate + ".Value", "68,40"),
            (rate + ".ValidFrom", "01.04.2026"),
            (rate + ".Source", "§ 5"),
            (rate + ".Reason", "Tarif")
        );
        Assert.Contains("2 Werte sind vereinbart.", visitor.Text, StringComparison.Ordinal);
        var stored = await StoredAsync();
        Assert.Equal(
            [("ShareB", "6 %", new DateOnly(2026, 1, 1), "§ 4", "Abschluss"), ("HourRate", "68,40", new(2026, 4, 1), "§ 5", "Tarif")],
            stored.OrderBy(static t => t.ValidFrom).Select(static t => (t.Key, t.Value, t.ValidFrom, t.Source, t.Reason))
        );

        // Opened and saved again, nothing is new.
        await visitor.Open(Address);
        await visitor.Submit();
        Assert.Contains("Kein Wert war geändert", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await StoredAsync()).Count);
    }

    [Theory]
    [InlineData(TermKey.ShareB, "6", "fehlt das Prozentzeichen?")]
    [InlineData(TermKey.BaseYear, "bald", "kein Jahr wie 2024")]
    public async Task Save_OneUnreadable_SaysSoAtItsFieldAndStoresNothing(TermKey key, string value, string message)
    {
        await visitor.Open(Address);
        var (wrong, right) = (Row(key), Row(TermKey.HourRate));
        await visitor.Submit(
            ("Input.Source", "§ 4"),
            ("Input.Reason", "Abschluss"),
            (wrong + ".Value", value),
            (wrong + ".Source", "§ 3 Anlage"),
            (right + ".Value", "68,40")
        );
        Assert.Equal(value, Field(wrong + ".Value", faulty: true)?.GetAttribute("value"));
        Assert.Equal("§ 3 Anlage", Field(wrong + ".Source")?.GetAttribute("value"));
        Assert.NotNull(Field(wrong + ".Source")!.Closest("details[open]"));
        Assert.Equal("68,40", Field(right + ".Value")?.GetAttribute("value"));
        Assert.Contains(message, visitor.Text, StringComparison.Ordinal);
        Assert.Single(visitor.Page.QuerySelectorAll(".field--error"));
        Assert.Empty(await StoredAsync());
    }

    [Theory]
    [InlineData("Input.ValidFrom")]
    [InlineData("Input.Source")]
    [InlineData("Input.Reason")]
    public async Task Save_CommonFieldEmpty_IsAskedForOnlyWhereARowNeedsIt(string empty)
    {
        await visitor.Open(Address);
        var share = Row(TermKey.ShareB);
        (string Name, string Value)[] whole = [("Input.Source", "§ 4"), ("Input.Reason", "Abschluss"), (share + ".Value", "6 %")];
        await visitor.Submit([.. whole.Where(f => f.Name != empty), (empty, "")]);
        Assert.NotNull(Field(empty, faulty: true));
        Assert.Empty(await StoredAsync());
        await visitor.Submit(
            (empty.Replace("Input", share, StringComparison.Ordinal), empty == "Input.ValidFrom" ? "01.02.2026" : "eigenes")
        );
        Assert.Contains("1 Wert ist vereinbart.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AgreedValueEmptied_IsRefused()
    {
        await ChangeAsync(TermKey.ShareB, "6 %");
        await visitor.Open(Address);
        var share = Row(TermKey.ShareB);
        await visitor.Submit(("Input.Source", "§ 4"), ("Input.Reason", "Abschluss"), (share + ".Value", ""));
        Assert.NotNull(Field(share + ".Value", faulty: true));
        Assert.Single(await StoredAsync());
    }

    [Fact]
    public async Task Save_SomebodyWasFaster_IsToldAtTheFieldAndCanDecide_OtherRowsAreNotTouched()
    {
        await ChangeAsync(TermKey.ShareB, "6 %");
        await ChangeAsync(TermKey.HourRate, "68,40");
        await visitor.Open(Address);
        await ChangeAsync(TermKey.ShareB, "6,5 %");
        await ChangeAsync(TermKey.HourRate, "69,00");
        var share = Row(TermKey.ShareB);
        await visitor.Submit(("Input.Source", "§ 4"), ("Input.Reason", "Nachtrag"), (share + ".Value", "7 %"));
        Assert.Equal("7 %", Field(share + ".Value", faulty: true)?.GetAttribute("value"));
        Assert.Contains("hat inzwischen Fassung 2 eingetragen (6,5 %)", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit();
        Assert.Contains("1 Wert ist vereinbart.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["69,00", "7 %"],
            (await StoredAsync()).GroupBy(static t => t.Key).Select(static g => g.MaxBy(static t => t.Version)!.Value).Order()
        );
    }

    [Fact]
    public async Task Proposals_OfTheLastAgreement_AreSetOnRequestAndStoredWithTheirSource()
    {
        var scenario = await data.CreateBudgetScenario(fix: false, variant: false);
        agreement = await data.CreateAgreement(scenario.Area, scenario.Provider, 2027);
        await visitor.Open(Address);
        Assert.Equal("", Field(Row(TermKey.ShareB) + ".Value")?.GetAttribute("value"));
        await visitor.Open(visitor.Page.QuerySelector("main a[href*='vorschlag']")!.GetAttribute("href")!);
        var share = Row(TermKey.ShareB);
        Assert.Equal("6 %", Field(share + ".Value")?.GetAttribute("value"));
        Assert.Null(Field(share + ".Source")!.Closest("details[open]"));
        await visitor.Submit((Row(TermKey.PaidShare) + ".Value", ""));
        var stored = await StoredAsync();
        var taken = stored.Single(static t => t.Key == nameof(TermKey.ShareB));
        Assert.Equal(("6 %", new DateOnly(2027, 1, 1)), (taken.Value, taken.ValidFrom));
        Assert.Contains(scenario.Agreement.Title, taken.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(stored, static t => t.Key == nameof(TermKey.PaidShare));
    }

    [Fact]
    public async Task Settled_ShowsThatItIsLocked_AndOthersMayNot()
    {
        agreement = (await data.CreateBudgetScenario(fix: false, variant: false, state: AgreementState.Settled)).Agreement;
        await visitor.Open(Address);
        Assert.Contains("Gesperrt.", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("main form"));
        var manager = await site.SignIn(Role.Management);
        await manager.Open(Address);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, manager.Status);
    }

    private string Row(TermKey key) =>
        visitor
            .Page.QuerySelectorAll("main input[name$='.Key']")
            .Single(i => i.GetAttribute("value") == key.ToString())
            .GetAttribute("name")![..^".Key".Length];

    private IElement? Field(string name, bool faulty = false) =>
        visitor.Page.QuerySelector($"{(faulty ? ".field--error " : "")}[name='{name}']");

    private async Task ChangeAsync(TermKey key, string value)
    {
        await using var desk = new AgreementDesk(site.Database);
        Assert.Null(await desk.Terms.ChangeAsync(agreement.Id, key, value, new(2026, 1, 1), "§ 4", "Abschluss"));
    }

    private async Task<List<AgreementTermRecord>> StoredAsync()
    {
        await using var db = data.As();
        return await db.AgreementTerms.Where(t => t.AgreementId == agreement.Id).ToListAsync();
    }
}

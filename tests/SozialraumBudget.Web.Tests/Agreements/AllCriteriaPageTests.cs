using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Agreements;

/// <summary>The whole checklist on one page: what is changed is stored, all or nothing.</summary>
public sealed class AllCriteriaPageTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private readonly TestData data = new(site.Database.App);
    private Agreement agreement = null!;
    private Visitor visitor = null!;

    private string Address => $"/vereinbarungen/{agreement.Id}/checkliste/alle";

    public async ValueTask InitializeAsync()
    {
        agreement = await data.CreateAgreement();
        visitor = await site.SignIn(Role.Controller);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Save_EvidenceAndReasons_OpensActivation_AndUntouchedRowsStayAsTheyAre()
    {
        await visitor.Open($"/vereinbarungen/{agreement.Id}/checkliste");
        Assert.NotNull(visitor.Page.QuerySelector($"a[href='{Address}']"));
        await visitor.Open(Address);
        Assert.Equal(Checklist.All.Count, visitor.Page.QuerySelectorAll("main fieldset").Length);
        await visitor.Submit([
            .. Checklist.Structural.Select((_, i) => ($"Input.Rows[{i}].{(i == 0 ? "Reason" : "Evidence")}", "Beschluss\r\n7")),
        ]);
        Assert.Contains($"{Checklist.Structural.Count} Kriterien sind beantwortet.", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Kein Strukturkriterium ist offen.", visitor.Text, StringComparison.Ordinal);

        var before = await StoredAsync();
        await visitor.Open(Address);
        await visitor.Submit(("Input.Rows[1].ExpiresOn", "31.12.2027"));
        Assert.Contains("1 Kriterium ist beantwortet.", visitor.Text, StringComparison.Ordinal);
        var after = await StoredAsync();
        Assert.Equal([Checklist.All[1].ToString()], after.Except(before).Select(static i => i.Criterion));
    }

    [Fact]
    public async Task Save_OneWithoutAnswer_IsRefusedAtItsField_AndNothingIsStored()
    {
        await visitor.Open(Address);
        await visitor.Submit(("Input.Rows[0].Evidence", "Beschluss 7"), ("Input.Rows[2].ExpiresOn", "31.12.2027"));
        Assert.NotNull(visitor.Page.QuerySelector(".field--error textarea[name='Input.Rows[2].Evidence']"));
        Assert.Single(visitor.Page.QuerySelectorAll(".field--error"));
        Assert.Equal("31.12.2027", visitor.Page.QuerySelector("input[name='Input.Rows[2].ExpiresOn']")!.GetAttribute("value"));
        Assert.Equal("Beschluss 7", visitor.Page.QuerySelector("textarea[name='Input.Rows[0].Evidence']")!.TextContent.Trim());
        Assert.Empty(await StoredAsync());
    }

    [Fact]
    public async Task Save_SomebodyWasFaster_IsToldAtTheFieldAndCanDecide()
    {
        await visitor.Open(Address);
        await using (var desk = new AgreementDesk(site.Database))
        {
            Assert.Null(await desk.Checklist.AnswerAsync(agreement.Id, Checklist.All[0], "Beschluss 6", null, null));
        }

        await visitor.Submit(("Input.Rows[0].Evidence", "Beschluss 7"));
        Assert.NotNull(visitor.Page.QuerySelector(".field--error textarea[name='Input.Rows[0].Evidence']"));
        Assert.Contains("Jetzt steht dort: Beschluss 6.", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit();
        Assert.Equal("Beschluss 7", Assert.Single(await StoredAsync()).Evidence);
    }

    [Fact]
    public async Task Proposals_OfTheLastAgreement_AreSetOnRequest_WithoutWhatHasRunOut()
    {
        var next = await data.CreateAgreement(await AreaAsync(), null, 2027);
        await using (var desk = new AgreementDesk(site.Database))
        {
            Assert.Null(await desk.Checklist.AnswerAsync(agreement.Id, Checklist.All[0], "Beschluss 6", null, null));
            Assert.Null(await desk.Checklist.AnswerAsync(agreement.Id, Checklist.All[1], "Beschluss 6", null, new(2026, 12, 31)));
        }

        agreement = next;
        await visitor.Open(Address);
        Assert.Equal("", visitor.Page.QuerySelector("textarea[name='Input.Rows[0].Evidence']")!.TextContent.Trim());
        await visitor.Open(visitor.Page.QuerySelector("main a[href*='vorschlag']")!.GetAttribute("href")!);
        await visitor.Submit();
        Assert.Equal([(Checklist.All[0].ToString(), "Beschluss 6")], (await StoredAsync()).Select(static i => (i.Criterion, i.Evidence!)));
    }

    private async Task<Area> AreaAsync()
    {
        await using var db = data.As();
        return await db.Areas.SingleAsync(a => a.Id == agreement.AreaId);
    }

    private async Task<List<(string Criterion, string? Evidence, DateOnly? ExpiresOn, uint Version)>> StoredAsync()
    {
        await using var db = data.As();
        return
        [
            .. (await db.ChecklistItems.Where(i => i.AgreementId == agreement.Id).ToListAsync()).Select(static i =>
                (i.Criterion, i.Evidence, i.ExpiresOn, i.RowVersion)
            ),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Agreements;

/// <summary>All counter-performances of a year on one page: what is changed is stored, all or nothing.</summary>
public sealed class AllConditionsPageTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private readonly TestData data = new(site.Database.App);
    private Agreement agreement = null!;
    private Visitor visitor = null!;

    private string Address => $"/vereinbarungen/{agreement.Id}/gegenleistungen/2026/alle";

    public async ValueTask InitializeAsync()
    {
        agreement = await data.CreateAgreement();
        visitor = await site.SignIn(Role.Controller);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Save_UsualOnesWithAWeight_AreAgreed_OthersAreNot()
    {
        await visitor.Open($"/vereinbarungen/{agreement.Id}/gegenleistungen?jahr=2026");
        Assert.NotNull(visitor.Page.QuerySelector($"a[href='{Address}?jahr=2026']"));
        await visitor.Open(Address);
        await visitor.Submit(
            ("Input.Source", "§ 6"),
            ("Input.Rows[0].Weight", "2"),
            ("Input.Rows[2].Weight", "1,5"),
            ("Input.Rows[2].Source", "§ 7"),
            ("Input.Rows[3].Name", "Bericht"),
            ("Input.Rows[3].Weight", "1"),
            ("Input.Rows[3].Items[0].Name", "Jahresbericht"),
            ("Input.Rows[3].Items[0].DueOn", "31.03.2027")
        );
        Assert.Contains("3 Gegenleistungen sind für 2026 gespeichert.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(
            [("Controllingdaten", 2m, "§ 6", 4), ("Einsatz Ehrenamtlicher", 1.5m, "§ 7", 3), ("Bericht", 1m, "§ 6", 1)],
            await StoredAsync()
        );

        await visitor.Open(Address);
        await visitor.Submit();
        Assert.Contains("Keine Gegenleistung war geändert", visitor.Text, StringComparison.Ordinal);
        await visitor.Open(Address);
        await visitor.Submit(("Input.Rows[0].Weight", "4"));
        Assert.Contains("1 Gegenleistung ist für 2026 gespeichert.", visitor.Text, StringComparison.Ordinal);
        Assert.Equal(("Controllingdaten", 4m, "§ 6", 4), (await StoredAsync())[0]);
    }

    [Theory]
    [InlineData("Input.Source", "")]
    [InlineData("Input.Rows[3].Weight", "")]
    [InlineData("Input.Rows[3].Name", "")]
    [InlineData("Input.Rows[3].Name", "Controllingdaten")]
    [InlineData("Input.Rows[3].Items[0].DueOn", "")]
    public async Task Save_OneFaulty_SaysSoAtItsField_AndStoresNothing(string field, string value)
    {
        (string Name, string Value)[] whole =
        [
            ("Input.Source", "§ 6"),
            ("Input.Rows[0].Weight", "2"),
            ("Input.Rows[3].Name", "Bericht"),
            ("Input.Rows[3].Weight", "1"),
            ("Input.Rows[3].Items[0].Name", "Jahresbericht"),
            ("Input.Rows[3].Items[0].DueOn", "31.03.2027"),
        ];
        await visitor.Open(Address);
        await visitor.Submit([.. whole.Where(f => f.Name != field), (field, value)]);
        Assert.Equal(value, visitor.Page.QuerySelector($".field--error input[name='{field}']")?.GetAttribute("value"));
        Assert.Equal("Jahresbericht", visitor.Page.QuerySelector("input[name='Input.Rows[3].Items[0].Name']")?.GetAttribute("value"));
        Assert.Empty(await StoredAsync());
    }

    [Fact]
    public async Task Save_SomebodyWasFaster_IsToldAndCanDecide()
    {
        await visitor.Open(Address);
        await visitor.Submit(("Input.Source", "§ 6"), ("Input.Rows[0].Weight", "2"));
        var slow = await site.SignIn(Role.Controller);
        await slow.Open(Address);
        await visitor.Open(Address);
        await visitor.Submit(("Input.Rows[0].Weight", "3"));
        await slow.Submit(("Input.Rows[0].Weight", "5"));
        Assert.Equal("5", slow.Page.QuerySelector("input[name='Input.Rows[0].Weight']")?.GetAttribute("value"));
        Assert.Contains("Jetzt steht dort: Controllingdaten, Gewicht 3", slow.Text, StringComparison.Ordinal);
        await slow.Submit();
        Assert.Equal(5m, Assert.Single(await StoredAsync()).Weight);
    }

    private async Task<List<(string Name, decimal Weight, string Source, int Proofs)>> StoredAsync()
    {
        await using var db = data.As();
        var stored = await db
            .RetentionConditions.Include(c => c.Items)
            .Where(c => c.AgreementId == agreement.Id)
            .OrderBy(c => c.Position)
            .ToListAsync();
        return [.. stored.Select(static c => (c.Name, c.Weight, c.Source, c.Items.Count))];
    }
}

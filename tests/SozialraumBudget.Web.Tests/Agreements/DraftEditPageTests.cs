using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Agreements;

public sealed class DraftEditPageTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private TestData data = null!;
    private Agreement agreement = null!;
    private Visitor visitor = null!;

    private string Address => $"/vereinbarungen/{agreement.Id}/bearbeiten";

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        agreement = await data.CreateAgreement();
        visitor = await site.SignIn(Role.Controller);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Draft_TitleYearsAndProviders_AreChanged()
    {
        var (first, second) = (await data.CreateProvider(), await data.CreateProvider());
        await visitor.Open($"/vereinbarungen/{agreement.Id}");
        Assert.NotNull(visitor.Page.QuerySelector($"a[href='{Address}']"));
        await visitor.Open(Address);
        await visitor.Submit(
            ("Input.Title", " Vertrag neu "),
            ("Input.LastYear", "2028"),
            ("Input.BeginsOn", "01.04.2026"),
            ("Input.Others[0].ProviderId", first.Id.ToString()),
            ("Input.Others[1].ProviderId", second.Id.ToString()),
            ("Input.Others[1].Role", nameof(ProviderRole.AssociatedProvider))
        );
        Assert.Contains("Vertrag neu · gültig 01.04.2026 – 31.12.2028", visitor.Text, StringComparison.Ordinal);

        await visitor.Open(Address);
        await visitor.Submit(("Input.Others[0].ProviderId", ""), ("Input.BeginsOn", ""));
        await using var db = data.As();
        var stored = await db.Agreements.Include(a => a.Providers).SingleAsync(a => a.Id == agreement.Id);
        Assert.Equal(("Vertrag neu", 2026, 2028, (DateOnly?)null), (stored.Title, stored.FirstYear, stored.LastYear, stored.BeginsOn));
        Assert.Equal(2, stored.Providers.Count);
        Assert.Contains(stored.Providers, p => p.ProviderId == agreement.LeadProviderId && p.Role == ProviderRole.LeadProvider);
    }

    [Theory]
    [InlineData("Input.Title", "", "")]
    [InlineData("Input.LastYear", "2025", "höchstens 9 Jahre danach")]
    [InlineData("Input.LastYear", "bald", "")]
    [InlineData("Input.BeginsOn", "01.07.2027", "ersten Budgetjahr 2026")]
    public async Task Draft_FaultyValue_SaysSoAtTheFieldAndKeepsWhatWasTyped(string field, string value, string message)
    {
        await visitor.Open(Address);
        await visitor.Submit(("Input.Others[0].Role", nameof(ProviderRole.Consortium)), (field, value));
        Assert.Equal(value, visitor.Page.QuerySelector($".field--error input[name='{field}']")?.GetAttribute("value") ?? "");
        Assert.NotNull(visitor.Page.QuerySelector($".field--error input[name='{field}']"));
        Assert.Contains(message, visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(
            visitor.Page.QuerySelector($"select[name='Input.Others[0].Role'] option[selected][value='{ProviderRole.Consortium}']")
        );
    }

    [Fact]
    public async Task Draft_LeadProviderOrTheSameTwice_IsRefused()
    {
        var other = (await data.CreateProvider()).Id.ToString();
        foreach (var (first, second) in new[] { (agreement.LeadProviderId.ToString(), ""), (other, other) })
        {
            await visitor.Open(Address);
            await visitor.Submit(("Input.Others[0].ProviderId", first), ("Input.Others[1].ProviderId", second));
            Assert.NotNull(visitor.Page.QuerySelector(".field--error select[name='Input.Others[0].ProviderId']"));
        }
    }

    [Fact]
    public async Task Draft_YearWithVariants_StaysInThePeriod()
    {
        agreement = (await data.CreateBudgetScenario(fix: false, state: AgreementState.Draft)).Agreement;
        await visitor.Open(Address);
        await visitor.Submit(("Input.FirstYear", "2027"), ("Input.LastYear", "2028"));
        Assert.Contains("Für 2026 gibt es schon", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("2028", visitor.Page.QuerySelector(".field--error input[name='Input.LastYear']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Draft_TwoPeople_SecondIsToldAndCanDecide()
    {
        var second = await site.SignIn(Role.Controller);
        await second.Open(Address);
        await visitor.Open(Address);
        await visitor.Submit(("Input.Others[0].ProviderId", (await data.CreateProvider()).Id.ToString()));
        await second.Submit(("Input.Title", "Zweiter"));
        Assert.Contains("Ihre Eingabe ist noch nicht gespeichert.", second.Text, StringComparison.Ordinal);
        Assert.Equal("Zweiter", second.Page.QuerySelector("input[name='Input.Title']")!.GetAttribute("value"));
        await second.Submit();
        Assert.Contains("Zweiter", second.Heading + second.Text, StringComparison.Ordinal);
        await using var db = data.As();
        Assert.Equal("Zweiter", await db.Agreements.Where(a => a.Id == agreement.Id).Select(a => a.Title).SingleAsync());
    }

    [Theory]
    [InlineData(AgreementState.Negotiated)]
    [InlineData(AgreementState.Ended)]
    public async Task Locked_ShowsWhyAndTakesNothing(AgreementState state)
    {
        await visitor.Open(Address);
        var form = visitor.Page;
        agreement = await Moved(state);
        await visitor.Submit(("Input.Title", "heimlich"));
        Assert.NotNull(form);
        Assert.Contains(state.LockText()!, visitor.Text, StringComparison.Ordinal);
        await visitor.Open(Address);
        Assert.Contains(state.LockText()!, visitor.Text, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("main form[method=post]"));
        await visitor.Open($"/vereinbarungen/{agreement.Id}");
        Assert.Null(visitor.Page.QuerySelector($"a[href='{Address}']"));

        await using var db = data.As();
        Assert.Equal(agreement.Title, await db.Agreements.Where(a => a.Id == agreement.Id).Select(a => a.Title).SingleAsync());
    }

    [Theory]
    [InlineData("update agreements set title = 'x' where id = $1")]
    [InlineData("update agreements set last_year = last_year + 1 where id = $1")]
    [InlineData("delete from agreement_providers where agreement_id = $1")]
    [InlineData(
        "insert into agreement_providers (agreement_id, provider_id, role) select $1, id, 'CoreTeamProvider' from providers limit 1"
    )]
    public async Task Locked_InSqlOfTheOwner_IsRefused(string sql)
    {
        await Moved(AgreementState.Negotiated);
        await using var connection = new NpgsqlConnection(site.Database.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = agreement.Id } } };
        Assert.Equal(
            PostgresErrorCodes.RestrictViolation,
            (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState
        );
    }

    [Theory]
    [InlineData(Role.Approver, HttpStatusCode.Forbidden)]
    [InlineData(Role.Management, HttpStatusCode.Forbidden)]
    [InlineData(Role.ProviderCoordinator, HttpStatusCode.Forbidden)]
    public async Task OtherRoles_AreRefused(Role role, HttpStatusCode status)
    {
        var other = await site.SignIn(role, role == Role.ProviderCoordinator ? agreement.LeadProviderId : null);
        await other.Open(Address);
        Assert.Equal(status, other.Status);
    }

    private async Task<Agreement> Moved(AgreementState state)
    {
        await using var db = data.As();
        var stored = await db.Agreements.SingleAsync(a => a.Id == agreement.Id);
        db.Add(stored.MoveTo(state, "Test", TestData.Stamp()));
        await db.SaveChangesAsync();
        return stored;
    }
}

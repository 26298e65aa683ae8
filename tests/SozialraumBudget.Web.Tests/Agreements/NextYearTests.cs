using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Agreements;

/// <summary>The next year for all agreements: what is shown is what is made; what is not made says why.</summary>
public sealed class NextYearTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Page_DraftsWhatEnds_WithTermsAndConditions_AndSaysWhyNotTheOthers()
    {
        var (with, without) = (await data.CreateBudgetScenario(), await data.CreateBudgetScenario());
        await data.Save(
            new ProviderTerm
            {
                AreaId = with.Area.Id,
                ProviderId = with.Provider.Id,
                Role = ProviderRole.LeadProvider,
                ValidFrom = new(2025, 1, 1),
                Procedure = "Auswahl",
                Decision = "Beschluss",
                DecidedOn = new(2024, 11, 1),
                Evidence = "Vorlage 1",
                Recorded = TestData.Stamp(),
            }
        );
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/vereinbarungen/naechstes-jahr?jahr=2026");
        Assert.Contains("Für den 01.01.2027 ist kein Schwerpunktträger eingetragen.", visitor.Text, StringComparison.Ordinal);
        await visitor.Press("1 Entwurf für 2027 anlegen");
        Assert.Contains("1 von 1 Entwurf für 2027 angelegt.", visitor.Text, StringComparison.Ordinal);

        await using var db = data.As();
        var draft = await db.Agreements.Include(static a => a.Terms).SingleAsync(a => a.AreaId == with.Area.Id && a.FirstYear == 2027);
        Assert.Equal((AgreementState.Draft, 2027, with.Provider.Id), (draft.State, draft.LastYear, draft.LeadProviderId));
        var before = await db.Agreements.Include(static a => a.Terms).SingleAsync(a => a.Id == with.Agreement.Id);
        Assert.Equal(before.Terms.Select(static t => t.Key).Distinct().Order(), draft.Terms.Select(static t => t.Key).Order());
        Assert.NotEmpty(draft.Terms);
        var items = await db.RetentionConditions.Where(c => c.AgreementId == draft.Id).SelectMany(c => c.Items).ToListAsync();
        Assert.NotEmpty(items);
        Assert.All(items, static i => Assert.Equal(2027, i.BudgetYear));
        Assert.False(await db.Agreements.AnyAsync(a => a.AreaId == without.Area.Id && a.FirstYear == 2027));

        await visitor.Open("/vereinbarungen/naechstes-jahr?jahr=2026");
        Assert.Contains("Für 2027 gibt es schon", visitor.Text, StringComparison.Ordinal);
        var other = await site.SignIn(Role.Management);
        await other.Open("/vereinbarungen/naechstes-jahr");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, other.Status);
    }
}

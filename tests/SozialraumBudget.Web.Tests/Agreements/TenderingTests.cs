using Microsoft.AspNetCore.Hosting;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Agreements;

/// <summary>Practice differs: where the city tenders, the criterion does not apply.</summary>
public sealed class TenderingTests(TenderingTests.TenderingSite site) : IClassFixture<TenderingTests.TenderingSite>
{
    [Fact]
    public async Task Activation_WhereTenderingIsAllowed_AsksForSevenCriteria()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(state: AgreementState.Negotiated);
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{scenario.Agreement.Id}/stand/Active");
        Assert.Contains("Diese 7 Punkte stehen noch im Weg", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ChecklistCriterion.NoProcurementByTender.Title(), visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"/vereinbarungen/{scenario.Agreement.Id}/checkliste");
        Assert.Contains("entfällt", visitor.Text, StringComparison.Ordinal);
    }

    public sealed class TenderingSite : WebSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            base.ConfigureWebHost(builder);
            builder.UseSetting("Checklist:TenderingExcluded", "false");
        }
    }
}

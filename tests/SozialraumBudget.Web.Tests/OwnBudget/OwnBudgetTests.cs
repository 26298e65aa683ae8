using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.OwnBudget;

public sealed class OwnBudgetTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private TestData data = null!;
    private BudgetScenario own = null!;
    private BudgetScenario other = null!;

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        own = await data.CreateBudgetScenario();
        other = await data.CreateBudgetScenario();
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task OwnBudget_Coordinator_ShowsBudgetInstalmentsAndProofsOfTheOwnAgreement()
    {
        var visitor = await site.SignIn(Role.ProviderCoordinator, own.Provider.Id);
        await visitor.Open("/unser-budget?jahr=2026");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains(German.Money(own.Fixed!.Total), visitor.Text, StringComparison.Ordinal);
        Assert.Equal(4, visitor.Page.QuerySelectorAll("#auszahlungen tbody tr").Length);
        Assert.NotEmpty(visitor.Page.QuerySelectorAll("#einbehalt .task a[href^='/einbehalt/']"));
        Assert.DoesNotContain(other.Area.Name + " ", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Agreement.Title, visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnBudget_RejectedProof_ShowsTheReason()
    {
        await using (var db = data.As())
        {
            var part = await db.RetentionParts.Where(p => p.AgreementId == own.Agreement.Id).OrderBy(p => p.DueOn).FirstAsync();
            part.State = RetentionState.Rejected;
            db.Add(
                new RetentionDecision
                {
                    PartId = part.Id,
                    Accepted = false,
                    Reason = "Stunden fehlen",
                    Decided = TestData.Stamp(),
                }
            );
            await db.SaveChangesAsync();
        }

        var visitor = await site.SignIn(Role.ProviderCoordinator, own.Provider.Id);
        await visitor.Open("/unser-budget?jahr=2026");
        Assert.Contains("Grund: Stunden fehlen", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("zurückgewiesen", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_ProofOfTwoFiles_HasOneReceiptAmongThem()
    {
        await using (var db = data.As())
        {
            var part = await db.RetentionParts.Where(p => p.AgreementId == own.Agreement.Id).OrderBy(p => p.DueOn).FirstAsync();
            var stamp = TestData.Stamp();
            foreach (var note in new[] { "Seite 1", "Seite 2" })
            {
                db.Add(
                    new RetentionProof
                    {
                        PartId = part.Id,
                        Note = note,
                        Submitted = stamp with { },
                    }
                );
            }

            await db.SaveChangesAsync();
        }

        var visitor = await site.SignIn(Role.ProviderCoordinator, own.Provider.Id);
        await visitor.Open("/unterlagen?sorte=Eingangsbest%C3%A4tigung");
        var receipt = Assert.Single(visitor.Page.QuerySelectorAll("main a[href^='/einbehalt/eingang/']"));
        await visitor.Open(receipt.GetAttribute("href")!);
        Assert.Contains("Eingangsbestätigung EB-", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/unser-budget?jahr=2026", "keine Vereinbarung")]
    [InlineData("/unterlagen", "Noch keine Unterlagen.")]
    public async Task Pages_ProviderWithoutAgreement_SayWhatIsMissing(string path, string text)
    {
        var visitor = await site.SignIn(Role.ProviderCoordinator, (await data.CreateProvider()).Id);
        await visitor.Open(path);
        Assert.Contains(text, visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/unser-budget")]
    [InlineData("/unterlagen")]
    public async Task Pages_Controller_AreRefused(string path)
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open(path);
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }
}

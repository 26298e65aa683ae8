using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Agreements;

/// <summary>Evidence of the checklist: open to those who see the checklist, in pages and in the database, and to nobody else.</summary>
public sealed class ChecklistFileTests(WebSite site) : IClassFixture<WebSite>
{
    [Theory]
    [InlineData(Role.Controller, true)]
    [InlineData(Role.Approver, true)]
    [InlineData(Role.Management, true)]
    [InlineData(Role.AreaManager, true)]
    [InlineData(Role.ProviderCoordinator, false)]
    [InlineData(Role.Admin, false)]
    public async Task Evidence_ByRole_IsOpenedOrNotFound(Role role, bool opens)
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateAgreement();
        var (fileId, address) = await Upload(data, agreement.Id);
        var (provider, area) = (
            role == Role.ProviderCoordinator ? agreement.LeadProviderId : (Guid?)null,
            role == Role.AreaManager ? agreement.AreaId : (Guid?)null
        );
        var visitor = await site.SignIn(role, provider, area);

        var answer = await visitor.Client.GetAsync(address);
        Assert.Equal(opens ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.StatusCode);
        if (opens)
        {
            await visitor.Open($"/vereinbarungen/{agreement.Id}/checkliste");
            Assert.Equal("beschluss.pdf", visitor.Page.QuerySelector($"main a[href='{address}']")?.TextContent);
        }

        await using var db = data.As(TestData.User(role, provider, area));
        Assert.Equal(opens, await db.Files.AnyAsync(f => f.Id == fileId));
        Assert.Equal(opens, (await db.Files.Where(f => f.Id == fileId).Select(f => f.Content!.Bytes).SingleOrDefaultAsync())?.Length > 0);
    }

    [Fact]
    public async Task Evidence_OfAnotherArea_IsNotFound()
    {
        await using var data = new TestData(site.Database.App);
        var (_, address) = await Upload(data, (await data.CreateAgreement()).Id);
        var visitor = await site.SignIn(Role.AreaManager, areaId: (await data.CreateArea()).Id);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Client.GetAsync(address)).StatusCode);
    }

    private async Task<(Guid Id, string Address)> Upload(TestData data, Guid agreementId)
    {
        var controller = await site.SignIn(Role.Controller);
        var page = $"/vereinbarungen/{agreementId}/checkliste/{ChecklistCriterion.NeedIsMet}";
        await controller.Open(page);
        await controller.Upload(
            page,
            "Input.File",
            "beschluss.pdf",
            "%PDF-1.7\n1 0 obj\n"u8.ToArray(),
            ("Input.Evidence", "Beschluss 7"),
            ("Input.Seen", "0")
        );
        await using var db = data.As();
        var id = await db.ChecklistItems.Where(i => i.AgreementId == agreementId).Select(i => i.EvidenceFileId).SingleAsync();
        return (id!.Value, $"/dateien/{id}");
    }
}

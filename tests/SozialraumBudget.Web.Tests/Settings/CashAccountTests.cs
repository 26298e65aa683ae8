using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Settings;

/// <summary>The city's own account is guarded as those of the providers are.</summary>
public sealed class CashAccountTests(WebSite site) : IClassFixture<WebSite>
{
    private const string Page = "/einstellungen/kassenkonto";
    private const string Iban = "DE02120300000000202051";

    [Fact]
    public async Task Account_ProposedByOne_CountsWhenAnotherOneApproves()
    {
        var (admin, controller) = (await site.SignIn(Role.Admin), await site.SignIn(Role.Controller));
        await admin.Open(Page);
        await admin.Submit(("Input.Iban", "DE02 1203 0000 0000 2020 52"), ("Input.AccountHolder", "Stadt Neustadt"));
        Assert.NotNull(admin.Page.QuerySelector(".field__error"));
        await admin.Submit(("Input.Iban", Iban), ("Input.AccountHolder", "Stadt Neustadt"), ("Input.Bic", "byladem1001"));
        Assert.Contains("Ein neues Konto wartet auf Freigabe.", admin.Text, StringComparison.Ordinal);
        Assert.Contains("freigeben muss es eine andere Person", admin.Text, StringComparison.Ordinal);
        Assert.Null(admin.Page.QuerySelector("form[action*='handler=Approve']"));

        await controller.Open("/");
        Assert.Contains("Konto der Kasse freigeben", controller.Text, StringComparison.Ordinal);
        await controller.Open("/auszahlungen/kasse");
        await controller.Open(Page);
        await controller.Submit("Reject", ("Reason", ""));
        Assert.Contains("Bitte den Grund angeben.", controller.Text, StringComparison.Ordinal);
        await controller.Submit("Approve");
        Assert.Contains("Das Konto ist freigegeben.", controller.Text, StringComparison.Ordinal);
        Assert.Contains("DE02 1203 0000 0000 2020 51", controller.Text, StringComparison.Ordinal);
        Assert.Contains("BYLADEM1001", controller.Text, StringComparison.Ordinal);

        // What is approved counts for the files, before what the configuration says.
        var approver = await site.SignIn(Role.Approver);
        await approver.Open(Page);
        Assert.Contains("Stadt Neustadt", approver.Text, StringComparison.Ordinal);
        Assert.Null(approver.Page.QuerySelector("[name='Input.Iban']"));
    }

    [Fact]
    public async Task Account_ApprovedByWhoProposedIt_IsRefusedByTheDatabaseToo()
    {
        await using var data = new TestData(site.Database.App);
        var user = TestData.User(Role.Controller);
        await using var db = data.As(user);
        var stamp = new Stamp
        {
            UserId = user.UserId!.Value,
            Name = user.Name,
            At = TestData.Now,
        };
        var account = new CashAccount
        {
            AccountHolder = "Stadt Allein",
            Iban = Iban,
            Proposed = stamp,
        };
        Assert.Throws<InvalidOperationException>(() => account.Approve(stamp));
        db.Add(account);
        await db.SaveChangesAsync();
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            db.Database.ExecuteSqlAsync(
                $"""
                update cash_accounts set approved_user_id = {user.UserId}, approved_name = 'x', approved_at = now() where id = {account.Id}
                """
            )
        );
        Assert.Equal(PostgresErrorCodes.CheckViolation, refused.SqlState);
        await Assert.ThrowsAsync<PostgresException>(() =>
            db.Database.ExecuteSqlAsync($"update cash_accounts set iban = 'DE89370400440532013000' where id = {account.Id}")
        );
        account.Reject(stamp, "Irrtum");
        await db.SaveChangesAsync();
    }

    [Theory]
    [InlineData(Role.Management)]
    [InlineData(Role.ProviderCoordinator)]
    public async Task Account_ForAnybodyElse_IsClosed(Role role)
    {
        await using var data = new TestData(site.Database.App);
        var visitor = await site.SignIn(role, role == Role.ProviderCoordinator ? (await data.CreateProvider()).Id : null);
        await visitor.Open(Page);
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }
}

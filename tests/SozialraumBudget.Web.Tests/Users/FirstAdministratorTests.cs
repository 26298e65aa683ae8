using Npgsql;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Users;

/// <summary>The only administrator of an empty product sets it up alone.</summary>
public sealed class FirstAdministratorTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task MoneyRole_OnlyAdministratorAndNothingToPay_IsGivenAtOnce()
    {
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/benutzer/neu");
        await admin.Submit(("Input.DisplayName", "Erste Kraft"), ("Input.UserName", "erste.kraft"), ("Input.Roles", "Controller"));
        Assert.DoesNotContain(
            "zweite Person der Administration sie bestätigt.",
            admin.Page.QuerySelector("h1")!.ParentElement!.TextContent,
            StringComparison.Ordinal
        );
        await using var source = NpgsqlDataSource.Create(site.Database.Superuser);
        await using var command = source.CreateCommand(
            """
            select count(*) from user_roles ur join users u on u.id = ur.user_id join roles r on r.id = ur.role_id
            where u.user_name = 'erste.kraft' and r.name = 'Controller'
            """
        );
        Assert.Equal(1L, await command.ExecuteScalarAsync());
    }
}

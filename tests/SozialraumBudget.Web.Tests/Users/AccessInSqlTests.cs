using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Users;

/// <summary>What one administrator cannot do to somebody else's access, whatever statement is sent in his name.</summary>
public sealed class AccessInSqlTests(AddressSite site) : IClassFixture<AddressSite>
{
    /// <summary>What two agreed on is carried out once: a role that was taken again needs them again.</summary>
    [Fact]
    public async Task Agreement_OnARole_GivesItOnce()
    {
        var user = await site.CreateUser(Role.Management);
        var (first, admin) = (await site.SignIn(Role.Admin), await site.CreateUser(Role.Admin));
        var second = await site.SignIn(admin);
        await first.Open($"/benutzer/{user.Id}");
        await first.Press("Speichern", ("Input.Roles", "Management"), ("Input.Roles", "Approver"));
        await second.Open($"/benutzer/{user.Id}");
        await second.Press("Rolle Zahlungsfreigabe bestätigen");
        await second.Open($"/benutzer/{user.Id}");
        await second.Press("Speichern", ("Input.Roles", "Management"));

        await using var data = new TestData(site.Database.App);
        await using var db = As(data, admin);
        var role = await db.Roles.SingleAsync(static r => r.Name == "Approver", TestContext.Current.CancellationToken);
        db.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = role.Id });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Theory]
    [InlineData("update users set password_hash = 'x' where id = @p0")]
    [InlineData("update users set two_factor_enabled = false where id = @p0")]
    [InlineData("insert into user_claims (user_id, claim_type, claim_value) values (@p0, 'role', 'Approver')")]
    [InlineData("insert into user_logins (login_provider, provider_key, user_id) values ('x', 'x', @p0)")]
    [InlineData("insert into user_tokens (user_id, login_provider, name, value) values (@p0, 'x', 'x', 'x')")]
    public async Task PlaceOfAnother_TakenByOneAdministrator_IsRefused(string sql)
    {
        var user = await ApproverWithFactor();
        await using var data = new TestData(site.Database.App);
        await using var db = As(data, await site.CreateUser(Role.Admin));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql, user));
        Assert.Contains(refused.SqlState, new[] { PostgresErrorCodes.RestrictViolation, PostgresErrorCodes.InsufficientPrivilege });
    }

    /// <summary>The key of a second factor is not even seen.</summary>
    [Fact]
    public async Task SecondFactorOfAnother_IsNeitherReadNorRemoved()
    {
        var user = await ApproverWithFactor();
        await using var data = new TestData(site.Database.App);
        await using var db = As(data, await site.CreateUser(Role.Admin));
        Assert.Empty(await db.UserTokens.Where(t => t.UserId == user).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await db.UserTokens.Where(t => t.UserId == user).ExecuteDeleteAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A link says whose password is set, not the person who is signed in at this browser.</summary>
    [Theory]
    [InlineData(Role.Admin)]
    [InlineData(Role.Controller)]
    public async Task Link_OpenedWhereSomebodyElseIsSignedIn_SetsThePasswordOfItsPerson(Role here)
    {
        var user = await site.CreateUser(Role.Management);
        var admin = await site.SignIn(Role.Admin);
        await admin.Open($"/benutzer/{user.Id}");
        await admin.Submit("Link");
        var link = new Uri(admin.Page.QuerySelector("code.secret")!.TextContent).PathAndQuery;

        var visitor = await site.SignIn(here);
        await visitor.Open(link);
        await visitor.Submit(("Input.Password", "drei blaue Elefanten"), ("Input.Repeat", "drei blaue Elefanten"));
        Assert.Contains(user.DisplayName, visitor.Text, StringComparison.Ordinal);
    }

    private async Task<Guid> ApproverWithFactor()
    {
        await site.CreateUser(Role.Admin);
        var user = await site.CreateUser(Role.Approver);
        await SecondFactor.SwitchOn(await site.SignIn(user));
        return user.Id;
    }

    private static AppDbContext As(TestData data, AppUser user) =>
        data.As(new(user.Id, user.DisplayName, new HashSet<Role> { Role.Admin }));
}

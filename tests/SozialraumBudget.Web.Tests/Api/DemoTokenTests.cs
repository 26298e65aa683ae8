using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Web.Security;
using SozialraumBudget.Web.Tests.Demo;

namespace SozialraumBudget.Web.Tests.Api;

public sealed class DemoTokenTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Theory]
    [InlineData("demo-controller")]
    [InlineData("demo-approver")]
    [InlineData("demo-coordinator")]
    [InlineData("demo-areamanager")]
    [InlineData("demo-management")]
    [InlineData("demo-admin")]
    public async Task DocumentedToken_IsStoredAsTheApiLooksItUp(string token)
    {
        await using var db = demo.Open();
        var hash = ApiTokenSecret.Hash(token);
        Assert.Equal(1, await db.ApiTokens.CountAsync(t => t.Hash == hash && t.RevokedAt == null));
    }
}

using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

public sealed class BearerTokenTests(WebSite site) : IClassFixture<WebSite>
{
    private const string Path = "/api/v1/trial/budget";

    [Fact]
    public async Task Call_WithoutToken_401WithChallenge()
    {
        var reply = (await ApiReply.Of(await site.Bearer(null).PostAsync(Path, null))).IsProblem(401);
        Assert.StartsWith("Bearer", reply.Response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("invalid_token", reply.Response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WithUnknownToken_401InvalidToken()
    {
        var reply = (await ApiReply.Of(await site.Bearer("srb_wrong").PostAsync(Path, null))).IsProblem(401);
        Assert.Contains("invalid_token", reply.Response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WithSessionCookieOnly_401()
    {
        var visitor = await site.SignIn(Role.Controller);
        (await ApiReply.Of(await visitor.Client.PostAsync(Path, null))).IsProblem(401);
    }

    [Fact]
    public async Task Call_WithTokenAndForeignSession_ActsAsTheTokensUser()
    {
        var visitor = await site.SignIn(Role.Admin);
        var caller = await site.Call(Role.Controller);
        using var request = new HttpRequestMessage(HttpMethod.Post, Path);
        request.Headers.Authorization = caller.Client.DefaultRequestHeaders.Authorization;
        (await ApiReply.Of(await visitor.Client.SendAsync(request))).IsProblem(415);
    }

    [Fact]
    public async Task Call_WithRevokedToken_401()
    {
        var caller = await site.Call(Role.Controller);
        (await caller.Post(Path)).IsProblem(415);
        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        await db.ApiTokens.Where(t => t.Id == caller.Token.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.RevokedAt, TestData.Now));
        (await caller.Post(Path)).IsProblem(401);
    }

    [Fact]
    public async Task Call_WithExpiredToken_401()
    {
        var caller = await site.Call(Role.Controller);
        (await caller.Post(Path)).IsProblem(415);
        await using var source = Npgsql.NpgsqlDataSource.Create(site.Database.Superuser);
        await using var command = source.CreateCommand($"update api_tokens set expires_at = now() where id = '{caller.Token.Id}'");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        (await caller.Post(Path)).IsProblem(401);
    }

    [Fact]
    public async Task Call_OfLockedUser_401()
    {
        var caller = await site.Call(Role.Controller);
        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        await db
            .Users.Where(u => u.Id == caller.User.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.LockoutEnd, DateTimeOffset.MaxValue.ToUniversalTime()));
        (await caller.Post(Path)).IsProblem(401);
    }

    [Fact]
    public async Task Call_Twice_WritesLastUseOnce()
    {
        var caller = await site.Call(Role.Controller);
        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        await caller.Post(Path);
        var first = await db.ApiTokens.Where(t => t.Id == caller.Token.Id).Select(t => t.LastUsedAt).SingleAsync();
        await caller.Post(Path);
        Assert.NotNull(first);
        Assert.Equal(first, await db.ApiTokens.Where(t => t.Id == caller.Token.Id).Select(t => t.LastUsedAt).SingleAsync());
    }

    [Fact]
    public async Task Call_OfUnknownAddressOrMethod_Problem()
    {
        var caller = await site.Call(Role.Controller);
        (await caller.Get("/api/v1/nichts")).IsProblem(404);
        (await caller.Get("/api/v7/nichts")).IsProblem(404);
        (await caller.Send(HttpMethod.Delete, Path, null)).IsProblem(405);
        (await ApiReply.Of(await site.Bearer(null).GetAsync("/api/v1/nichts"))).IsProblem(401);
    }
}

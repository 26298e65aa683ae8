using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Api;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Api;

public sealed class IdempotencyStoreTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private readonly UserContext user = TestData.User(Role.Controller);
    private readonly FixedClock clock = new(TestData.Now);

    [Fact]
    public async Task Claim_HeldByARunningCall_IsRefusedUntilAbandoned()
    {
        await using var data = new TestData(fixture.Database.App);
        Assert.True(await ClaimAsync(data, "a", "hash"));
        Assert.False(await ClaimAsync(data, "a", "hash"));
        clock.Now += IdempotencyStore.Abandoned + TimeSpan.FromSeconds(1);
        Assert.False(await ClaimAsync(data, "a", "another request"));
        Assert.True(await ClaimAsync(data, "a", "hash"));
    }

    [Fact]
    public async Task Claim_CompletedCall_IsNeverCarriedOutAgain()
    {
        await using var data = new TestData(fixture.Database.App);
        await ClaimAsync(data, "b", "hash");
        await using (var db = data.As(user))
            await new IdempotencyStore(db, clock).CompleteAsync(user.UserId!.Value, "b", 200, "{}");
        clock.Now += IdempotencyStore.Abandoned + TimeSpan.FromDays(1);
        Assert.False(await ClaimAsync(data, "b", "hash"));
    }

    [Fact]
    public async Task Claim_AfterAMonth_ForgetsOldKeysOfTheUserOnly()
    {
        await using var data = new TestData(fixture.Database.App);
        var other = TestData.User(Role.Controller);
        await ClaimAsync(data, "c", "hash");
        await ClaimAsync(data, "c", "hash", other);
        clock.Now += IdempotencyStore.Kept + TimeSpan.FromDays(1);
        await ClaimAsync(data, "d", "hash");
        Assert.Equal(["d"], await KeysAsync(data, user));
        Assert.Equal(["c"], await KeysAsync(data, other));
    }

    private async Task<bool> ClaimAsync(TestData data, string key, string hash, UserContext? who = null)
    {
        await using var db = data.As(who ?? user);
        return await new IdempotencyStore(db, clock).ClaimAsync(
            (who ?? user).UserId!.Value,
            key,
            hash,
            TestContext.Current.CancellationToken
        );
    }

    private static async Task<List<string>> KeysAsync(TestData data, UserContext who)
    {
        await using var db = data.As(who);
        return await db
            .IdempotencyRecords.Where(r => r.UserId == who.UserId)
            .Select(static r => r.Key)
            .ToListAsync(TestContext.Current.CancellationToken);
    }
}

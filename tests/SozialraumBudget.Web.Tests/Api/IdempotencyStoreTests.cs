using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Api;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Api;

public sealed class IdempotencyStoreTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    private static readonly CallAnswer Done = new(200, """{"done":true}""");

    private readonly UserContext user = TestData.User(Role.Controller);
    private readonly FixedClock clock = new(TestData.Now);

    [Fact]
    public async Task Call_WhileTheSameIsRunning_DoesNotWait_AndGetsTheFirstAnswerLater()
    {
        await using var data = new TestData(fixture.Database.App);
        var (started, finish) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = CallAsync(
            data,
            "a",
            effect: async _ =>
            {
                started.SetResult();
                await finish.Task;
                return Done;
            }
        );
        await started.Task;
        Assert.Equal(CallOutcome.Running, (await CallAsync(data, "a")).Outcome);
        Assert.Equal(CallOutcome.CarriedOut, (await CallAsync(data, "a", who: TestData.User(Role.Controller))).Outcome);
        finish.SetResult();

        Assert.Equal((CallOutcome.CarriedOut, Done), await first);
        Assert.Equal((CallOutcome.Repeated, Done), await CallAsync(data, "a", effect: static _ => throw new InvalidOperationException()));
        Assert.Equal(CallOutcome.OtherRequest, (await CallAsync(data, "a", "another request")).Outcome);
    }

    [Theory]
    [InlineData(200, true, true)]
    [InlineData(422, false, true)]
    [InlineData(404, false, false)]
    [InlineData(500, false, false)]
    public async Task Answer_DecidesWhetherEffectAndKeyStay(int status, bool effectStays, bool keyStays)
    {
        await using var data = new TestData(fixture.Database.App);
        var area = Guid.NewGuid().ToString("N")[..8];
        var key = $"b-{status}";
        var (_, answer) = await CallAsync(data, key, effect: db => AddAreaAsync(db, area, new(status, "first")));
        Assert.Equal(status, answer!.Status);
        Assert.Equal(effectStays, await HasAreaAsync(data, area));

        var (outcome, again) = await CallAsync(data, key, effect: static _ => Task.FromResult(new CallAnswer(200, "second")));
        Assert.Equal(keyStays ? CallOutcome.Repeated : CallOutcome.CarriedOut, outcome);
        Assert.Equal(keyStays ? "first" : "second", again!.Response);
    }

    [Fact]
    public async Task Fault_LeavesNeitherEffectNorKey()
    {
        await using var data = new TestData(fixture.Database.App);
        var area = Guid.NewGuid().ToString("N")[..8];
        await Assert.ThrowsAsync<IOException>(() =>
            CallAsync(
                data,
                "c",
                effect: async db =>
                {
                    await AddAreaAsync(db, area, Done);
                    throw new IOException();
                }
            )
        );
        Assert.False(await HasAreaAsync(data, area));
        Assert.Equal(CallOutcome.CarriedOut, (await CallAsync(data, "c")).Outcome);
    }

    [Fact]
    public async Task Call_AfterAMonth_ForgetsOldKeysOfTheUserOnly()
    {
        await using var data = new TestData(fixture.Database.App);
        var other = TestData.User(Role.Controller);
        await CallAsync(data, "d");
        await CallAsync(data, "d", who: other);
        clock.Now += IdempotencyStore.Kept + TimeSpan.FromDays(1);
        await CallAsync(data, "e");
        Assert.Equal(["e"], await KeysAsync(data, user));
        Assert.Equal(["d"], await KeysAsync(data, other));
    }

    private async Task<(CallOutcome Outcome, CallAnswer? Answer)> CallAsync(
        TestData data,
        string key,
        string hash = "hash",
        Func<AppDbContext, Task<CallAnswer>>? effect = null,
        UserContext? who = null
    )
    {
        await using var db = data.As(who ?? user);
        return await new IdempotencyStore(db, clock).CarryOutAsync(
            (who ?? user).UserId!.Value,
            key,
            hash,
            () => effect?.Invoke(db) ?? Task.FromResult(Done),
            TestContext.Current.CancellationToken
        );
    }

    private static async Task<CallAnswer> AddAreaAsync(AppDbContext db, string code, CallAnswer answer)
    {
        db.Add(new Area { Code = code, Name = code });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return answer;
    }

    private async Task<bool> HasAreaAsync(TestData data, string code)
    {
        await using var db = data.As(user);
        return await db.Areas.AnyAsync(a => a.Code == code, TestContext.Current.CancellationToken);
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

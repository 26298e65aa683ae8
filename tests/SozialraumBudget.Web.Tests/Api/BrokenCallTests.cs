using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

/// <summary>
/// A call that breaks off, wherever it does: the retry with the same key gets the first answer, and money moves once. Deductions show it
/// best, because nothing but the key tells two of them apart.
/// </summary>
public sealed class BrokenCallTests(BrokenCallTests.BreakingSite site) : IClassFixture<BrokenCallTests.BreakingSite>
{
    private static readonly object Body = new
    {
        year = 2026,
        amount = "125.50",
        reason = "Doppelt abgerechnet",
        basis = "§ 7 der Vereinbarung",
    };

    [Fact]
    public async Task Client_GoneRightAfterTheCommit_RetryGetsTheFirstAnswer()
    {
        var (controller, path, agreement) = await StartAsync();
        site.Break.AbortAfterCommits(1);
        await Assert.ThrowsAnyAsync<Exception>(() => controller.Post(path, Body, "abgerissen"));
        Assert.Equal(1, await CountAsync(agreement));

        var retry = (await controller.Post(path, Body, "abgerissen")).Is(200);
        var again = (await controller.Post(path, Body, "abgerissen")).Is(200);

        Assert.Equal("true", retry.Response.Headers.GetValues("Idempotent-Replayed").Single());
        Assert.Equal(retry.Text, again.Text);
        Assert.Equal(1, await CountAsync(agreement));
    }

    [Fact]
    public async Task Process_GoneBetweenEffectAndAnswer_NothingStaysAndTheRetryBooksOnce()
    {
        var (controller, path, agreement) = await StartAsync();
        site.Break.FailNextAnswer();
        (await controller.Post(path, Body, "gestorben")).IsProblem(500);
        Assert.Equal(0, await CountAsync(agreement));

        var retry = (await controller.Post(path, Body, "gestorben")).Is(200);
        Assert.Equal(retry.Text, (await controller.Post(path, Body, "gestorben")).Is(200).Text);
        Assert.Equal(1, await CountAsync(agreement));
    }

    [Fact]
    public async Task FiftyRetriesAtOnce_SomeOfThemCut_BookOnceAndAnswerAlike()
    {
        var (controller, path, agreement) = await StartAsync();
        site.Break.AbortAfterCommits(3);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => UntilAnswered(() => controller.Post(path, Body, "50-mal"))));

        Assert.Single(answers.Select(static a => a.Is(200).Text).Distinct());
        Assert.Equal(1, await CountAsync(agreement));
    }

    [Fact]
    public async Task Refusal_KeepsItsAnswerAndNothingElse()
    {
        var (controller, path, agreement) = await StartAsync();
        var wrong = new
        {
            year = 1999,
            amount = "125.50",
            reason = "Doppelt abgerechnet",
            basis = "§ 7",
        };
        var first = (await controller.Post(path, wrong, "abgelehnt")).IsProblem(422);
        var retry = (await controller.Post(path, wrong, "abgelehnt")).IsProblem(422);

        Assert.Equal(first.Text, retry.Text);
        Assert.True(retry.Response.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal(0, await CountAsync(agreement));
    }

    private static async Task<ApiReply> UntilAnswered(Func<Task<ApiReply>> call)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await call();
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException && tries < 10) { }
        }
    }

    private async Task<(ApiCaller Controller, string Path, Guid Agreement)> StartAsync()
    {
        site.Break.Nothing();
        await using var data = new TestData(site.Database.App);
        var agreement = (await data.CreateBudgetScenario()).Agreement.Id;
        return (await site.Call(Role.Controller), $"/api/v1/agreements/{agreement}/deductions", agreement);
    }

    private async Task<int> CountAsync(Guid agreement)
    {
        await using var data = new TestData(site.Database.App);
        await using var db = data.As(TestData.User(Role.Controller));
        return await db.Deductions.CountAsync(d => d.AgreementId == agreement, TestContext.Current.CancellationToken);
    }

    public sealed class BreakingSite : WebSite
    {
        public Breaks Break { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<AppDbContext>(
                    (provider, options) =>
                    {
                        var http = provider.GetRequiredService<IHttpContextAccessor>();
                        options.AddInterceptors(new Cut(Break, http), new Death(Break));
                    }
                )
            );
        }
    }

    /// <summary>What shall break, and how often.</summary>
    public sealed class Breaks
    {
        private int aborts;
        private int deaths;

        public void AbortAfterCommits(int times) => aborts = times;

        public void FailNextAnswer() => deaths = 1;

        /// <summary>What an earlier test ordered and did not need.</summary>
        public void Nothing() => (aborts, deaths) = (0, 0);

        internal bool TakeAbort() => Interlocked.Decrement(ref aborts) >= 0;

        internal bool TakeDeath() => Interlocked.Decrement(ref deaths) >= 0;
    }

    /// <summary>The line to the client is cut as soon as the database has committed.</summary>
    private sealed class Cut(Breaks breaks, IHttpContextAccessor http) : DbTransactionInterceptor
    {
        public override Task TransactionCommittedAsync(
            DbTransaction transaction,
            TransactionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            if (http.HttpContext is { } context && breaks.TakeAbort())
                context.Abort();
            return Task.CompletedTask;
        }
    }

    /// <summary>The process dies when it is about to keep the answer.</summary>
    private sealed class Death(Breaks breaks) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            ArgumentNullException.ThrowIfNull(command);
            if (
                command.CommandText.Contains("idempotency_records", StringComparison.Ordinal)
                && command.CommandText.Contains("response", StringComparison.Ordinal)
                && breaks.TakeDeath()
            )
            {
                throw new IOException("The process is gone.");
            }

            return ValueTask.FromResult(result);
        }
    }
}

using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Infrastructure;

/// <summary>Two nodes on one database: sessions hold at both, work is done once.</summary>
public sealed class NodesTests(WebSite first) : IClassFixture<WebSite>
{
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Session_BegunAtOneNode_HoldsAtTheOther()
    {
        using var second = first.WithWebHostBuilder(static _ => { });
        using var visitor = (await first.SignIn(Role.Controller)).Client;
        using var other = second.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        var answer = await visitor.GetAsync("/konto", TestContext.Current.CancellationToken);
        var cookies = answer.RequestMessage!.Headers.GetValues("Cookie");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/konto") { Headers = { { "Cookie", cookies } } };
        using var seen = await other.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.OK, seen.StatusCode);
        // Both run on this machine: a folder would do for them, but not for nodes apart.
        await using var source = Npgsql.NpgsqlDataSource.Create(first.Database.Superuser);
        await using var command = source.CreateCommand("select count(*) from data_protection_keys");
        Assert.Equal(1L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The file was stored, but its node died before it could hand the run over.</summary>
    [Fact]
    public async Task Run_NobodyTookOver_IsCarriedOutByTheNextNodeThatStarts()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var data = new TestData(first.Database.App);
        var area = await data.CreateArea($"Sozialraum {Guid.NewGuid():N}");
        var user = await first.CreateUser(Role.Controller);
        var context = new UserContext(user.Id, user.DisplayName, new HashSet<Role> { Role.Controller });
        var queued = await data.QueueBaseYear(File(area.Name), user: context);

        using var second = first.WithWebHostBuilder(static _ => { });
        using var client = second.CreateClient();

        await using var db = data.As();
        for (var end = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(end) < Prompt; )
        {
            if (await db.ImportRuns.AnyAsync(r => r.Id == queued.Run.Id && r.State == ImportState.Completed, stop))
                return;
            await Task.Delay(50, stop);
        }

        Assert.Fail("The run was not carried out.");
    }

    /// <summary>The schema of the scheduler has no row security: it must hold nothing but work.</summary>
    [Fact]
    public async Task SchedulersTables_AreKeptByTheOwner_AndHoldNoData()
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(first.Database.Superuser);
        await using var command = source.CreateCommand(
            "select count(*) filter (where tableowner = 'srb_owner') * 100 + count(*) from pg_tables where schemaname = 'quartz'"
        );

        Assert.Equal(1212L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    private static byte[] File(string area) =>
        Encoding.UTF8.GetBytes(
            $"""
            Fallnummer;Bereich;Hilfeart;Setting;Träger;Einheit;Menge;Satz;Von;Bis;Bezeichnung
            K-1;{area};30;ambulant;Haus;Stunde;1;70,00;01.02.2024;;

            """
        );
}

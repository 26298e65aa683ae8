using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Audit;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Tests.Site;
using SozialraumBudget.Web.Tests.Walls;

namespace SozialraumBudget.Web.Tests.Audit;

/// <summary>Who got to read cases, documents and files stands in the read log, whatever way they went.</summary>
public sealed partial class ReadLogTests(DemoSite site) : IClassFixture<DemoSite>, IAsyncLifetime
{
    private IReadOnlyList<Door> doors = [];
    private RouteValues values = null!;
    private NpgsqlDataSource superuser = null!;

    public async ValueTask InitializeAsync()
    {
        _ = site.Services;
        doors = await RouteMap.DoorsAsync(site);
        values = await RouteValues.ReadAsync(site.Database);
        superuser = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(site.Database.Superuser) { Pooling = true });
    }

    public ValueTask DisposeAsync() => superuser.DisposeAsync();

    /// <summary>Every export, every handler of a page and every call of the API: a case number or a document leaves noted.</summary>
    [Theory, InlineData(Role.Controller), InlineData(Role.AreaManager), InlineData(Role.Admin)]
    public async Task WhateverHoldsCasesOrDocuments_IsNoted(Role role)
    {
        var user = RowWallTests.UserOf(role);
        using var browser = (await site.SignIn(user)).Client;
        using var program = site.Call(user);
        var (unnoted, noted) = (new List<string>(), new SortedSet<string>());
        foreach (var door in doors.Where(d => d is { Method: "GET", Roles: not null } && d.Roles.Contains(role)))
        {
            foreach (var address in Ways(door, values.Fill(door)))
            {
                var before = await EntriesAsync();
                var answer = await (door.IsApi ? program : browser).GetAsync(address, TestContext.Current.CancellationToken);
                var isNoted = await EntriesAsync() > before;
                if (answer.StatusCode == HttpStatusCode.OK && isNoted)
                    noted.Add(door.Pattern);
                if (answer.StatusCode == HttpStatusCode.OK && !isNoted && await MustBeNotedAsync(door, answer))
                    unnoted.Add($"{door} {address}");
            }
        }

        Assert.Empty(unnoted);
        Assert.True(role == Role.Admin || noted.Count >= 8, $"Only {noted.Count} were noted: {string.Join(", ", noted)}");
    }

    /// <summary>What the walk above cannot reach for want of rows still says what it is.</summary>
    [Fact]
    public void EndpointsOfFiles_SayWhatTheyRead()
    {
        string[] files =
        [
            "/dateien/{id:guid}",
            "/api/v1/cash-exports/{id:guid}/{format:regex(^(xml|csv)$)}",
            "/api/v1/payouts/{id:guid}/notice",
            "/api/v1/payouts/{id:guid}/order",
        ];
        var said = site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(static e => e.Metadata.GetMetadata<ReadsAttribute>() is not null)
            .Select(static e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .ToList();
        Assert.Empty(files.Except(said));
    }

    [Fact]
    public async Task CasesAsAFile_AreAskedForAPurpose_AndNotedWithAreaPurposeAndRows()
    {
        var visitor = await site.SignIn(DemoUsers.Controller);
        var address = values.Fill(
            doors.First(static d => d is { Method: "GET", Pattern: "/basisjahre/{year:int:range(1990,2100)}/{areaId:guid}" })
        );

        await visitor.Open($"{address}?export=csv");
        Assert.Contains("Bitte sagen, wofür die Datei gebraucht wird", visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"{address}?export=csv&zweck=Neugier");
        Assert.Contains("Bitte sagen, wofür die Datei gebraucht wird", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            visitor.Page.QuerySelectorAll("main a[href]"),
            static a => a.GetAttribute("href")!.Contains("export=", StringComparison.Ordinal)
        );

        var file = await visitor.Client.GetAsync($"{address}?export=csv&zweck=Inspection", TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        var lines = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n').Count(l => l.Length > 1);
        var entry = await LastAsync(DemoUsers.Controller);
        Assert.Equal((ReadKind.Cases, ReadPurpose.Inspection, ReadSource.Page), (entry.Kind, entry.Purpose, entry.Source));
        Assert.Equal((lines - 1, DemoUsers.AreaManager.AreaId), (entry.Rows, entry.AreaId));
        Assert.DoesNotMatch(CaseNumber(), entry.Subject);
    }

    [Fact]
    public async Task Refusals_ByRoleAndByRowSecurity_AreNotedWithoutCaseNumbers()
    {
        var coordinator = await site.SignIn(DemoUsers.Coordinator);
        await coordinator.Open("/benutzer");
        var byRole = await LastAsync(DemoUsers.Coordinator);
        Assert.Equal((ReadKind.Refused, "GET /benutzer"), (byRole.Kind, byRole.Subject));

        var area = await site.SignIn(DemoUsers.AreaManager);
        var door = doors.First(static d => d.Pattern.EndsWith("/faelle/{caseNumber?}", StringComparison.Ordinal) && d.Method == "GET");
        await area.Open(values.Fill(door, strangers: true));
        Assert.Equal(HttpStatusCode.NotFound, area.Status);
        var byRow = await LastAsync(DemoUsers.AreaManager);
        Assert.Equal((ReadKind.NotFound, null, ReadSource.Page), (byRow.Kind, byRow.Purpose, byRow.Source));
        Assert.EndsWith("/faelle/…", byRow.Subject, StringComparison.Ordinal);

        using var program = site.Call(DemoUsers.Coordinator);
        await program.GetAsync($"/api/v1/payouts/{Guid.NewGuid()}", TestContext.Current.CancellationToken);
        Assert.Equal(ReadSource.Api, (await LastAsync(DemoUsers.Coordinator)).Source);
    }

    [Fact]
    public async Task ReadLog_IsListedFilteredAndExported_ByAdministrationAlone()
    {
        var coordinator = await site.SignIn(DemoUsers.Coordinator);
        await coordinator.Open("/benutzer");

        var admin = await site.SignIn(DemoUsers.Admin);
        await admin.Open("/protokoll/lesen?art=Refused");
        Assert.Contains("GET /benutzer", admin.Text, StringComparison.Ordinal);
        Assert.Contains(DemoUsers.Coordinator.DisplayName, admin.Text, StringComparison.Ordinal);
        await admin.Open("/protokoll/lesen?art=Letter");
        Assert.DoesNotContain("GET /benutzer", admin.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await admin.Open("/protokoll/lesen?von=9999-12-31&bis=9999-12-31");
        Assert.Contains("Nichts in diesem Zeitraum.", admin.Text, StringComparison.Ordinal);
        var csv = await admin.Client.GetStringAsync("/protokoll/lesen?export=csv&sort=vereinbarung", TestContext.Current.CancellationToken);
        Assert.Contains("Abgewiesen: nicht für diese Rolle", csv, StringComparison.Ordinal);

        await coordinator.Open("/protokoll/lesen");
        Assert.Equal(HttpStatusCode.Forbidden, coordinator.Status);
    }

    [Fact]
    public async Task Entries_StayForTwoYears_AndGoThen()
    {
        await ExecuteAsync(
            "insert into read_entries (id, at, user_name, kind, source, subject) values "
                + "(gen_random_uuid(), now() - interval '25 months', 'alt', 'Case', 'Page', 'alt'), "
                + "(gen_random_uuid(), now() - interval '23 months', 'jung', 'Case', 'Page', 'jung')"
        );
        foreach (var change in new[] { "update read_entries set subject = 'x'", "delete from read_entries where subject = 'jung'" })
            await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(change));

        await using (var admin = As(WalledDatabase.ContextOf(DemoUsers.Admin)))
            Assert.Equal(0, await ReadBook.ForgetAsync(admin, TestContext.Current.CancellationToken));
        await using var system = As(UserContext.System("Test"));
        Assert.Equal(1, await ReadBook.ForgetAsync(system, TestContext.Current.CancellationToken));
        Assert.True(await system.ReadEntries.AnyAsync(static e => e.Subject == "jung", TestContext.Current.CancellationToken));
    }

    private static IEnumerable<string> Ways(Door door, string path)
    {
        if (door.IsApi)
            return [path, path + "?derivation=true"];
        return
        [
            path + "?export=csv&zweck=Evaluation",
            .. door.Handlers.Where(static h => h.Length > 0).Select(h => $"{path}?handler={h}"),
            .. door.Pattern.EndsWith("/rechenweg", StringComparison.Ordinal)
                ? [path + "?teil=Kostentyp-0&export=csv&zweck=Evaluation"]
                : Array.Empty<string>(),
        ];
    }

    private static async Task<bool> MustBeNotedAsync(Door door, HttpResponseMessage answer)
    {
        var type = answer.Content.Headers.ContentType?.MediaType;
        var isFile = answer.Content.Headers.ContentDisposition is not null;
        if (isFile && type is not "text/csv" && !door.Pattern.EndsWith("/template", StringComparison.Ordinal) && !IsSheet(type))
            return true;
        return (isFile || door.IsApi)
            && CaseNumber().IsMatch(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static bool IsSheet(string? type) => type?.Contains("spreadsheet", StringComparison.Ordinal) == true;

    private async Task<long> EntriesAsync()
    {
        await using var command = superuser.CreateCommand("select count(*) from read_entries where kind not in ('Refused', 'NotFound')");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<ReadEntry> LastAsync(DemoUser user)
    {
        await using var db = As(UserContext.System("Test"));
        return await db.ReadEntries.Where(e => e.UserId == user.Id).OrderByDescending(static e => e.Id).FirstAsync();
    }

    private AppDbContext As(UserContext user) =>
        DataServices.CreateContext(site.Services.GetRequiredService<NpgsqlDataSource>(), user, TimeProvider.System);

    private async Task ExecuteAsync(string sql)
    {
        await using var command = superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    // Of a base year and of a return.
    [GeneratedRegex("[A-Z]{1,3}-(2[0-9]-[0-9]{4}|F[0-9]{3})")]
    private static partial Regex CaseNumber();
}

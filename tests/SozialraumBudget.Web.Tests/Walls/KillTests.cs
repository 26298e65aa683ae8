using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>kill -9 in the middle of 50 imports, 50 approvals and 50 deductions: nothing lost, nothing half, nothing twice.</summary>
public sealed class KillTests
{
    private const int Each = 50;
    private const int Rows = 40;
    private const string Unfinished = "select from import_runs where state in ('Queued', 'Running')";

    private int done;

    [Fact]
    public async Task Application_KilledAmongImportsAndApprovals_LosesNothingAndDoesNothingTwice()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await TestPostgres.CreateDemoDatabaseAsync();
        var payouts = await PreparedPayouts.CopyAsync(database, Each);
        var (agreement, year) = await AgreementAsync(database, stop);
        await using var app = new AppProcess(database);
        await app.StartAsync(stop);
        using var controller = Client(app, DemoUsers.Controller);
        using var approver = Client(app, DemoUsers.Approver);
        using var few = new SemaphoreSlim(8);

        List<Task> work = [];
        for (var n = 0; n < Each; n++)
        {
            var (number, payout) = (n, payouts[n]);
            work.Add(UntilAnswered(few, () => controller.PostAsync(Address(number), File(number), stop), stop));
            work.Add(UntilAnswered(few, () => approver.SendAsync(Approval(payout), stop), stop));
            var key = Guid.NewGuid().ToString();
            work.Add(UntilAnswered(few, () => controller.SendAsync(Deduction(agreement, year, number, key), stop), stop));
        }

        foreach (var after in new[] { 15, 60, 3 * Each })
        {
            while (Volatile.Read(ref done) < after && !work.TrueForAll(static t => t.IsCompleted))
                await Task.Delay(5, stop);
            await app.KillAsync();
            await app.StartAsync(stop);
        }

        await Task.WhenAll(work);
        for (var waited = 0; await PreparedPayouts.Count(database, Unfinished) > 0 && waited < 600; waited++)
            await Task.Delay(200, stop);

        await AssertImports(database);
        await AssertApprovals(database, payouts);
        // Every one was answered, and nothing but its key told a repetition from another claim.
        Assert.Equal(
            Each,
            await PreparedPayouts.Count(
                database,
                "select reason from deductions where reason like 'Abbruch %' group by 1 having count(*) = 1"
            )
        );
    }

    private static async Task AssertImports(TestDatabase database)
    {
        Assert.Equal(0, await PreparedPayouts.Count(database, Unfinished));
        // Every file was answered with success in the end: each is stored once, whole, by a run that says so.
        Assert.Equal(
            Each,
            await PreparedPayouts.Count(
                database,
                "select r.sha256 from import_runs r join files f on f.id = r.file_id where f.name like 'abbruch-%' and r.state = "
                    + "'Completed' group by 1 having count(*) = 1"
            )
        );
        Assert.Equal(
            0,
            await PreparedPayouts.Count(
                database,
                "select from import_runs r join files f on f.id = r.file_id where f.name like 'abbruch-%' and r.state not in "
                    + "('Completed', 'Unchanged')"
            )
        );
        Assert.Equal(
            Each,
            await PreparedPayouts.Count(
                database,
                "select split_part(case_number, '-', 2) from service_lines where case_number like 'ABBRUCH-%' group by 1 having "
                    + $"count(*) = {Rows} and count(distinct dataset_id) = 1"
            )
        );
        Assert.Equal(
            0,
            await PreparedPayouts.Count(
                database,
                "select from base_year_datasets d where d.services <> (select count(*) from service_lines s where s.dataset_id = d.id)"
            )
        );
        Assert.Equal(
            0,
            await PreparedPayouts.Count(
                database,
                "select dataset_id from service_lines where dataset_id not in (select id from base_year_datasets)"
            )
        );
        Assert.Equal(
            0,
            await PreparedPayouts.Count(database, "select import_run_id, area_id from base_year_datasets group by 1, 2 having count(*) > 1")
        );
    }

    private static async Task AssertApprovals(TestDatabase database, List<Guid> payouts)
    {
        var ids = string.Join(',', payouts.Select(static id => $"'{id}'"));
        var keys = string.Join(',', payouts.Select(static id => $"'payout:{id}'"));
        Assert.Equal(Each, await PreparedPayouts.Count(database, $"select from payouts where id in ({ids}) and state = 'Approved'"));
        Assert.Equal(
            Each,
            await PreparedPayouts.Count(
                database,
                $"select source_key from ledger_transactions where source_key in ({keys}) group by 1 having count(*) = 1"
            )
        );
        Assert.Equal(
            0,
            await PreparedPayouts.Count(
                database,
                "select transaction_id from ledger_entries group by 1 having sum(amount) <> 0 or count(*) < 2"
            )
        );
        Assert.Equal(
            0,
            await PreparedPayouts.Count(
                database,
                "select from ledger_transactions t where not exists (select from ledger_entries e where e.transaction_id = t.id)"
            )
        );
    }

    /// <summary>Asks again after every broken line, like a careful caller; a payout that is approved already is an answer too.</summary>
    private async Task UntilAnswered(SemaphoreSlim few, Func<Task<HttpResponseMessage>> ask, CancellationToken stop)
    {
        await few.WaitAsync(stop);
        try
        {
            for (var tries = 0; ; tries++)
            {
                try
                {
                    using var response = await ask();
                    var text = await response.Content.ReadAsStringAsync(stop);
                    if (response.IsSuccessStatusCode || text.Contains("OnlyPreparedPayoutsCanBeApproved", StringComparison.Ordinal))
                        break;
                    Assert.True(
                        response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests,
                        $"{response.StatusCode}: {text}"
                    );
                }
                // A connection that is cut just as it is made is not wrapped by the client.
                catch (Exception e) when (e is HttpRequestException or SocketException && tries < 2_000) { }

                await Task.Delay(100, stop);
            }

            Interlocked.Increment(ref done);
        }
        finally
        {
            few.Release();
        }
    }

    private static HttpClient Client(AppProcess app, DemoUser user) =>
        new() { BaseAddress = app.Address, DefaultRequestHeaders = { Authorization = new("Bearer", user.ApiToken) } };

    private static string Address(int number) => $"/api/v1/base-years/{2001 + (number % 20)}/imports?name=abbruch-{number}.csv";

    /// <summary>A new key each time: what makes a repetition harmless here is the ledger, not the caller's good manners.</summary>
    private static HttpRequestMessage Approval(Guid payout) =>
        new(HttpMethod.Post, $"/api/v1/payouts/{payout}/approve") { Headers = { { "Idempotency-Key", Guid.NewGuid().ToString() } } };

    /// <summary>The same key for every repetition.</summary>
    private static HttpRequestMessage Deduction(Guid agreement, int year, int number, string key) =>
        new(HttpMethod.Post, $"/api/v1/agreements/{agreement}/deductions")
        {
            Headers = { { "Idempotency-Key", key } },
            Content = new StringContent(
                $$"""{"year":{{year}},"amount":"1.00","reason":"Abbruch {{number}}","basis":"§ 7"}""",
                Encoding.UTF8,
                "application/json"
            ),
        };

    private static async Task<(Guid Id, int Year)> AgreementAsync(TestDatabase database, CancellationToken stop)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(database.Superuser);
        await using var command = source.CreateCommand(
            "select id, first_year from agreements where state = 'Active' order by number limit 1"
        );
        await using var row = await command.ExecuteReaderAsync(stop);
        Assert.True(await row.ReadAsync(stop));
        return (row.GetGuid(0), row.GetInt32(1));
    }

    private static ByteArrayContent File(int number)
    {
        var text = new StringBuilder("Fallnummer;Bereich;Hilfeart;Setting;Träger;Einheit;Menge;Satz;Von;Bis;Bezeichnung\n");
        for (var row = 1; row <= Rows; row++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"ABBRUCH-{number}-{row};Nordost;30;ambulant;Haus am Berg e.V.;Stunde;{row};70,00;01.02.{2001 + (number % 20)};;\n"
            );
        }

        return new(Encoding.UTF8.GetBytes(text.ToString())) { Headers = { ContentType = new("text/csv") } };
    }
}

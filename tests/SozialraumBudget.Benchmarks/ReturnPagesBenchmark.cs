using System.Globalization;
using Npgsql;
using SozialraumBudget.Benchmarks.Pages.Tasks;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Benchmarks;

/// <summary>
/// Pages about returns in the demo city with 100,000 and with 5,000,000 hour rows of other uploads beside those that are shown: they may
/// grow by 1.3, and take at the median four times a signed-in page that makes one indexed query. SRB_PAGES_FEW and SRB_PAGES_MANY say how
/// many rows.
/// </summary>
internal static class ReturnPagesBenchmark
{
    private const int Warmup = 4;
    private const int Rounds = 25;
    private const int RowsOfAnUpload = 50_000;
    private const double Growth = 1.3;
    private const double ToFloor = 4;

    public static async Task RunAsync()
    {
        await using var small = await TestPostgres.CreateDemoDatabaseAsync();
        await using var large = await TestPostgres.CreateDemoDatabaseAsync();
        await using var smallSite = new HomeSite(small);
        await using var largeSite = new HomeSite(large);
        await SignedInClient.AnalyzeAsync(smallSite, small);
        await SignedInClient.AnalyzeAsync(largeSite, large);
        var few = await FillAsync(small, HourFiles.Rows("SRB_PAGES_FEW", 100_000));
        var many = await FillAsync(large, HourFiles.Rows("SRB_PAGES_MANY", 5_000_000));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pages: {few} and {many} hour rows"));
        using var one = await SignedInClient.OpenAsync(smallSite, DemoUsers.Controller.UserName);
        using var other = await SignedInClient.OpenAsync(largeSite, DemoUsers.Controller.UserName);
        foreach (var path in await PathsAsync(small))
        {
            var (less, more, floor) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round < Warmup + Rounds; round++)
            {
                var (lessTime, moreTime, floorTime) = (
                    await one.TimeAsync(path),
                    await other.TimeAsync(path),
                    await other.TimeAsync(FloorModel.Path)
                );
                if (round < Warmup)
                    continue;
                less.Add(lessTime);
                more.Add(moreTime);
                floor.Add(floorTime);
            }

            Report.Print("pages", path, more, "with fewer rows", less, Growth);
            Report.Print("pages", path, more, "page with one indexed query", floor, ToFloor);
        }
    }

    /// <summary>An accepted return of the demo city and what stands beside it.</summary>
    private static async Task<IReadOnlyList<string>> PathsAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.Superuser);
        await using var command = source.CreateCommand(
            "select r.agreement_id::text, r.period, c.case_number from provider_returns r join return_uploads u on u.return_id = r.id "
                + "join return_cases c on c.upload_id = u.id where r.state = 'Accepted' and r.period like '2026%' "
                + "order by r.id, c.row limit 1"
        );
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var (agreement, period, number) = (reader.GetString(0), reader.GetString(1), reader.GetString(2));
        var one = $"/quartalsmeldungen/{agreement}/{period}";
        return
        [
            "/quartalsmeldungen",
            one,
            $"{one}/auswertung",
            "/externe-faelle",
            $"/externe-faelle/{agreement}",
            "/abgleichrunden",
            $"/fallkosten/{agreement}/{number}",
        ];
    }

    /// <summary>Rows of superseded uploads over ten years: they fill the table and count nowhere.</summary>
    private static async Task<long> FillAsync(TestDatabase database, int rows)
    {
        await using var source = NpgsqlDataSource.Create(database.Superuser);
        for (var made = 0; made < rows; made += RowsOfAnUpload)
        {
            await using var command = source.CreateCommand(
                """
                with one as (
                    insert into return_uploads (id, return_id, kind, part, file_name, sha256, rows, version, superseded_in, stored_user_id,
                        stored_name, stored_at)
                    select gen_random_uuid(), return_id, kind, part, file_name, sha256, $1, version, version, stored_user_id, stored_name,
                        stored_at
                    from return_uploads where kind = 'Hours' order by id limit 1
                    returning id
                )
                insert into hour_rows (upload_id, row, day, team, worker, kind, case_number, seconds, activity)
                select one.id, g, date '2017-01-01' + g % 3650,
                    'Team ' || g % 8, 'M-' || g % 400, 'CaseSpecific', 'F-' || g % 200, 900, null
                from one, generate_series(1, $1) g
                """
            );
            command.Parameters.AddWithValue(Math.Min(RowsOfAnUpload, rows - made));
            command.CommandTimeout = 600;
            await command.ExecuteNonQueryAsync();
        }

        await using var analyze = source.CreateCommand("vacuum analyze hour_rows");
        analyze.CommandTimeout = 600;
        await analyze.ExecuteNonQueryAsync();
        await using var count = source.CreateCommand("select count(*) from hour_rows");
        return (long)(await count.ExecuteScalarAsync())!;
    }
}

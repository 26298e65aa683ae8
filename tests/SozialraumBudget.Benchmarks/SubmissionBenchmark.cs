using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Benchmarks;

/// <summary>
/// Handing in a quarter of 60,000 hour rows: all checks over all rows, figures, step and proof in one transaction, against reading the same
/// rows from the same table one by one. SRB_SUBMISSION_ROWS says how many rows.
/// </summary>
internal static class SubmissionBenchmark
{
    private const int Runs = 5;

    /// <summary>Every row is read and held against its worker's day, its case, its like and its rate.</summary>
    private const int Limit = 5;

    public static async Task RunAsync()
    {
        var rows = HourFiles.Rows("SRB_SUBMISSION_ROWS", 60_000);
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        var (submitted, read) = (new List<double>(), new List<double>());
        for (var run = -1; run < Runs; run++)
        {
            var desk = await HourDesk.OpenAsync(data);
            await FillInAsync(desk, rows);
            var floor = await ReadAsync(database);
            var watch = Stopwatch.StartNew();
            var refusal = await desk.AsCoordinatorAsync(
                (_, _, moving, _, _, _) => moving.SubmitAsync(desk.Scenario.Agreement.Id, HourDesk.Quarter)
            );
            if (refusal is not null)
                throw new InvalidOperationException(refusal.Text);
            if (run < 0)
                continue;
            submitted.Add(watch.Elapsed.TotalMilliseconds);
            read.Add(floor);
        }

        Report.Print(
            "submission",
            string.Create(CultureInfo.InvariantCulture, $"{rows} rows"),
            submitted,
            "the same rows read one by one",
            read,
            Limit
        );
    }

    private static async Task FillInAsync(HourDesk desk, int rows)
    {
        var (agreement, provider) = (desk.Scenario.Agreement.Id, desk.Scenario.Provider.Name);
        await desk.AsCoordinatorAsync(
            (_, intake, _, _, _, _) =>
                intake.TakeAsync(
                    agreement,
                    HourDesk.Quarter,
                    new(ReturnUploadKind.Cases, "faelle.csv", HourFiles.CasesCsv(desk.Scenario.Area.Name, provider))
                )
        );
        await desk.ImportAsync(HourFiles.Csv(rows, seed: 1));
        // Rows that stand twice and the like are answered, as a coordinator does.
        var findings = await desk.AsCoordinatorAsync(
            async (_, _, _, returns, _, checking) =>
                (await checking.CheckAsync((await returns.LoadAsync(agreement, HourDesk.Quarter))!)).Findings
        );
        foreach (var check in findings.Where(static f => f.Level == FindingLevel.Warning).Select(static f => f.Check).Distinct())
            await desk.AsCoordinatorAsync((_, _, moving, _, _, _) => moving.AnswerAsync(agreement, HourDesk.Quarter, check, "So gewollt"));
    }

    /// <summary>The rows of the newest upload.</summary>
    private static async Task<double> ReadAsync(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.Superuser);
        await using var command = source.CreateCommand(
            "select * from hour_rows where upload_id = (select id from return_uploads where kind = 'Hours' order by id desc limit 1)"
        );
        var watch = Stopwatch.StartNew();
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
            reader.GetValues(values);
        return watch.Elapsed.TotalMilliseconds;
    }
}

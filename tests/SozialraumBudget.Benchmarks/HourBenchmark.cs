using System.Diagnostics;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using SozialraumBudget.Data.Controlling;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Sheets;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Benchmarks;

/// <summary>
/// Hours of a quarter as CSV the whole way (bytes, file stored, queued, checked, read again, rows stored under row security, sums,
/// committed) against the bare binary COPY of the same rows, values ready in memory, into the same partitioned table by the owner; and the
/// memory it takes, for the file and for one of a tenth. SRB_HOUR_ROWS says how many rows, SRB_HOUR_RUNS how often.
/// </summary>
internal static class HourBenchmark
{
    public static async Task RunAsync()
    {
        var (rows, runs) = (HourFiles.Rows("SRB_HOUR_ROWS", 1_000_000), HourFiles.Rows("SRB_HOUR_RUNS", 5));
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        var desk = await HourDesk.OpenAsync(data);
        var (whole, floor) = (new List<double>(), new List<double>());
        for (var run = -1; run < runs; run++)
        {
            var file = HourFiles.Csv(rows, seed: runs + run);
            var watch = Stopwatch.StartNew();
            await desk.ImportAsync(file);
            var seconds = watch.Elapsed.TotalMilliseconds;
            var copied = await CopyAsync(database, Parse(file));
            if (run < 0)
                continue;
            whole.Add(seconds);
            floor.Add(copied);
        }

        Report.Print(
            "hours",
            string.Create(CultureInfo.InvariantCulture, $"{rows} rows"),
            whole,
            "binary COPY into the same table",
            floor,
            3
        );
        await MemoryAsync(desk, rows / 10);
        await MemoryAsync(desk, rows);
    }

    /// <summary>The file itself is in memory once; what the work takes beside it may not grow with it.</summary>
    private static async Task MemoryAsync(HourDesk desk, int rows)
    {
        var file = HourFiles.Csv(rows, seed: rows);
        var (managed, all) = await PeakMemory.OfAsync(() => desk.ImportAsync(file));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"      {rows} rows, file of {file.Length / 1024.0 / 1024.0:F1} MB: {managed:F0} MB managed, {all:F0} MB resident above it"
            )
        );
    }

    private static HourRow[] Parse(byte[] file)
    {
        using var table = SheetReader.Open(file, "stunden.csv", HourFormat.Format);
        return [.. new HourReader(table).Rows()];
    }

    private static async Task<double> CopyAsync(TestDatabase database, HourRow[] rows)
    {
        await using var connection = new NpgsqlConnection(database.Superuser);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var (upload, kinds) = (Guid.CreateVersion7(), Enum.GetNames<WorkKind>());
        var watch = Stopwatch.StartNew();
        await using (
            var writer = await connection.BeginBinaryImportAsync(
                "copy hour_rows (upload_id, row, day, team, worker, kind, case_number, seconds, activity) from stdin (format binary)"
            )
        )
        {
            foreach (var row in rows)
            {
                writer.StartRow();
                writer.Write(upload, NpgsqlDbType.Uuid);
                writer.Write(row.RowNumber, NpgsqlDbType.Integer);
                writer.Write(row.Day, NpgsqlDbType.Date);
                writer.Write(row.Team, NpgsqlDbType.Text);
                writer.Write(row.Worker, NpgsqlDbType.Text);
                writer.Write(kinds[(int)row.Kind], NpgsqlDbType.Text);
                if (row.CaseNumber is { } number)
                    writer.Write(number, NpgsqlDbType.Text);
                else
                    writer.WriteNull();
                writer.Write(row.Time.Seconds, NpgsqlDbType.Numeric);
                if (row.Activity is { } activity)
                    writer.Write(activity, NpgsqlDbType.Text);
                else
                    writer.WriteNull();
            }

            await writer.CompleteAsync();
        }

        await transaction.CommitAsync();
        return watch.Elapsed.TotalMilliseconds;
    }
}

using System.Diagnostics;
using System.Globalization;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Sheets.Writing;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Benchmarks;

/// <summary>
/// The hours of a return as CSV and XLSX, from the table to a stream that forgets: memory for 500,000 rows against that for a tenth.
/// SRB_EXPORT_ROWS says how many rows.
/// </summary>
internal static class ExportBenchmark
{
    /// <summary>Times the memory of a tenth of the rows: constant, with what the garbage collector leaves lying.</summary>
    private const double Limit = 1.5;

    public static async Task RunAsync()
    {
        var rows = HourFiles.Rows("SRB_EXPORT_ROWS", 500_000);
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        var (few, many) = (await HourDesk.OpenAsync(data), await HourDesk.OpenAsync(data));
        await few.ImportAsync(HourFiles.Csv(rows / 10, seed: 1));
        await many.ImportAsync(HourFiles.Csv(rows, seed: 2));
        foreach (var format in new[] { "csv", "xlsx" })
        {
            await WriteAsync(few, format);
            var (less, _) = await PeakMemory.OfAsync(() => WriteAsync(few, format));
            var watch = Stopwatch.StartNew();
            var (more, resident) = await PeakMemory.OfAsync(() => WriteAsync(many, format));
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"export: {rows} rows as {format} in {watch.Elapsed.TotalSeconds:F1} s; {more:F1} MB managed ({resident:F0} resident), "
                        + $"a tenth of the rows {less:F1} MB; ratio {more / less:F2} "
                        + $"(limit {Limit:F1}) {(more / less <= Limit ? "ok" : "EXCEEDED")}"
                )
            );
        }
    }

    private static Task<int> WriteAsync(HourDesk desk, string format) =>
        desk.AsCoordinatorAsync(
            async (_, _, _, returns, content, _) =>
            {
                var dossier = (await returns.LoadAsync(desk.Scenario.Agreement.Id, HourDesk.Quarter))!;
                var sheet = new ReturnExport(content).Of(ReturnUploadKind.Hours, dossier.Content(dossier.Version));
                await (format == "xlsx" ? SheetWriter.WriteXlsxAsync(Stream.Null, sheet) : SheetWriter.WriteCsvAsync(Stream.Null, sheet));
                return 0;
            }
        );
}

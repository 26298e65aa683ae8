using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Benchmarks;

/// <summary>
/// The whole path of a base-year file (bytes, upload stored, read, checked, computed, rows copied, committed) against the bare
/// binary COPY of the same rows, values ready in memory, into the same table and into a table without any constraint.
/// </summary>
internal static class ImportBenchmark
{
    private const int Rows = 100_000;
    private const int Runs = 9;

    public static async Task RunAsync()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        await MakeBareTableAsync(database);
        var areas = new List<Area>();
        for (var i = 0; i < 10; i++)
            areas.Add(await data.CreateArea());
        var (whole, same, plain) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = -2; run < Runs; run++)
        {
            var file = File([.. areas.Select(static a => a.Name)], seed: Runs + run);
            var lines = Parse(file);
            var watch = Stopwatch.StartNew();
            var result = await data.ImportBaseYear(file);
            var seconds = watch.Elapsed.TotalSeconds;
            if (result.State != ImportState.Completed)
                throw new InvalidOperationException(result.Message);
            var floor = await CopyAsync(data, areas[0].Id, result.Id, lines, "service_lines");
            var bare = await CopyAsync(data, areas[0].Id, result.Id, lines, "bare_lines");
            if (run < 0)
                continue;
            whole.Add(seconds);
            same.Add(floor);
            plain.Add(bare);
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                import of {Rows} service rows, median of {Runs} runs
                  whole path                        {Median(whole) * 1000, 6:0} ms
                  binary COPY, same table           {Median(same) * 1000, 6:0} ms   ratio {Median(whole)
                    / Median(same):0.00}   (limit 3, aim 1.5)
                  binary COPY, no keys, no checks   {Median(plain) * 1000, 6:0} ms   ratio {Median(whole) / Median(plain):0.00}
                """
            )
        );
    }

    private static byte[] File(List<string> areas, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("Fallnummer;Bereich;Hilfeart;Setting;Träger;Einheit;Menge;Satz;Von;Bis;Bezeichnung\r\n");
        for (var row = 0; row < Rows; row++)
        {
            var (area, unit) = (row / (Rows / areas.Count), random.Next(4));
            var from = new DateOnly(2023, 1, 1).AddDays(random.Next(700));
            text.Append(CultureInfo.InvariantCulture, $"F-{area:00}-{row / 3:00000};{areas[area]};{HelpTypes.All[random.Next(11)].Code()};")
                .Append(HelpSettings.All[random.Next(3)].Title())
                .Append(CultureInfo.InvariantCulture, $";Träger {random.Next(50)} gGmbH;")
                .Append(ServiceUnits.All[unit].Title())
                .Append(';')
                .Append(unit == 1 ? $"{random.Next(1, 400)},{random.Next(100):00}" : "")
                .Append(CultureInfo.InvariantCulture, $";{random.Next(20, 300)},{random.Next(100):00};{from:dd.MM.yyyy};")
                .Append(
                    random.Next(3) == 0 ? "" : from.AddDays(400 + random.Next(300)).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)
                )
                .Append(random.Next(4) == 0 ? ";Begleitung\r\n" : ";\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static (ServiceLine Line, decimal Amount)[] Parse(byte[] file)
    {
        using var table = SheetReader.Open(file, "basisjahr.csv", BaseYearFormat.Format);
        var year = new BudgetYear(2024);
        return [.. BaseYearParser.Parse(table, year).Rows.Select(line => (line, ServiceAmount.Calculate(line, year).Amount.Amount))];
    }

    private static async Task<double> CopyAsync(
        TestData data,
        Guid areaId,
        Guid runId,
        (ServiceLine Line, decimal Amount)[] lines,
        string table
    )
    {
        await using var db = data.As();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var dataset = new BaseYearDataset
        {
            Year = 2000,
            AreaId = areaId,
            ImportRunId = runId,
            Services = 0,
            Cases = 0,
            Sum = Money.Zero,
            CreatedAt = TestData.Now,
            SupersededAt = TestData.Now,
        };
        db.Add(dataset);
        await db.SaveChangesAsync();
        var (settings, units) = (Enum.GetNames<HelpSetting>(), Enum.GetNames<ServiceUnit>());
        var watch = Stopwatch.StartNew();
        await using (var writer = await connection.BeginBinaryImportAsync($"copy {table} from stdin (format binary)"))
        {
            foreach (var (line, amount) in lines)
            {
                writer.StartRow();
                writer.Write(dataset.Id, NpgsqlDbType.Uuid);
                writer.Write(line.RowNumber, NpgsqlDbType.Integer);
                writer.Write(line.CaseNumber, NpgsqlDbType.Text);
                writer.Write(line.HelpType.Code(), NpgsqlDbType.Text);
                writer.Write(settings[(int)line.Setting], NpgsqlDbType.Text);
                writer.Write(line.Provider, NpgsqlDbType.Text);
                writer.Write(units[(int)line.Unit], NpgsqlDbType.Text);
                if (line.Quantity is { } quantity)
                    writer.Write(quantity, NpgsqlDbType.Numeric);
                else
                    writer.WriteNull();
                writer.Write(line.Rate, NpgsqlDbType.Numeric);
                writer.Write(line.From, NpgsqlDbType.Date);
                if (line.To is { } to)
                    writer.Write(to, NpgsqlDbType.Date);
                else
                    writer.WriteNull();
                writer.Write(line.Label ?? "", NpgsqlDbType.Text);
                writer.Write(amount, NpgsqlDbType.Numeric);
            }

            await writer.CompleteAsync();
        }

        await transaction.CommitAsync();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>The columns of the services and nothing else.</summary>
    private static async Task MakeBareTableAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.Superuser);
        await connection.OpenAsync();
        await using var make = new NpgsqlCommand(
            "create table bare_lines as select * from service_lines with no data; grant insert on bare_lines to srb_app",
            connection
        );
        await make.ExecuteNonQueryAsync();
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

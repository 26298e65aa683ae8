using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.BaseYears;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>Writes services by binary COPY on the context's connection, inside its transaction.</summary>
internal static class ServiceCopy
{
    public const string Command =
        "copy service_lines (dataset_id, row, case_number, help_type, setting, provider, unit, quantity, rate, "
        + """ "from", "to", label, amount) from stdin (format binary)""";

    private static readonly string[] Settings = Enum.GetNames<HelpSetting>();
    private static readonly string[] Units = Enum.GetNames<ServiceUnit>();

    public static async Task WriteAsync(
        AppDbContext db,
        BaseYearServices services,
        Guid[] datasets,
        Action<ImportProgress> progress,
        CancellationToken cancellation
    )
    {
        // The trigger looks through all rows once more: in memory, not in a file.
        await db.Database.ExecuteSqlRawAsync("set local work_mem = '64MB'", cancellation);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync(Command, cancellation);
        // Synchronous writes into the buffer: an await per cell would cost more than the cell.
        await Task.Run(() => Write(writer, services, datasets, progress, cancellation), cancellation);
        await writer.CompleteAsync(cancellation);
    }

    private static void Write(
        NpgsqlBinaryImporter writer,
        BaseYearServices services,
        Guid[] datasets,
        Action<ImportProgress> progress,
        CancellationToken cancellation
    )
    {
        var lines = services.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if ((i & 0x7FF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress(new("Zeilen werden gespeichert", i, lines.Count));
            }

            WriteRow(writer, datasets[services.AreaOf[i]], lines[i], services.Amounts[i]);
        }
    }

    private static void WriteRow(NpgsqlBinaryImporter writer, Guid dataset, ServiceLine line, decimal amount)
    {
        writer.StartRow();
        writer.Write(dataset, NpgsqlDbType.Uuid);
        writer.Write(line.RowNumber, NpgsqlDbType.Integer);
        writer.Write(line.CaseNumber, NpgsqlDbType.Text);
        writer.Write(line.HelpType.Code(), NpgsqlDbType.Text);
        writer.Write(Settings[(int)line.Setting], NpgsqlDbType.Text);
        writer.Write(line.Provider, NpgsqlDbType.Text);
        writer.Write(Units[(int)line.Unit], NpgsqlDbType.Text);
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
}

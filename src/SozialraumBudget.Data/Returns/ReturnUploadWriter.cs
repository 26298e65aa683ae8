using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Returns;

/// <summary>Reads a file by its format and writes its rows to an upload; hours are never all in memory at once.</summary>
internal sealed class ReturnUploadWriter(AppDbContext db, Guid upload, HourRates rates)
{
    public async Task<(int Rows, IReadOnlyList<RowIssue> Issues)> WriteAsync(
        ReturnFile file,
        ReturnFileReading reading,
        CancellationToken cancellation
    )
    {
        using var table = file.Open();
        return file.Kind switch
        {
            ReturnUploadKind.Hours => await HoursAsync(table, reading, cancellation),
            ReturnUploadKind.Cases => await TableAsync(
                reading.Cases(table, cancellation),
                ReturnTableColumns.Cases(db, upload),
                cancellation
            ),
            ReturnUploadKind.ExternalCosts => await TableAsync(
                reading.Costs(table, cancellation),
                ReturnTableColumns.Costs(db, upload),
                cancellation
            ),
            ReturnUploadKind.Offers => await TableAsync(
                reading.Offers(table, cancellation),
                ReturnTableColumns.Offers(db, upload),
                cancellation
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(file), file.Kind, null),
        };
    }

    private async Task<(int Rows, IReadOnlyList<RowIssue> Issues)> HoursAsync(
        SheetTable table,
        ReturnFileReading reading,
        CancellationToken cancellation
    )
    {
        var reader = reading.Hours(table, cancellation);
        var insert = ReturnTableColumns.Hours(db, upload);
        var sums = new HourSumRows(rates);
        foreach (var row in reader.Rows())
        {
            sums.Add(row);
            // Once something is wrong the rest is read for its faults alone: nothing of it will be stored.
            if (!reader.HasErrors)
                await insert.AddAsync(row, cancellation);
        }

        var issues = ReturnFileReading.WithIgnored(reader.Issues, reader.IgnoredColumns);
        if (reader.HasErrors)
            return (0, issues);
        await insert.FlushAsync(cancellation);
        var written = ReturnTableColumns.Sums(db, upload);
        foreach (var sum in sums.Of(upload))
            await written.AddAsync(sum, cancellation);
        await written.FlushAsync(cancellation);
        return (insert.Written, issues);
    }

    private static async Task<(int Rows, IReadOnlyList<RowIssue> Issues)> TableAsync<T>(
        ParsedSheet<T> parsed,
        BulkInsert<T> insert,
        CancellationToken cancellation
    )
    {
        var issues = ReturnFileReading.WithIgnored(parsed.Issues, parsed.IgnoredColumns);
        if (parsed.HasErrors)
            return (0, issues);
        foreach (var row in parsed.Rows)
            await insert.AddAsync(row, cancellation);
        await insert.FlushAsync(cancellation);
        return (insert.Written, issues);
    }
}

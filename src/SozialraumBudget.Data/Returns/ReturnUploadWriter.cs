using SozialraumBudget.Data.Controlling;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Returns;

/// <summary>Reads a file by its format and writes its rows to an upload; hours are never all in memory at once.</summary>
internal sealed class ReturnUploadWriter(AppDbContext db, Guid upload, HourRates rates)
{
    public Task<(int Rows, IReadOnlyList<RowIssue> Issues)> WriteAsync(
        ReturnFile file,
        ProviderNames lead,
        CancellationToken cancellation
    ) =>
        file.Kind switch
        {
            ReturnUploadKind.Hours => HoursAsync(file, cancellation),
            ReturnUploadKind.Cases => TableAsync(
                file,
                CaseFormat.Format,
                table => ReturnCaseParser.Parse(table, lead, cancel: cancellation),
                ReturnTableColumns.Cases(db, upload),
                cancellation
            ),
            ReturnUploadKind.ExternalCosts => TableAsync(
                file,
                ExternalCostFormat.Format,
                table => ExternalCostParser.Parse(table, cancel: cancellation),
                ReturnTableColumns.Costs(db, upload),
                cancellation
            ),
            ReturnUploadKind.Offers => TableAsync(
                file,
                OfferFormat.Format,
                table => OfferParser.Parse(table, cancel: cancellation),
                ReturnTableColumns.Offers(db, upload),
                cancellation
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(file), file.Kind, null),
        };

    private async Task<(int Rows, IReadOnlyList<RowIssue> Issues)> HoursAsync(ReturnFile file, CancellationToken cancellation)
    {
        using var table = SheetReader.Open(file.Bytes, file.Name, HourFormat.Format);
        var reader = new HourReader(table, cancel: cancellation);
        var insert = ReturnTableColumns.Hours(db, upload);
        var sums = new HourSumRows(rates);
        foreach (var row in reader.Rows())
        {
            sums.Add(row);
            // Once something is wrong the rest is read for its faults alone: nothing of it will be stored.
            if (!reader.HasErrors)
                await insert.AddAsync(row, cancellation);
        }

        var issues = WithIgnored(reader.Issues, reader.IgnoredColumns);
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
        ReturnFile file,
        SheetFormat format,
        Func<SheetTable, ParsedSheet<T>> parse,
        BulkInsert<T> insert,
        CancellationToken cancellation
    )
    {
        using var table = SheetReader.Open(file.Bytes, file.Name, format);
        var parsed = parse(table);
        var issues = WithIgnored(parsed.Issues, parsed.IgnoredColumns);
        if (parsed.HasErrors)
            return (0, issues);
        foreach (var row in parsed.Rows)
            await insert.AddAsync(row, cancellation);
        await insert.FlushAsync(cancellation);
        return (insert.Written, issues);
    }

    private static IReadOnlyList<RowIssue> WithIgnored(IReadOnlyList<RowIssue> issues, IReadOnlyList<string> ignored) =>
        [
            .. issues,
            .. ignored.Select(static name =>
                RowIssue.Notice($"Die Spalte „{RowIssue.Printable(name)}“ ist unbekannt und wurde nicht gelesen.")
            ),
        ];
}

using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Sheets.Writing;

namespace SozialraumBudget.Data.Returns;

/// <summary>
/// Tables of a return as they can be read in again, row by row from the table to whoever writes them: half a million hours need no more
/// memory than fifty.
/// </summary>
public sealed class ReturnExport(ReturnContent content)
{
    public SheetContent Of(ReturnUploadKind kind, IReadOnlyList<ReturnUpload> uploads, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(uploads);
        var format = ReturnFormats.Of(kind);
        return new(format.Name, format.Columns, Rows(kind, uploads, cancellation));
    }

    private IAsyncEnumerable<IReadOnlyList<object?>> Rows(
        ReturnUploadKind kind,
        IReadOnlyList<ReturnUpload> uploads,
        CancellationToken cancellation
    ) =>
        kind switch
        {
            ReturnUploadKind.Hours => content.HoursAsync(uploads, cancellation).Select(static row => Cells(row)),
            ReturnUploadKind.Cases => ListAsync(content.CasesAsync(uploads, cancellation), TypedCells.Of),
            ReturnUploadKind.ExternalCosts => ListAsync(content.CostsAsync(uploads, cancellation), Cells),
            ReturnUploadKind.Offers => ListAsync(content.OffersAsync(uploads, cancellation), Cells),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>These tables are short.</summary>
    private static async IAsyncEnumerable<IReadOnlyList<object?>> ListAsync<T>(
        Task<IReadOnlyList<T>> rows,
        Func<T, IReadOnlyList<object?>> cells
    )
    {
        foreach (var row in await rows)
            yield return cells(row);
    }

    /// <summary>Time as it is typed, 1:30: thirds of an hour have no decimals.</summary>
    private static IReadOnlyList<object?> Cells(HourRow row) =>
        [row.Day, row.Team, row.Worker, row.Kind.Title(), row.CaseNumber, TypedCells.Time(row.Time), row.Activity];

    private static IReadOnlyList<object?> Cells(ExternalCost c) =>
        [c.CaseNumber, c.Provider, c.From, c.To, c.Amount, c.InvoiceNumber, c.Reason.Title(), c.Kind.Title(), c.PaidOn];

    private static IReadOnlyList<object?> Cells(OfferRow o) =>
        [
            o.Day,
            o.Team,
            o.Offer,
            o.Kind is { } kind ? kind.Title() : null,
            o.Participants,
            o.Time is { } time ? TypedCells.Time(time) : null,
        ];
}

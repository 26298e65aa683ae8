using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SozialraumBudget.Ui.Tables;

/// <summary>
/// <c>return await this.ListAsync(Table, query, cancel) ?? Page();</c> applies the address to the query, loads one page into
/// <see cref="DataTable{T}.View"/>, or answers with the whole list as a file for <c>?export=csv|xlsx</c>.
/// </summary>
public static class TableLoader
{
    public static async Task<IActionResult?> ListAsync<T>(
        this PageModel page,
        DataTable<T> table,
        IQueryable<T> rows,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(table);
        var address = new TableAddress(page.Request, table.Prefix);
        var found = Narrow(table, rows, address);
        var export = page.HttpContext.RequestServices.GetRequiredService<ITableExport>();
        if (address.Export is { } format && (table.PurposeOptions.Count == 0 || address.Purpose(table.PurposeOptions) is not null))
        {
            return await ExportAsync(table, Sort(table, found, address), format, export, cancel);
        }

        var hits = await found.HowManyAsync(cancel);
        var pages = Math.Max(1, (hits + address.Size - 1) / address.Size);
        var current = Math.Min(address.Page, pages);
        var shown = await Sort(table, found, address).Skip((current - 1) * address.Size).Take(address.Size).ReadAsync(cancel);
        var sums = new List<object?>();
        foreach (var column in table.Columns)
        {
            sums.Add(column.Sum && hits > 0 ? await column.SumAsync(found, cancel) : null);
        }

        table.View = TableViewBuilder.Build(table, address, shown, sums, hits, current, pages, export.Formats);
        return null;
    }

    /// <summary>The same for rows in memory.</summary>
    public static Task<IActionResult?> ListAsync<T>(
        this PageModel page,
        DataTable<T> table,
        IEnumerable<T> rows,
        CancellationToken cancel
    ) => page.ListAsync(table, rows.AsQueryable(), cancel);

    private static IQueryable<T> Narrow<T>(DataTable<T> table, IQueryable<T> rows, TableAddress address)
    {
        if (address.Search is { } search && table.Searched.Count > 0)
        {
            foreach (var word in search.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
            {
                rows = rows.Where(TextSearch.Contains(table.Searched, word));
            }
        }

        foreach (var filter in table.Filters)
        {
            if (address.Read(filter.Key) is { } value && filter.Options.Any(option => option.Value == value))
            {
                rows = filter.Apply(rows, value);
            }
        }

        return rows;
    }

    private static IQueryable<T> Sort<T>(DataTable<T> table, IQueryable<T> rows, TableAddress address)
    {
        var sort = SortKey(table, address);
        var column = table.Columns.FirstOrDefault(column => column.Sortable && column.Key == sort?.TrimStart('-'));
        return column is null ? rows : column.Order(rows, sort!.StartsWith('-'));
    }

    internal static string? SortKey<T>(DataTable<T> table, TableAddress address) =>
        table.Columns.Any(column => column.Sortable && column.Key == address.Sort?.TrimStart('-')) ? address.Sort : table.DefaultSort;

    private static async Task<IActionResult?> ExportAsync<T>(
        DataTable<T> table,
        IQueryable<T> rows,
        string format,
        ITableExport export,
        CancellationToken cancel
    )
    {
        if (!export.Formats.Contains(format))
        {
            return new NotFoundResult();
        }

        var columns = table.Columns.Where(static column => column.Exportable).ToList();
        var found = await rows.ReadAsync(cancel);
        var lines = found.Select(row => columns.Select(column => column.Exported(row)).ToArray());
        var stream = new MemoryStream();
        await export.WriteAsync(
            stream,
            format,
            [.. columns.Select(static column => new ExportColumn(column.Header, column.Kind))],
            lines,
            cancel
        );
        stream.Position = 0;
        return new ListFileResult(stream, export.ContentType(format), found.Count) { FileDownloadName = $"{table.Caption}.{format}" };
    }
}

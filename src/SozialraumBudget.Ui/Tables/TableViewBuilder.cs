using System.Globalization;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Ui.Tables;

/// <summary>Turns loaded rows into what the partial draws.</summary>
internal static class TableViewBuilder
{
    public static TableView Build<T>(
        DataTable<T> table,
        TableAddress address,
        IReadOnlyList<T> rows,
        List<object?> sums,
        int hits,
        int page,
        int pages,
        IEnumerable<string> formats
    )
    {
        var filters = table
            .Filters.Select(filter => new FilterView(address.Name(filter.Key), filter.Label, address.Read(filter.Key), filter.Options))
            .ToList();
        string[] own =
        [
            .. table.Filters.Select(static filter => filter.Key),
            "suche",
            "seite",
            TableAddress.ExportKey,
            TableAddress.PurposeKey,
        ];
        return new TableView
        {
            Caption = table.Caption,
            Prefix = table.Prefix,
            Head = [.. table.Columns.Select(column => Head(table, column, address))],
            Rows = [.. rows.Select(row => Row(table, row))],
            Foot = sums.Any(static sum => sum is not null)
                ? [.. table.Columns.Zip(sums, static (column, sum) => sum is null ? null : column.Text(sum))]
                : null,
            FootMarks = [.. table.Columns.Select(static column => column.FootMark)],
            Hits = hits,
            HitNoun = hits == 1 ? table.HitNounOne : table.HitNounMany,
            IsFiltered = address.Search is not null || filters.Exists(static filter => filter.Value is not null),
            HasSearch = table.Searched.Count > 0,
            SearchText = address.Search,
            SearchLabel = table.SearchLabel,
            Filters = filters,
            Carried = address.Except(own),
            Pager = Pager(address, page, pages),
            ResetUrl = address.With([.. own.Select(static key => (key, (string?)null))]),
            Exports =
                hits == 0
                    ? []
                    :
                    [
                        .. formats.Select(format => new PageLink(
                            format.ToUpperInvariant(),
                            address.With((TableAddress.ExportKey, format), ("seite", null)),
                            false
                        )),
                    ],
            Purpose = table.PurposeOptions.Count == 0 ? null : Purpose(table.PurposeOptions, address),
            Empty = table.EmptyState,
            Selection = table.Selection is { } selection ? new SelectionView(selection.Name, selection.FormId) : null,
            HasActions = table.RowActions is not null,
        };
    }

    private static PurposeView Purpose(IReadOnlyList<FilterOption> options, TableAddress address) =>
        new(
            address.Name(TableAddress.PurposeKey),
            options,
            address.Name(TableAddress.ExportKey),
            address.Except([TableAddress.PurposeKey, TableAddress.ExportKey, "seite"]),
            address.Export is not null
        );

    private static HeadCell Head<T>(DataTable<T> table, Column<T> column, TableAddress address)
    {
        var sort = TableLoader.SortKey(table, address);
        var state =
            sort == column.Key ? "ascending"
            : sort == "-" + column.Key ? "descending"
            : null;
        var next = state switch
        {
            "ascending" => "-" + column.Key,
            "descending" => column.Key,
            _ => column.IsNumeric ? "-" + column.Key : column.Key,
        };
        return new HeadCell(column.Header, column.IsNumeric, column.Sortable ? address.With(("sort", next), ("seite", null)) : null, state);
    }

    private static TableRow Row<T>(DataTable<T> table, T row)
    {
        var cells = table.Columns.Select(column => Cell(column, row)).ToList();
        return new TableRow(
            cells,
            table.RowActions is null ? [] : [.. table.RowActions(row)],
            table.Selection?.Value(row),
            cells.Count > 0 ? cells[0].Text : ""
        )
        {
            Anchor = table.RowAnchor?.Invoke(row),
        };
    }

    private static TableCell Cell<T>(Column<T> column, T row)
    {
        var value = column.Value(row);
        var href = value is null ? null : column.Href?.Invoke(row);
        return new TableCell(column.Text(value), column.IsNumeric, href, href is not null && column.IsWhy, column.Badge?.Invoke(row))
        {
            Mark = value is null ? null : column.Mark?.Invoke(row),
        };
    }

    private static PagerView Pager(TableAddress address, int page, int pages)
    {
        string Url(int number) => address.With(("seite", number == 1 ? null : number.ToString(CultureInfo.InvariantCulture)));
        var near = Enumerable.Range(1, pages).Where(number => number == 1 || number == pages || Math.Abs(number - page) <= 2);
        var links = new List<PageLink>();
        var last = 0;
        foreach (var number in near)
        {
            if (number > last + 1)
            {
                links.Add(new PageLink("…", null, false));
            }

            links.Add(new PageLink(German.Number(number), Url(number), number == page));
            last = number;
        }

        var sizes = TableAddress.Sizes.Select(size => new PageLink(
            size.ToString(CultureInfo.InvariantCulture),
            address.With(
                ("zeilen", size == TableAddress.DefaultSize ? null : size.ToString(CultureInfo.InvariantCulture)),
                ("seite", null)
            ),
            size == address.Size
        ));
        return new PagerView(
            page,
            pages,
            address.Size,
            page > 1 ? Url(page - 1) : null,
            page < pages ? Url(page + 1) : null,
            links,
            [.. sizes]
        );
    }
}

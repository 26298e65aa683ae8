using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Ui.Tables;

/// <summary>A table that was loaded and is ready to be drawn by <c>_DataTable</c>.</summary>
public sealed record TableView
{
    public required string Caption { get; init; }

    public required string Prefix { get; init; }

    public required IReadOnlyList<HeadCell> Head { get; init; }

    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>Sums over all hits; null where nothing is summed.</summary>
    public IReadOnlyList<string?>? Foot { get; init; }

    /// <summary>Which figures the sums are; told only while nothing is filtered.</summary>
    public IReadOnlyList<FigureMark?> FootMarks { get; init; } = [];

    public required int Hits { get; init; }

    public required string HitNoun { get; init; }

    public required bool IsFiltered { get; init; }

    public required bool HasSearch { get; init; }

    public required string? SearchText { get; init; }

    public required string SearchLabel { get; init; }

    public required IReadOnlyList<FilterView> Filters { get; init; }

    /// <summary>Parameters of the address that a filter form has to carry on.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Carried { get; init; }

    public required PagerView Pager { get; init; }

    public required string ResetUrl { get; init; }

    /// <summary>The whole list as a file, by format.</summary>
    public required IReadOnlyList<PageLink> Exports { get; init; }

    /// <summary>The purposes to choose from before there is a file; null where none is asked for.</summary>
    public PurposeView? Purpose { get; init; }

    public required EmptyText Empty { get; init; }

    public SelectionView? Selection { get; init; }

    public bool HasActions { get; init; }

    public bool HasControls => HasSearch || Filters.Count > 0;
}

/// <summary>Sort state is "ascending", "descending" or null, as aria-sort has it.</summary>
public sealed record HeadCell(string Text, bool Numeric, string? SortUrl, string? Sort);

public sealed record TableRow(IReadOnlyList<TableCell> Cells, IReadOnlyList<RowAction> Actions, string? SelectionValue, string Name)
{
    public string? Anchor { get; init; }
}

public sealed record TableCell(string Text, bool Numeric, string? Href, bool IsWhy, BadgeKind? Badge)
{
    /// <summary>Which figure the amount is.</summary>
    public FigureMark? Mark { get; init; }

    private const int LongestWord = 34;
    private const int Short = 16;

    /// <summary>Few characters, or one word like a case number or a reference: never broken over lines.</summary>
    public bool IsUnbroken => Text.Length <= Short || (Text.Length <= LongestWord && !Text.Contains(' ', StringComparison.Ordinal));
}

/// <summary>What can be done with a row: a link, or with <paramref name="Post"/> a button that posts to the address.</summary>
public sealed record RowAction(string Text, string Href, bool Post = false);

public sealed record FilterView(string Name, string Label, string? Value, IReadOnlyList<FilterOption> Options);

/// <summary>Asks what the file is for.</summary>
/// <param name="Name">Parameter of the address.</param>
/// <param name="Options">What can be said.</param>
/// <param name="ExportName">Parameter that names the format.</param>
/// <param name="Carried">The rest of the address.</param>
/// <param name="IsMissing">A file was asked for without saying it.</param>
public sealed record PurposeView(
    string Name,
    IReadOnlyList<FilterOption> Options,
    string ExportName,
    IReadOnlyList<KeyValuePair<string, string>> Carried,
    bool IsMissing
);

public sealed record FilterOption(string Value, string Text);

/// <summary>Check boxes in front of the rows; they belong to the form with this id, which the page draws.</summary>
public sealed record SelectionView(string Name, string FormId);

public sealed record PagerView(
    int Page,
    int Pages,
    int Size,
    string? PreviousUrl,
    string? NextUrl,
    IReadOnlyList<PageLink> Links,
    IReadOnlyList<PageLink> Sizes
);

/// <param name="Text">Number of the page; "…" for a gap.</param>
/// <param name="Url">Null for a gap.</param>
/// <param name="Current">The one that is shown.</param>
public sealed record PageLink(string Text, string? Url, bool Current);

/// <summary>What an empty list says, with the next step.</summary>
public sealed record EmptyText(string Title, string? Text = null, string? Href = null, string? Action = null);

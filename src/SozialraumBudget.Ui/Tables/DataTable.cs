using System.Linq.Expressions;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Ui.Tables;

/// <summary>
/// Definition of a list: columns, search, filters, actions, empty state. One definition draws the page, sorts in the database
/// and writes CSV and XLSX. Rows may be entities or a projection with an object initialiser
/// (<c>Select(x => new Row { Area = x.Area.Name })</c>): then the database sorts and filters them too.
/// </summary>
/// <param name="caption">What the table lists, for screen readers and as the file name of the export.</param>
/// <param name="prefix">Set apart the parameters of a second table on the same page: "b-".</param>
public sealed class DataTable<T>(string caption, string prefix = "")
{
    public string Caption { get; } = caption;

    public string Prefix { get; } = prefix;

    /// <summary>The loaded table; set by <see cref="TableLoader"/>.</summary>
    public TableView View { get; internal set; } = null!;

    internal List<Column<T>> Columns { get; } = [];

    internal List<TableFilter<T>> Filters { get; } = [];

    internal List<Expression<Func<T, string?>>> Searched { get; } = [];

    internal string SearchLabel { get; private set; } = "Suche";

    internal string HitNounOne { get; private set; } = "Treffer";

    internal string HitNounMany { get; private set; } = "Treffer";

    internal string? DefaultSort { get; private set; }

    internal Func<T, IEnumerable<RowAction>>? RowActions { get; private set; }

    internal Func<T, string>? RowAnchor { get; private set; }

    internal (string Name, string FormId, Func<T, string?> Value)? Selection { get; private set; }

    internal IReadOnlyList<FilterOption> PurposeOptions { get; private set; } = [];

    internal EmptyText EmptyState { get; private set; } = new("Hier ist noch nichts.");

    public DataTable<T> Text(string key, string header, Expression<Func<T, string?>> selector, Func<T, string?>? href = null) =>
        Add(new Column<T, string?>(key, header, ColumnKind.Text, selector) { Href = href });

    /// <summary>Sorts by any value and shows a text for it: an enum, a quarter.</summary>
    public DataTable<T> Text<TValue>(
        string key,
        string header,
        Expression<Func<T, TValue>> selector,
        Func<T, string> display,
        Func<T, string?>? href = null
    ) => Add(new Column<T, TValue>(key, header, ColumnKind.Text, selector) { Display = display, Href = href });

    /// <param name="key">Word for the address.</param>
    /// <param name="header">Column head.</param>
    /// <param name="selector">Money or Money?.</param>
    /// <param name="sum">Sum of all hits in the foot.</param>
    /// <param name="why">Address of the amount's Rechenweg.</param>
    /// <param name="href">Any other link.</param>
    /// <param name="mark">Which figure a row's amount is.</param>
    /// <param name="footMark">Which figure the sum over all rows is.</param>
    public DataTable<T> Money(
        string key,
        string header,
        Expression<Func<T, Money?>> selector,
        bool sum = false,
        Func<T, string?>? why = null,
        Func<T, string?>? href = null,
        Func<T, FigureMark?>? mark = null,
        FigureMark? footMark = null
    ) =>
        Add(
            new Column<T, Money?>(key, header, ColumnKind.Money, selector)
            {
                Sum = sum,
                Href = why ?? href,
                IsWhy = why is not null,
                Mark = mark,
                FootMark = footMark,
            }
        );

    /// <summary>A column of amounts that are never missing.</summary>
    public DataTable<T> Money(
        string key,
        string header,
        Expression<Func<T, Money>> selector,
        bool sum = false,
        Func<T, string?>? why = null,
        Func<T, string?>? href = null,
        Func<T, FigureMark?>? mark = null,
        FigureMark? footMark = null
    ) =>
        Add(
            new Column<T, Money>(key, header, ColumnKind.Money, selector)
            {
                Sum = sum,
                Href = why ?? href,
                IsWhy = why is not null,
                Mark = mark,
                FootMark = footMark,
            }
        );

    public DataTable<T> Badge<TValue>(
        string key,
        string header,
        Expression<Func<T, TValue>> selector,
        Func<T, string> text,
        Func<T, BadgeKind> kind
    ) => Add(new Column<T, TValue>(key, header, ColumnKind.Badge, selector) { Display = text, Badge = kind });

    public DataTable<T> Add(Column<T> column)
    {
        Columns.Add(column);
        return this;
    }

    /// <summary>One field above the table; every word has to occur in one of the texts, without regard to case.</summary>
    public DataTable<T> Search(string label, params IEnumerable<Expression<Func<T, string?>>> texts)
    {
        SearchLabel = label;
        Searched.AddRange(texts);
        return this;
    }

    /// <summary>A choice above the table; an empty choice shows all, a value that is no option is ignored.</summary>
    public DataTable<T> Filter(
        string key,
        string label,
        IEnumerable<FilterOption> options,
        Func<IQueryable<T>, string, IQueryable<T>> apply
    )
    {
        Filters.Add(new TableFilter<T>(key, label, [.. options], apply));
        return this;
    }

    /// <param name="sort">Column key; "-budget" for descending.</param>
    public DataTable<T> SortBy(string sort)
    {
        DefaultSort = sort;
        return this;
    }

    /// <summary>"1 Vereinbarung", "40 Vereinbarungen" instead of "Treffer".</summary>
    public DataTable<T> Counting(string one, string many)
    {
        (HitNounOne, HitNounMany) = (one, many);
        return this;
    }

    public DataTable<T> Actions(Func<T, IEnumerable<RowAction>> actions)
    {
        RowActions = actions;
        return this;
    }

    /// <summary>Id of the row on the page, so that an address can lead back to it.</summary>
    public DataTable<T> Anchor(Func<T, string> anchor)
    {
        RowAnchor = anchor;
        return this;
    }

    /// <summary>
    /// Check boxes in front of the rows, posted under <paramref name="name"/> by the form with the id; null: not selectable.
    /// </summary>
    public DataTable<T> Select(string name, string formId, Func<T, string?> value)
    {
        Selection = (name, formId, value);
        return this;
    }

    /// <summary>Its file is only written for one of these purposes, which whoever wants it says beside the export.</summary>
    public DataTable<T> AskPurpose(IEnumerable<FilterOption> options)
    {
        PurposeOptions = [.. options];
        return this;
    }

    public DataTable<T> Empty(string title, string? text = null, string? href = null, string? action = null)
    {
        EmptyState = new EmptyText(title, text, href, action);
        return this;
    }
}

using System.Linq.Expressions;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Ui.Tables;

/// <summary>One column of a <see cref="DataTable{T}"/>: what it is called, shows, sorts by and sums.</summary>
public abstract class Column<T>(string key, string header, ColumnKind kind)
{
    private protected const string Dash = "–";

    /// <summary>Short German word for the address: <c>?sort=-budget</c>.</summary>
    public string Key { get; } = key;

    public string Header { get; } = header;

    public ColumnKind Kind { get; } = kind;

    public bool Sortable { get; set; } = true;

    public bool Exportable { get; set; } = true;

    /// <summary>Sum over all hits in the foot, not only over the page that is shown.</summary>
    public bool Sum { get; set; }

    /// <summary>Decimal places of a <see cref="ColumnKind.Number"/>.</summary>
    public int Decimals { get; set; }

    public Func<T, string?>? Href { get; set; }

    /// <summary>The link opens a Rechenweg: dotted underline, shown beside the table where scripts run.</summary>
    public bool IsWhy { get; set; }

    public Func<T, BadgeKind>? Badge { get; set; }

    /// <summary>Which figure a row's amount is; null for a column that is none.</summary>
    public Func<T, FigureMark?>? Mark { get; set; }

    /// <summary>Which figure the sum over all rows is; said only while nothing is filtered.</summary>
    public FigureMark? FootMark { get; set; }

    public bool IsNumeric => Kind is ColumnKind.Number or ColumnKind.Money or ColumnKind.Share;

    public abstract object? Value(T row);

    /// <summary>The cell of a file: the number itself where the words shown are nothing but it, empty for a dash.</summary>
    public virtual object? Exported(T row) => Value(row);

    internal abstract IQueryable<T> Order(IQueryable<T> rows, bool descending);

    internal abstract Task<object?> SumAsync(IQueryable<T> rows, CancellationToken cancel);

    internal string Text(object? value) =>
        value switch
        {
            null => Dash,
            Money money => German.Money(money),
            decimal number when Kind == ColumnKind.Money => German.Money(Domain.Values.Money.Round(number)),
            decimal number when Kind == ColumnKind.Share => German.Percent(number),
            decimal number => German.Number(number, Decimals),
            int number => German.Number(number),
            long number => German.Number(number),
            DateOnly date => German.Date(date),
            DateTimeOffset moment => German.Moment(moment),
            DateTime moment => German.Moment(moment),
            bool yes => yes ? "ja" : "nein",
            var other => other.ToString() ?? "",
        };
}

/// <summary>A column over an expression, so that a database can sort and read it.</summary>
public sealed class Column<T, TValue>(string key, string header, ColumnKind kind, Expression<Func<T, TValue>> selector)
    : Column<T>(key, header, kind)
{
    /// <summary>
    /// Interpreted: a page declares its columns anew for each request, and to compile one takes longer than to read all rows.
    /// </summary>
    private readonly Lazy<Func<T, TValue>> read = new(() => selector.Compile(preferInterpretation: true));

    /// <summary>What the column shows where that differs from what it sorts by, e.g. the German word for a state.</summary>
    public Func<T, string>? Display { get; set; }

    public override object? Value(T row) => Display is null ? read.Value(row) : Display(row);

    public override object? Exported(T row) =>
        !IsNumeric || Display is null ? Value(row)
        : Display(row) is var shown && shown == Dash ? null
        : read.Value(row) is { } number && Text(number) == shown ? number
        : shown;

    internal override IQueryable<T> Order(IQueryable<T> rows, bool descending) =>
        descending ? rows.OrderByDescending(selector) : rows.OrderBy(selector);

    internal override async Task<object?> SumAsync(IQueryable<T> rows, CancellationToken cancel)
    {
        var values = await rows.Select(selector).ReadAsync(cancel);
        return Kind == ColumnKind.Money
            ? TableFoot.Sum(values.Select(static value => value as Money?))
            : values.Sum(static value => value is null ? 0m : Convert.ToDecimal(value, GermanCulture.Instance));
    }
}

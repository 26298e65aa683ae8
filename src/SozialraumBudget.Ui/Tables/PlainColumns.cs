using System.Linq.Expressions;

namespace SozialraumBudget.Ui.Tables;

/// <summary>Columns of numbers, shares, days and moments.</summary>
public static class PlainColumns
{
    public static DataTable<T> Number<T, TValue>(
        this DataTable<T> table,
        string key,
        string header,
        Expression<Func<T, TValue>> selector,
        int decimals = 0,
        bool sum = false,
        Func<T, string?>? href = null
    ) =>
        table.Add(
            new Column<T, TValue>(key, header, ColumnKind.Number, selector)
            {
                Decimals = decimals,
                Sum = sum,
                Href = href,
            }
        );

    /// <summary>A number that has words of its own, "unter 5".</summary>
    public static DataTable<T> Number<T, TValue>(
        this DataTable<T> table,
        string key,
        string header,
        Expression<Func<T, TValue>> selector,
        Func<T, string> display
    ) => table.Add(new Column<T, TValue>(key, header, ColumnKind.Number, selector) { Display = display });

    /// <summary>A factor (0.06) shown as percent.</summary>
    public static DataTable<T> Share<T>(this DataTable<T> table, string key, string header, Expression<Func<T, decimal?>> selector) =>
        table.Add(new Column<T, decimal?>(key, header, ColumnKind.Share, selector));

    /// <summary>DateOnly or DateOnly?.</summary>
    public static DataTable<T> Date<T, TValue>(this DataTable<T> table, string key, string header, Expression<Func<T, TValue>> selector) =>
        table.Add(new Column<T, TValue>(key, header, ColumnKind.Date, selector));

    /// <summary>DateTimeOffset or DateTimeOffset?, shown in the city's time.</summary>
    public static DataTable<T> Moment<T, TValue>(
        this DataTable<T> table,
        string key,
        string header,
        Expression<Func<T, TValue>> selector
    ) => table.Add(new Column<T, TValue>(key, header, ColumnKind.Moment, selector));
}

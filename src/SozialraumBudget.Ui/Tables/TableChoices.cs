namespace SozialraumBudget.Ui.Tables;

/// <summary>Choices above a table that come from its rows.</summary>
public static class TableChoices
{
    /// <summary>A choice among the names that rows bear, in their order; left out where there are less than two to choose from.</summary>
    /// <param name="all">The rows, in memory.</param>
    /// <param name="namesOf">Names of a row: one, several or none.</param>
    public static DataTable<T> OneOf<T>(
        this DataTable<T> table,
        string key,
        string label,
        IEnumerable<T> all,
        Func<T, IEnumerable<string?>> namesOf
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        var names = all.SelectMany(namesOf).OfType<string>().Distinct().Order(StringComparer.CurrentCulture).ToList();
        return names.Count < 2
            ? table
            : table.Filter(
                key,
                label,
                names.Select(static n => new FilterOption(n, n)),
                (rows, value) => rows.Where(r => namesOf(r).Contains(value))
            );
    }
}

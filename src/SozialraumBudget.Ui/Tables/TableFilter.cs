namespace SozialraumBudget.Ui.Tables;

internal sealed record TableFilter<T>(
    string Key,
    string Label,
    IReadOnlyList<FilterOption> Options,
    Func<IQueryable<T>, string, IQueryable<T>> Apply
);

using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Ui.Tables;

/// <summary>
/// The foot of a table: sums of a column that readers could add up themselves. Figures of the product come from its rules.
/// </summary>
public static class TableFoot
{
    /// <param name="column">EUR; an empty cell counts as zero.</param>
    public static Money Sum(IEnumerable<Money?> column) => Sum(column.Select(static cell => cell ?? Money.Zero));

    /// <param name="column">EUR.</param>
    public static Money Sum(IEnumerable<Money> column) => Money.Sum(column);
}

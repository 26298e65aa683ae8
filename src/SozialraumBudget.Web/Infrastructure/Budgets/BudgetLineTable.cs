using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Infrastructure.Budgets;

/// <summary>Lines of a budget with the sum of them, as a table.</summary>
/// <param name="Label">What the table is, said aloud where it scrolls.</param>
/// <param name="Why">Address of a line's Rechenweg by its key.</param>
public sealed record BudgetLineTable(
    string Label,
    string Caption,
    IReadOnlyList<LineView> Lines,
    (string Label, Money Amount, string Section, FigureMark? Mark) Sum,
    Func<string, string>? Why
)
{
    public static BudgetLineTable OfBudget(BudgetView budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return new(
            "Zeilen des Budgets",
            "Zeilen des Budgets mit Rechtsgrundlage",
            budget.Counted,
            (StandingFigure.Total.Title(), budget.Total, BudgetSections.Total, budget.TotalMark),
            budget.Why
        );
    }

    /// <summary>What is granted and not paid.</summary>
    public static BudgetLineTable OfAllocation(BudgetView budget, Money allocated)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return new(
            "Zugewiesen, nicht gezahlt",
            "Was zugewiesen ist und nicht gezahlt wird",
            budget.AllocatedLines,
            ("Zugewiesen", allocated, BudgetSections.Allocated, null),
            budget.Why
        );
    }
}

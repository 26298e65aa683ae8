using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Tasks of some kinds together.</summary>
/// <param name="Amount">What they are about in EUR; a task without an amount counts as zero.</param>
public readonly record struct TaskTotal(int Count, Money Amount)
{
    public static TaskTotal Of(IEnumerable<TaskFact> tasks, params TaskKind[] kinds) =>
        tasks
            .Where(t => kinds.Contains(t.Kind))
            .Aggregate(default(TaskTotal), static (sum, t) => new(sum.Count + 1, sum.Amount + (t.Amount ?? Money.Zero)));
}

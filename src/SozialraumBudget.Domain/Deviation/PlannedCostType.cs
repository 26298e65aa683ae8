using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Deviation;

/// <summary>A cost type of the budget in force.</summary>
/// <param name="Name">As the returns name it: "1", "2" …</param>
/// <param name="Cases">n.</param>
/// <param name="Value">v': carried forward, EUR a case and year.</param>
public sealed record PlannedCostType(string Name, int Cases, Money Value)
{
    /// <summary>The planned types with what became of them; zero cases where no return names one.</summary>
    public static IReadOnlyList<CostTypeFigures> Against(IReadOnlyList<PlannedCostType> plan, IReadOnlyList<TypeActual> actual)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(actual);
        return
        [
            .. plan.Select(type =>
            {
                var found = actual.FirstOrDefault(a => a.Name == type.Name);
                return new CostTypeFigures(type.Name, type.Cases, type.Value, found?.Cases ?? 0, found?.Cost ?? Money.Zero);
            }),
        ];
    }
}

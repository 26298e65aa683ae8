namespace SozialraumBudget.Domain.Values;

/// <summary>How long a <see cref="Period"/> is.</summary>
public enum PeriodKind
{
    Month,
    Quarter,
}

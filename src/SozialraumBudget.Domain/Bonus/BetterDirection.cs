namespace SozialraumBudget.Domain.Bonus;

/// <summary>Which way an indicator is better.</summary>
public enum BetterDirection
{
    Higher,
    Lower,
}

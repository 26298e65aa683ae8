using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Controlling;

/// <summary>The period of a statement as the address names it; the chosen year where it names none.</summary>
public readonly record struct CaseCostPeriod(DateOnly From, DateOnly To)
{
    public static CaseCostPeriod Of(DateOnly? from, DateOnly? to, int year)
    {
        var chosen = new BudgetYear(year);
        return new(from ?? chosen.First, to ?? chosen.Last);
    }

    /// <summary>Null unless the period is none.</summary>
    public string? Objection(int mostYears) =>
        To < From ? "Das Ende liegt vor dem Beginn."
        : To.Year - From.Year >= mostYears ? $"Höchstens {mostYears} Jahre auf einmal."
        : null;
}

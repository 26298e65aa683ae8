using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>One line of a budget. A budget is an ordered list of them; partial budgets A and B are two.</summary>
/// <param name="Key">Short and stable within the model, e.g. "A"; names the line in Rechenwege, addresses and answers.</param>
/// <param name="Title">German.</param>
/// <param name="LegalBasis">Where the money may be granted, e.g. "§ 77 SGB VIII"; null while the agreement names none.</param>
/// <param name="Amount">EUR, whole cents.</param>
/// <param name="Cases">Cases it is the cost of, where so few would tell about one of them; null: it is no cost of counted cases.</param>
public sealed record BudgetLine(string Key, string Title, string? LegalBasis, BudgetLineKind Kind, Traced Amount, int? Cases = null)
{
    /// <summary>Part of the total; a line beside the budget or an allocation is not.</summary>
    public bool Counts => Kind.Counts();
}

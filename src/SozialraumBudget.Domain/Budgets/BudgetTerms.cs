using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>The agreed terms a budget year is formed with; all come from the agreement, none is a constant of the product.</summary>
/// <param name="Year">The budget year.</param>
/// <param name="Agreed">The dated terms that hold on the first day of the year.</param>
/// <param name="Conditions">Counter-performances the retention is split over; none is allowed.</param>
public sealed record BudgetTerms(BudgetYear Year, TermsAsOf Agreed, IReadOnlyList<RetentionCondition> Conditions)
{
    /// <summary>
    /// Increases in the order they apply, from the base year to the budget year; a negotiation may replace those of the agreement.
    /// </summary>
    public IReadOnlyList<Increase> Increases { get; init; } = Agreed.Increases();

    /// <summary>First day of the agreement, where it begins within the year; null: it holds from the first day of the year.</summary>
    public DateOnly? HoldsFrom { get; init; }

    public Share Share(TermKey key) => Agreed.Share(key);

    /// <summary>An agreed share as an operand, with its title and source.</summary>
    public Traced TracedShare(TermKey key) => Traced.Input(TermCatalogue.Of(key).Title, Agreed.Share(key), Agreed.Find(key)!.Source);

    /// <summary>Legal bases of the given terms in words, each once; null when none is agreed.</summary>
    public string? LegalBasis(params ReadOnlySpan<TermKey> keys)
    {
        var codes = new List<string>();
        foreach (var key in keys)
        {
            if (Agreed.Find(key)?.Value is { } code && !codes.Contains(code))
                codes.Add(code);
        }

        return codes.Count == 0 ? null : string.Join(", ", codes);
    }
}

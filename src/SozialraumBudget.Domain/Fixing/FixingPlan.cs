using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Fixing;

/// <summary>
/// What fixing a budget does: a new version with its dues, the parts of the retention with their new amounts, the booking, and what becomes
/// a claim on the provider. Fixing again is a renegotiation (rule 4.4 in docs/rules.md). Preview and act are this one plan.
/// </summary>
public sealed record FixingPlan
{
    /// <summary>1 for the first, then one per renegotiation.</summary>
    public required int Version { get; init; }

    public required Budget Budget { get; init; }

    /// <summary>All dues of the version: those that are booked unchanged, the others anew.</summary>
    public required IReadOnlyList<(DueFact Due, Derivation Explained)> Dues { get; init; }

    /// <summary>Dues prepared or approved that stay as they are.</summary>
    public IReadOnlyList<PayoutFact> Booked { get; init; } = [];

    /// <summary>All parts of the retention with their amounts.</summary>
    public required IReadOnlyList<PlannedRetention> Parts { get; init; }

    /// <summary>Null when nothing is to be booked.</summary>
    public required LedgerTransaction? Booking { get; init; }

    /// <summary>Rechenweg of the booked amount: the promised total, or its change.</summary>
    public required Derivation BookingExplained { get; init; }

    public required string BookingText { get; init; }

    /// <summary>Rückforderung: instalments paid beyond the new budget; zero or more.</summary>
    public Money Claim { get; init; }

    /// <summary>Rückforderung: retention paid beyond its new amount; zero or more.</summary>
    public Money RetentionClaim { get; init; }

    public Money Reclaimed => Claim + RetentionClaim;

    /// <summary>What renegotiations of the year reclaim of paid dues: dues − reclaimed = payable; zero or more.</summary>
    public Money ReclaimedDues => ReclaimedOf(Dues.Select(static d => d.Due.Amount), Budget.Payable.Amount);

    /// <summary>The same for a version as it was stored.</summary>
    public static Money ReclaimedOf(IEnumerable<Money> dues, Money payable) => Money.Sum(dues) - payable;

    /// <summary>The plan, or why the budget cannot be fixed.</summary>
    public static (FixingPlan? Plan, Refusal? Refusal) Of(FixingFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (FixingRules.Objection(facts) is { } refusal)
            return (null, refusal);

        return (facts.Standing.Facts.Budget is { } before ? Renegotiation.Plan(facts, before) : First(facts), null);
    }

    private static FixingPlan First(FixingFacts facts)
    {
        var budget = facts.Budget;
        var source = FixingRules.Named(budget, 1);
        var promised = Traced.Sum($"Bewilligung, {source}", "auszuzahlen in Raten + Einbehalt", [budget.Payable, budget.Retention]);
        return new()
        {
            Version = 1,
            Budget = budget,
            Dues =
            [
                .. budget.Dues.Select(d =>
                    (new DueFact(d.Key, d.Purpose, d.Amount, d.DueOn), d.Amount.ExplainDownTo(BudgetSections.Total, source))
                ),
            ],
            Parts = budget.RetentionParts,
            Booking = budget.Total.Value == 0 ? null : LedgerBookings.BudgetFixed(budget.Payable, budget.Retention),
            BookingExplained = promised.ExplainDownTo(BudgetSections.Total, source),
            BookingText = $"Budget {budget.Terms.Year} festgesetzt",
        };
    }
}

using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Fixing;

/// <summary>
/// Nachverhandlung of a running budget: what was prepared or paid stays, the new sum is spread over what is open; what was paid
/// beyond it becomes a claim on the provider (rule 4.4 in docs/rules.md).
/// </summary>
internal static class Renegotiation
{
    public static FixingPlan Plan(FixingFacts facts, BudgetInForce before)
    {
        var (budget, standing) = (facts.Budget, facts.Standing);
        var version = before.Version + 1;
        var booked = standing.Facts.Payouts.Where(static p => p.IsActive && !p.Purpose.IsAdditional()).OrderBy(static p => p.Key).ToList();
        var dues = RenegotiatedDues.Of(facts, before, booked, version);
        var changes = standing
            .Facts.Parts.Where(static p => p.IsReleased)
            .Select(p =>
                (
                    IsTaken: p.PayoutId is not null,
                    Change: budget.RetentionParts.First(n => n.ConditionName == p.Condition && n.Name == p.Name).Amount.Amount - p.Amount
                )
            )
            .ToList();
        var released = Money.Sum(changes.Select(static c => c.Change));
        var onTaken = Money.Sum(changes.Where(static c => c.IsTaken).Select(static c => c.Change));
        var retentionClaim = RetentionClaim(standing, onTaken, released);
        return new()
        {
            Version = version,
            Budget = budget,
            Dues = dues.All,
            Booked = booked,
            Parts = budget.RetentionParts,
            Booking = LedgerBookings.Renegotiation(
                new(
                    budget.Payable.Amount - before.Payable,
                    budget.Retention.Amount - before.Retention,
                    released,
                    dues.Claim,
                    retentionClaim
                )
            ),
            BookingExplained = Change(budget, before, version, dues.Claim + retentionClaim),
            BookingText = $"Nachverhandlung: Fassung {version} des Budgets {budget.Terms.Year}",
            Claim = dues.Claim,
            RetentionClaim = retentionClaim,
        };
    }

    /// <summary>
    /// What parts that were paid are lowered by, as far as no difference that waits bears it. A difference that was paid on a part whose
    /// own payout was reversed since is no overpayment: the part waits with its whole amount and bears it; a claim is only what it cannot
    /// bear.
    /// </summary>
    private static Money RetentionClaim(Standing standing, Money onTaken, Money released)
    {
        var overpaid = -(Money.Max(standing.ReleasedCorrection, Money.Zero) + onTaken);
        var notBorne = -(standing.ReleasedWaiting + released);
        return Money.Max(Money.Max(overpaid, notBorne), Money.Zero);
    }

    /// <summary>The change of the promised total, as it is booked against the commitment.</summary>
    private static Derivation Change(Budget budget, BudgetInForce before, int version, Money reclaimed) =>
        Traced
            .Difference(
                $"Änderung der Bewilligung, {FixingRules.Named(budget, version)}",
                "Gesamtbudget neu − Gesamtbudget bisher",
                budget.Total,
                Traced.Input("Gesamtbudget bisher", before.Total, FixingRules.Named(budget, before.Version))
            )
            .Because(
                reclaimed.IsZero
                    ? null
                    : $"davon {GermanNumber.Text(reclaimed)} als Rückforderung, weil schon mehr vorbereitet oder freigegeben ist"
            )
            .ExplainDownTo(BudgetSections.Total, FixingRules.Named(budget, version));

    /// <summary>Rückforderungen on instalments of earlier renegotiations of the year.</summary>
    public static Money ClaimedBefore(YearFacts year) =>
        Money.Sum(
            year.Claims.Where(c => c.Year == year.Year && c.Source == DeductionSource.RenegotiatedInstalments).Select(static c => c.Amount)
        );
}

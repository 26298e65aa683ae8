using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Fixing;

/// <summary>
/// Nachverhandlung of a running budget: what was prepared or paid stays, the new sum is spread over what is open; what was paid
/// beyond it becomes a claim on the provider (rule 4.4 in docs/rules.md).
/// </summary>
public static class Renegotiation
{
    /// <param name="claimed">Claims of earlier renegotiations of the year on instalments; booked - claimed is what the provider keeps.</param>
    /// <param name="correction">Released retention that waits without a part: what earlier renegotiations changed on parts already paid.</param>
    /// <exception cref="ArgumentException">A released part has no place in the new conditions, or an instalment is of another year.</exception>
    public static RenegotiationPlan Plan(
        BudgetYear year,
        Money payable,
        Money retention,
        IReadOnlyList<RetentionCondition> conditions,
        IReadOnlyList<BookedInstalment> booked,
        IReadOnlyList<ReleasedPart> released,
        Money claimed = default,
        Money correction = default)
    {
        ArgumentNullException.ThrowIfNull(booked);
        ArgumentNullException.ThrowIfNull(released);
        var parts = RetentionSchedule.Parts(retention, conditions);
        var changes = released.Select(r => (r.IsTaken, Change: Matching(parts, r).Amount - r.Amount)).ToList();
        var overpaid = -(correction + Money.Sum(changes.Where(static c => c.IsTaken).Select(static c => c.Change)));
        return new RenegotiationPlan
        {
            Payable = payable,
            Retention = retention,
            Open = Instalments(year, payable, booked, claimed),
            Claim = AboveZero(-Rest(payable, booked, claimed)),
            RetentionParts = parts,
            ReleasedDifference = Money.Sum(changes.Select(static c => c.Change)),
            RetentionClaim = AboveZero(overpaid),
        };
    }

    /// <summary>
    /// (Payable - booked + claimed) split equally over the quarters without a payout; when none is open, the difference as one
    /// supplementary payment of Q4. Below zero there is nothing left to pay: the open instalments are zero, the rest is a claim.
    /// </summary>
    public static IReadOnlyList<PlannedInstalment> Instalments(
        BudgetYear year, Money payable, IReadOnlyList<BookedInstalment> booked, Money claimed = default)
    {
        ArgumentNullException.ThrowIfNull(booked);
        if (booked.FirstOrDefault(b => b.Quarter.Year != year.Year) is { } other)
        {
            throw new ArgumentException($"{other.Quarter} does not belong to the budget year {year}.", nameof(booked));
        }

        var rest = AboveZero(Rest(payable, booked, claimed));
        var open = year.Quarters.Where(q => booked.All(b => b.Quarter != q)).ToList();
        if (open.Count > 0)
        {
            return [.. Split.Equally(rest, open.Count).Zip(open, static (amount, quarter) => new PlannedInstalment(quarter, 1, amount))];
        }

        var last = year.Quarters[^1];
        var sequence = booked.Where(b => b.Quarter == last).Max(static b => b.Sequence) + 1;
        return rest.IsZero ? [] : [new PlannedInstalment(last, sequence, rest)];
    }

    private static Money Rest(Money payable, IReadOnlyList<BookedInstalment> booked, Money claimed) =>
        payable - Money.Sum(booked.Select(static b => b.Amount)) + claimed;

    private static Money AboveZero(Money amount) => amount.IsNegative ? Money.Zero : amount;

    private static PlannedRetention Matching(IReadOnlyList<PlannedRetention> parts, ReleasedPart released) =>
        parts.FirstOrDefault(p => p.ConditionName == released.ConditionName && p.Name == released.Name)
        ?? throw new ArgumentException(
            $"„{released.Name}“ ist schon freigegeben und fehlt in den neuen Bedingungen.", nameof(released));
}

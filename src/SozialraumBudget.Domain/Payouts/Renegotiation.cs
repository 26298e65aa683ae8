using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>
/// Nachverhandlung of a running budget: what was prepared or paid stays, the new sum is spread over what is open
/// (rule 4.4 in docs/rules.md).
/// </summary>
public static class Renegotiation
{
    /// <exception cref="ArgumentException">A released part has no place in the new conditions, or an instalment is of another year.</exception>
    public static RenegotiationPlan Plan(
        BudgetYear year,
        Money payable,
        Money retention,
        IReadOnlyList<RetentionCondition> conditions,
        IReadOnlyList<BookedInstalment> booked,
        IReadOnlyList<ReleasedPart> released)
    {
        ArgumentNullException.ThrowIfNull(booked);
        ArgumentNullException.ThrowIfNull(released);
        var parts = RetentionSchedule.Parts(retention, conditions);
        return new RenegotiationPlan
        {
            Payable = payable,
            Retention = retention,
            Open = Instalments(year, payable, booked),
            RetentionParts = parts,
            ReleasedDifference = Money.Sum(released.Select(r => Matching(parts, r).Amount - r.Amount)),
        };
    }

    /// <summary>
    /// (Payable - booked) split equally over the quarters without a payout; when none is open, the difference as one
    /// supplementary payment of Q4.
    /// </summary>
    public static IReadOnlyList<PlannedInstalment> Instalments(BudgetYear year, Money payable, IReadOnlyList<BookedInstalment> booked)
    {
        ArgumentNullException.ThrowIfNull(booked);
        if (booked.FirstOrDefault(b => b.Quarter.Year != year.Year) is { } other)
        {
            throw new ArgumentException($"{other.Quarter} does not belong to the budget year {year}.", nameof(booked));
        }

        var rest = payable - Money.Sum(booked.Select(static b => b.Amount));
        var open = year.Quarters.Where(q => booked.All(b => b.Quarter != q)).ToList();
        if (open.Count > 0)
        {
            return [.. Split.Equally(rest, open.Count).Zip(open, static (amount, quarter) => new PlannedInstalment(quarter, 1, amount))];
        }

        var last = year.Quarters[^1];
        var sequence = booked.Where(b => b.Quarter == last).Max(static b => b.Sequence) + 1;
        return rest.IsZero ? [] : [new PlannedInstalment(last, sequence, rest)];
    }

    private static RetentionPart Matching(IReadOnlyList<RetentionPart> parts, ReleasedPart released) =>
        parts.FirstOrDefault(p => p.ConditionName == released.ConditionName && p.Name == released.Name)
        ?? throw new ArgumentException(
            $"„{released.Name}“ ist schon freigegeben und fehlt in den neuen Bedingungen.", nameof(released));
}

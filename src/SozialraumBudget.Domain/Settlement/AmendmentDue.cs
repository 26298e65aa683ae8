using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>A return as it was accepted.</summary>
/// <param name="Total">Its consumption, EUR.</param>
public sealed record AcceptedTotal(Period Period, DateTimeOffset At, Money Total);

/// <summary>
/// When a settled year has to be settled again (rule 4.8 in docs/rules.md): accounts or returns that were accepted after its sources were
/// frozen say something else than they did then.
/// </summary>
public static class AmendmentDue
{
    /// <param name="frozenAt">When the settlement that holds was prepared.</param>
    /// <param name="settled">Result of the accounts that it rests on.</param>
    /// <param name="accepted">Result of the accounts that hold now.</param>
    /// <param name="returns">Every acceptance of a return of the year.</param>
    public static bool Of(DateTimeOffset frozenAt, Money settled, Money? accepted, IReadOnlyList<AcceptedTotal> returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        return (accepted is { } now && now != settled) || returns.GroupBy(static r => r.Period).Any(q => Changed(q, frozenAt));
    }

    private static bool Changed(IEnumerable<AcceptedTotal> quarter, DateTimeOffset frozenAt)
    {
        var ordered = quarter.OrderBy(static r => r.At).ToList();
        return ordered.LastOrDefault(r => r.At <= frozenAt)?.Total != ordered[^1].Total;
    }
}

using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>Parts of the retention by what their proofs wait for: of a year, of one condition, or of several agreements. EUR.</summary>
/// <param name="Missing">The provider has to hand in a proof: open or rejected.</param>
/// <param name="MissingCount">Number of these proofs.</param>
/// <param name="Submitted">Handed in, to be checked by the office.</param>
/// <param name="Accepted">Proof accepted: released, paid or not.</param>
public sealed record RetentionFigures(Money Missing, int MissingCount, Money Submitted, Money Accepted)
{
    /// <summary>Einbehalten: what no accepted proof has released.</summary>
    public Money Retained => Missing + Submitted;

    public static RetentionFigures Of(IEnumerable<RetentionFact> parts)
    {
        var byState = parts.ToLookup(static p => p.State, static p => p.Amount);
        Money[] missing = [.. byState[RetentionState.Open], .. byState[RetentionState.Rejected]];
        return new(
            Money.Sum(missing),
            missing.Length,
            Money.Sum(byState[RetentionState.Submitted]),
            Money.Sum(byState[RetentionState.Accepted])
        );
    }
}

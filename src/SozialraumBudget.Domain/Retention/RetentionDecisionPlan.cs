using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Retention;

/// <summary>What a decision on a proof changes: the part's new state, and the booking that moves its amount.</summary>
/// <param name="Booking">Null where the part has no amount.</param>
/// <param name="Explained">Rechenweg of the booked amount.</param>
public sealed record RetentionDecisionPlan(RetentionState State, LedgerTransaction? Booking, string Text, Derivation Explained)
{
    /// <summary>An accepted proof releases its part; it is paid with the next payout.</summary>
    /// <param name="part">How the part came about, e.g. its share of the retention.</param>
    public static RetentionDecisionPlan Accepted(string name, Money amount, Derivation part, DateOnly day) =>
        new(
            RetentionState.Accepted,
            amount.IsZero ? null : LedgerBookings.RetentionReleased(amount),
            $"Einbehalt freigegeben: {name}",
            Booked(part, amount, $"Nachweis anerkannt am {day:dd.MM.yyyy}")
        );

    /// <summary>An acceptance that is taken back: the part is retained again and its proof is to be checked.</summary>
    public static RetentionDecisionPlan TakenBack(string name, Money amount, Derivation part, string reason) =>
        new(
            RetentionState.Submitted,
            amount.IsZero ? null : LedgerBookings.RetentionTakenBack(amount),
            $"Anerkennung zurückgenommen: {name}",
            Booked(part, amount, reason)
        );

    /// <summary>The part's own Rechenweg where it gives the amount that is booked.</summary>
    private static Derivation Booked(Derivation part, Money amount, string source)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.Value == amount.Amount ? part with { Source = source } : Derive.Input(part.Label, amount, source);
    }
}

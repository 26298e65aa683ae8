using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Ledger;

/// <summary>One booking of the budget account.</summary>
public sealed record LedgerRow
{
    /// <summary>Booking number.</summary>
    public required long Id { get; init; }

    public required DateOnly BookedOn { get; init; }

    public required string Kind { get; init; }

    /// <summary>What was booked; a booking and its reversal name each other.</summary>
    public required string Text { get; init; }

    public required string By { get; init; }

    /// <summary>The payout or proof behind the booking.</summary>
    public string? Href { get; init; }

    public Money Promised { get; init; }

    public Money Additional { get; init; }

    public Money Retained { get; init; }

    public Money Released { get; init; }

    public Money Approved { get; init; }

    public Money SetOff { get; init; }

    public Money Claimed { get; init; }

    /// <summary>Still to be paid after the booking.</summary>
    public Money ToPay { get; init; }

    /// <summary>Change of the chosen account.</summary>
    public Money Amount { get; init; }

    /// <summary>Balance of the chosen account after the booking.</summary>
    public Money Balance { get; init; }

    /// <summary>Address of a figure's Rechenweg; null where the booking does not touch it.</summary>
    public string? Why(LedgerFigure figure, Money amount)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return amount.IsZero && !figure.IsRunning ? null : $"{Links.Booking(Id)}?posten={figure.Key}";
    }
}

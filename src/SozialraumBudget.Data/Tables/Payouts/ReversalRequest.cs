namespace SozialraumBudget.Data.Tables;

/// <summary>The wish to reverse a payout that the cash office has: one person asks, another one confirms or declines.</summary>
public sealed class ReversalRequest
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PayoutId { get; init; }

    public required string Reason { get; init; }

    public required Stamp Requested { get; init; }

    public Stamp? Confirmed { get; private set; }

    public Stamp? Declined { get; private set; }

    public string? DeclineReason { get; private set; }

    public uint RowVersion { get; init; }

    public bool IsOpen => Confirmed is null && Declined is null;

    /// <exception cref="InvalidOperationException">Decided already, or by the one who asked.</exception>
    public void Confirm(Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        if (!IsOpen || stamp.UserId == Requested.UserId)
            throw new InvalidOperationException("Somebody else than the one who asked confirms, once.");

        Confirmed = stamp;
    }

    public void Decline(Stamp stamp, string reason)
    {
        if (!IsOpen)
            throw new InvalidOperationException("The request is decided.");

        (Declined, DeclineReason) = (stamp, reason);
    }
}

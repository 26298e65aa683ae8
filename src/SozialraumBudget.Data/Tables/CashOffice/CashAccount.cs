namespace SozialraumBudget.Data.Tables;

/// <summary>
/// An account of the city that payouts leave. A change is proposed by one person and takes effect only when another one approves it;
/// decided rows are never changed, the newest approved one holds.
/// </summary>
public sealed class CashAccount
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Exactly as the bank has it, e.g. "Stadtkasse Musterstadt".</summary>
    public required string AccountHolder { get; init; }

    /// <summary>Checked, without blanks, upper case.</summary>
    public required string Iban { get; init; }

    /// <summary>Null: the bank finds it from the IBAN.</summary>
    public string? Bic { get; init; }

    public required Stamp Proposed { get; init; }

    public Stamp? Approved { get; private set; }

    public Stamp? Rejected { get; private set; }

    public string? RejectionReason { get; private set; }

    public uint RowVersion { get; init; }

    public bool IsOpen => Approved is null && Rejected is null;

    /// <exception cref="InvalidOperationException">Already decided, or approver and proposer are the same person.</exception>
    public void Approve(Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        if (!IsOpen)
            throw new InvalidOperationException("The proposal is already decided.");
        if (stamp.UserId == Proposed.UserId)
            throw new InvalidOperationException("Proposer and approver must be different persons.");

        Approved = stamp;
    }

    /// <summary>Takes the proposal off the table; the proposer may withdraw it too.</summary>
    public void Reject(Stamp stamp, string reason)
    {
        if (!IsOpen)
            throw new InvalidOperationException("The proposal is already decided.");

        (Rejected, RejectionReason) = (stamp, reason);
    }
}

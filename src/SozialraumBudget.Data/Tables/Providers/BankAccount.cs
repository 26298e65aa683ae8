using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// IBAN and exact account holder of a provider, valid from a day. A change is proposed by one person and takes effect
/// only when another one approves it (four eyes); approved rows are never changed.
/// </summary>
public sealed class BankAccount
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProviderId { get; init; }

    /// <summary>Checked, without blanks, upper case.</summary>
    public required string Iban { get; init; }

    public required string AccountHolder { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required Stamp Proposed { get; init; }

    public Stamp? Approved { get; private set; }

    public Stamp? Rejected { get; private set; }

    public string? RejectionReason { get; private set; }

    public uint RowVersion { get; init; }

    public bool IsOpen => Approved is null && Rejected is null;

    /// <exception cref="InvalidOperationException">Already decided, or approver and proposer are the same person.</exception>
    public void Approve(Stamp stamp)
    {
        EnsureOpenFor(stamp);
        Approved = stamp;
    }

    /// <summary>Takes the proposal off the table; the proposer may withdraw it too.</summary>
    public void Reject(Stamp stamp, string reason)
    {
        if (!IsOpen)
            throw new InvalidOperationException("The proposal is already decided.");

        Rejected = stamp;
        RejectionReason = reason;
    }

    private void EnsureOpenFor(Stamp stamp)
    {
        if (!IsOpen)
            throw new InvalidOperationException("The proposal is already decided.");
        if (stamp.UserId == Proposed.UserId)
            throw new InvalidOperationException("Proposer and approver must be different persons.");
    }
}

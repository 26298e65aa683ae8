using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// One transfer of a file for the cash office and what became of it. Forward only, but for a typed answer; a payout has at most one that
/// holds.
/// </summary>
public sealed class CashTransfer
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid CashExportId { get; init; }

    public required Guid PayoutId { get; init; }

    /// <summary>Unique for ever.</summary>
    public required string EndToEndId { get; init; }

    public required Money Amount { get; init; }

    /// <summary>Day its file was made.</summary>
    public required DateOnly HandedOverOn { get; init; }

    /// <summary>Day the bank was asked to transfer.</summary>
    public required DateOnly ExecuteOn { get; init; }

    public TransferState State { get; private set; } = TransferState.HandedOver;

    /// <summary>Day the bank carried it out.</summary>
    public DateOnly? ExecutedOn { get; private set; }

    /// <summary>Day it was rejected, came back or was withdrawn.</summary>
    public DateOnly? FailedOn { get; private set; }

    /// <summary>ISO 20022 reason of a rejection or return.</summary>
    public string? ReasonCode { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Who took the answer in.</summary>
    public Stamp? Answered { get; private set; }

    /// <summary>The bank's message it came with; null: by hand.</summary>
    public Guid? FileId { get; private set; }

    public uint RowVersion { get; init; }

    /// <exception cref="InvalidOperationException">The answer does not follow on the present state.</exception>
    public void Take(TransferAnswer answer, Stamp stamp, Guid? fileId)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Move(answer.State, stamp);
        FileId = fileId;
        if (answer.State == TransferState.Executed)
            ExecutedOn = answer.Day;
        else
            (FailedOn, ReasonCode, Reason) = (answer.Day, answer.Code, answer.Text);
    }

    /// <summary>Takes a typed answer back; where it had been paid before, the day of that stays.</summary>
    /// <exception cref="InvalidOperationException">Nobody typed an answer.</exception>
    public void TakeBack(TransferState before, Stamp stamp)
    {
        if (FileId is not null || State is TransferState.HandedOver or TransferState.Withdrawn)
            throw new InvalidOperationException($"No typed answer: {State}.");

        (State, FailedOn, ReasonCode, Reason) = (before, null, null, null);
        (Answered, ExecutedOn) = before == TransferState.Executed ? (stamp, ExecutedOn) : (null, null);
    }

    public void Withdraw(Stamp stamp, string reason)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        Move(TransferState.Withdrawn, stamp);
        (FailedOn, Reason) = (LocalDay.Of(stamp.At), reason);
    }

    private void Move(TransferState to, Stamp stamp)
    {
        if (!State.Leads(to))
            throw new InvalidOperationException($"A transfer does not go from {State} to {to}.");

        (State, Answered) = (to, stamp);
    }
}

using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>A file for the cash office.</summary>
/// <param name="State">Follows from the transfers.</param>
/// <param name="AnswerBy">Last day on which an answer is not overdue.</param>
/// <param name="Transfers">Each transfer with its answer; missing in lists.</param>
public sealed record CashFileAnswer(
    Guid Id,
    string MessageId,
    CashFileState State,
    DateOnly ExecuteOn,
    DateOnly AnswerBy,
    int Count,
    int Paid,
    Money Sum,
    StampAnswer Created,
    StampAnswer? Withdrawn,
    string? WithdrawalReason,
    IReadOnlyList<TransferItem>? Transfers
)
{
    public static CashFileAnswer Of(CashExport file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Of(
            new(file.Id, file.MessageId, file.ExecuteOn, file.Count, file.Sum, file.WithdrawalReason),
            file.Created,
            file.Withdrawn,
            file.Transfers.ConvertAll(static t => t.State)
        );
    }

    public static CashFileAnswer Of(CashFileHead file, Stamp created, Stamp? withdrawn, IReadOnlyCollection<TransferState> transfers)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(
            file.Id,
            file.MessageId,
            CashFiles.StateOf(transfers),
            file.ExecuteOn,
            CashFiles.AnswerBy(file.ExecuteOn),
            file.Count,
            transfers.Count(static t => t == TransferState.Executed),
            file.Sum,
            StampAnswer.Of(created)!,
            StampAnswer.Of(withdrawn),
            file.WithdrawalReason,
            null
        );
    }
}

/// <summary>What a file is without its content.</summary>
public sealed record CashFileHead(Guid Id, string MessageId, DateOnly ExecuteOn, int Count, Money Sum, string? WithdrawalReason);

/// <summary>A transfer of a payout and what became of it.</summary>
/// <param name="File">Message id of the file; missing for readers who do not see files.</param>
/// <param name="ExecutedOn">Day the bank carried it out, also where the money came back later.</param>
/// <param name="EndedOn">Day it was rejected, came back or was withdrawn.</param>
/// <param name="Code">ISO 20022 reason of a rejection or return.</param>
/// <param name="Told">The state in German, with day and reason.</param>
public sealed record TransferItem(
    Guid Id,
    Guid PayoutId,
    Guid CashExportId,
    string? File,
    string EndToEndId,
    Money Amount,
    DateOnly HandedOverOn,
    DateOnly ExecuteOn,
    TransferState State,
    DateOnly? ExecutedOn,
    DateOnly? EndedOn,
    string? Code,
    string? Reason,
    string Told
)
{
    public static TransferItem Of(TransferFact t)
    {
        ArgumentNullException.ThrowIfNull(t);
        return new(
            t.Id,
            t.PayoutId,
            t.FileId,
            t.File.Length > 0 ? t.File : null,
            t.EndToEndId,
            t.Amount,
            t.HandedOverOn,
            t.ExecuteOn,
            t.State,
            t.ExecutedOn,
            t.EndedOn,
            t.Code,
            t.Reason,
            t.Told
        );
    }
}

/// <summary>A transfer that an earlier payout of the same due had.</summary>
/// <param name="PayoutState">What became of that payout.</param>
/// <param name="PayoutEndReason">Why it was reversed.</param>
public sealed record EarlierTransferItem(Guid PayoutId, PayoutState PayoutState, string? PayoutEndReason, TransferItem Transfer);

/// <summary>The wish to reverse a payout that the cash office has.</summary>
public sealed record ReversalRequestItem(
    string Reason,
    StampAnswer Requested,
    StampAnswer? Confirmed,
    StampAnswer? Declined,
    string? DeclineReason
)
{
    public static ReversalRequestItem? Of(ReversalRequest? request) =>
        request is null
            ? null
            : new(
                request.Reason,
                StampAnswer.Of(request.Requested)!,
                StampAnswer.Of(request.Confirmed),
                StampAnswer.Of(request.Declined),
                request.DeclineReason
            );
}

/// <summary>What a message of the bank changes, or would change.</summary>
/// <param name="Taken">Number of answers that were taken over; in a dry run: that would be.</param>
public sealed record BankMessageAnswer(Guid FileId, string Format, string Message, int Taken, IReadOnlyList<BankEntryItem> Entries)
{
    public static BankMessageAnswer Of(Guid fileId, AnswerPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(fileId, plan.Message.Format, plan.Message.Id, plan.Taken.Count(), [.. plan.Rows.Select(BankEntryItem.Of)]);
    }
}

/// <summary>One entry of the message and what happens with it.</summary>
public sealed record BankEntryItem(
    int Position,
    string Name,
    AnswerFate Fate,
    Guid? TransferId,
    TransferState? State,
    DateOnly? Day,
    string Reason
)
{
    public static BankEntryItem Of(AnswerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(row.Entry.Position, row.Entry.Name, row.Fate, row.Transfer?.Id, row.Answer?.State, row.Answer?.Day, row.Why);
    }
}

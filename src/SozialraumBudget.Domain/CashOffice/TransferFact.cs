using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>
/// A transfer on record: one payout in one file for the cash office. A payout has several where earlier ones came to nothing.
/// </summary>
public sealed record TransferFact
{
    public required Guid Id { get; init; }

    public required Guid PayoutId { get; init; }

    public required Guid FileId { get; init; }

    /// <summary>Message id of the file; empty for readers who do not see files.</summary>
    public required string File { get; init; }

    /// <summary>Unique for ever: by it the bank's answers find the transfer.</summary>
    public required string EndToEndId { get; init; }

    public required Money Amount { get; init; }

    /// <summary>Day the file was made.</summary>
    public required DateOnly HandedOverOn { get; init; }

    /// <summary>Day the bank was asked to transfer.</summary>
    public required DateOnly ExecuteOn { get; init; }

    public TransferState State { get; init; } = TransferState.HandedOver;

    /// <summary>bezahlt am: day the bank carried it out, also where the money came back later.</summary>
    public DateOnly? ExecutedOn { get; init; }

    /// <summary>Day it was rejected, came back or was withdrawn.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>ISO 20022 reason of a rejection or a return, e.g. AC04; see <see cref="RejectionReasons"/>.</summary>
    public string? Code { get; init; }

    /// <summary>What was said besides the code, or why the file was withdrawn.</summary>
    public string? Reason { get; init; }

    /// <summary>Who said by hand that it came to nothing; null while it holds, and where the bank's own message says so.</summary>
    public Guid? EndedBy { get; init; }

    /// <summary>
    /// Its answer was typed by somebody; false without an answer, where the file was withdrawn, and where the bank's message said so.
    /// </summary>
    public bool IsTyped { get; init; }

    public bool IsOpen => State == TransferState.HandedOver;

    public bool Holds => State.Holds();

    /// <summary>"bezahlt am 03.05.2026", "abgelehnt am 04.05.2026: Konto aufgelöst (AC04)".</summary>
    public string Told =>
        State switch
        {
            TransferState.HandedOver => State.Title(),
            TransferState.Executed => $"{State.Title()} am {ExecutedOn:dd.MM.yyyy}",
            _ => $"{State.Title()} am {EndedOn:dd.MM.yyyy}{(RejectionReasons.Told(Code, Reason) is { Length: > 0 } why ? $": {why}" : "")}",
        };

    /// <summary>
    /// Where the transfer stood before an answer that was typed by mistake; null where no typed answer can be taken back: there is none, or
    /// the bank's own message, or a withdrawn file, has said it.
    /// </summary>
    public TransferState? Before =>
        !IsTyped ? null
        : State == TransferState.Returned && ExecutedOn is not null ? TransferState.Executed
        : TransferState.HandedOver;

    /// <summary>The transfer with an answer taken in.</summary>
    /// <exception cref="InvalidOperationException">The answer does not follow on the present state.</exception>
    public TransferFact With(TransferAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (!State.Leads(answer.State))
            throw new InvalidOperationException($"A transfer does not go from {State} to {answer.State}.");

        return answer.State == TransferState.Executed
            ? this with
            {
                State = answer.State,
                ExecutedOn = answer.Day,
            }
            : this with
            {
                State = answer.State,
                EndedOn = answer.Day,
                Code = answer.Code,
                Reason = answer.Text,
            };
    }
}

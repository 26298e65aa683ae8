using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>What the cash office or the bank says about one transfer.</summary>
/// <param name="State">Executed, rejected or returned.</param>
/// <param name="Day">When that was.</param>
/// <param name="Code">ISO 20022 reason; null with an execution.</param>
/// <param name="Text">What was said besides; null with an execution.</param>
public sealed record TransferAnswer(TransferState State, DateOnly Day, string? Code = null, string? Text = null)
{
    public const string AnswerContradicts = nameof(AnswerContradicts);
    public const string AnswerDayMustBePossible = nameof(AnswerDayMustBePossible);
    public const string AnswerMustBeTyped = nameof(AnswerMustBeTyped);
    public const string AnswerHasFollowers = nameof(AnswerHasFollowers);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string ReasonIsTooLong = nameof(ReasonIsTooLong);

    /// <summary>Longest code; the bank's own ones are longer than those of ISO 20022.</summary>
    public const int LongestCode = 35;

    public const int LongestText = 1000;

    public static TransferAnswer Executed(DateOnly day) => new(TransferState.Executed, day);

    /// <summary>It did not reach the payee: rejected while nothing was carried out, else come back.</summary>
    public static TransferAnswer Failed(TransferFact transfer, DateOnly day, string? code, string? text)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        var state = transfer.State is TransferState.Executed or TransferState.Returned ? TransferState.Returned : TransferState.Rejected;
        return new(state, day, Clean(code), Clean(text));
    }

    /// <summary>Why the answer cannot stand, whatever the transfer's state; null: it can.</summary>
    public Refusal? Objection(TransferFact transfer, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return this switch
        {
            _ when Day > today => new(AnswerDayMustBePossible, $"Der {Day:dd.MM.yyyy} liegt in der Zukunft."),
            _ when Day < transfer.HandedOverOn => new(
                AnswerDayMustBePossible,
                $"Der {Day:dd.MM.yyyy} liegt vor der Übergabe am {transfer.HandedOverOn:dd.MM.yyyy}."
            ),
            { State: not TransferState.Executed } when string.IsNullOrWhiteSpace(Code) && string.IsNullOrWhiteSpace(Text) => new(
                ReasonIsRequired,
                "Eine Ablehnung braucht einen Grund: einen Code der Bank oder einen Text."
            ),
            _ when Code?.Length > LongestCode || Text?.Length > LongestText => new(
                ReasonIsTooLong,
                $"Der Code darf höchstens {LongestCode}, der Text höchstens {LongestText} Zeichen haben."
            ),
            _ => null,
        };
    }

    /// <summary>What the answer does to the transfer: it changes it, says what is known, or contradicts what is known.</summary>
    public AnswerEffect On(TransferFact transfer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return (transfer.State, State) switch
        {
            var (from, to) when from.Leads(to) => AnswerEffect.Changes,
            (TransferState.Executed, TransferState.Executed) => transfer.ExecutedOn == Day
                ? AnswerEffect.IsKnown
                : AnswerEffect.NamesAnotherDay,
            (TransferState.Rejected, TransferState.Rejected) or (TransferState.Returned, TransferState.Returned) => AnswerEffect.IsKnown,
            // What came back had gone out; and what was withdrawn was not carried out.
            (TransferState.Returned, TransferState.Executed) or (TransferState.Withdrawn, TransferState.Rejected) => AnswerEffect.IsKnown,
            _ => AnswerEffect.Contradicts,
        };
    }

    /// <summary>
    /// Why a typed answer cannot be taken back; null: it can. What has followed on it stays: a payout that was reversed, or that another
    /// file has taken up.
    /// </summary>
    /// <param name="approved">The payout is approved.</param>
    /// <param name="file">The file it is in now; null: in none.</param>
    public static Refusal? TakingBackObjection(TransferFact transfer, bool approved, Guid? file)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        return transfer switch
        {
            { Before: null } => new(
                AnswerMustBeTyped,
                $"{transfer.EndToEndId}: Zurücknehmen lässt sich nur, was von Hand eingetragen wurde; sie ist {transfer.Told}."
            ),
            _ when !approved => new(AnswerHasFollowers, $"{transfer.EndToEndId}: Die Auszahlung ist inzwischen storniert."),
            _ when file is not null && file != transfer.FileId => new(
                AnswerHasFollowers,
                $"{transfer.EndToEndId}: Die Auszahlung steht inzwischen in einer neuen Datei. Zuerst diese zurückziehen."
            ),
            _ => null,
        };
    }

    /// <summary>The contradiction in words.</summary>
    public static Refusal Contradiction(TransferFact transfer, TransferAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(transfer);
        ArgumentNullException.ThrowIfNull(answer);
        var what = answer.State == TransferState.Executed ? $"als bezahlt am {answer.Day:dd.MM.yyyy}" : $"als {answer.State.Title()}";
        return new(
            AnswerContradicts,
            $"{transfer.EndToEndId} ist schon {transfer.Told}; die Antwort nennt die Überweisung {what}. Bitte mit der Kasse klären."
        );
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What an answer does to a transfer.</summary>
public enum AnswerEffect
{
    Changes,

    /// <summary>The same was said before.</summary>
    IsKnown,

    /// <summary>Paid, as is known, but on another day.</summary>
    NamesAnotherDay,
    Contradicts,
}

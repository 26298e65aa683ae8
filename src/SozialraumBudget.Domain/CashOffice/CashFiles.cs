using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>Rules of files for the cash office: where one stands, when it is withdrawn, when its answer is overdue.</summary>
public static class CashFiles
{
    public const string FileIsAnswered = nameof(FileIsAnswered);
    public const string FileIsWithdrawn = nameof(FileIsWithdrawn);
    public const string ExecutionDayHasPassed = nameof(ExecutionDayHasPassed);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);

    /// <summary>Bank days after the day of execution within which the cash office usually has answered.</summary>
    public const int DaysToAnswer = 5;

    public static CashFileState StateOf(IReadOnlyCollection<TransferState> transfers)
    {
        ArgumentNullException.ThrowIfNull(transfers);
        return transfers switch
        {
            _ when transfers.Contains(TransferState.Withdrawn) => CashFileState.Withdrawn,
            _ when transfers.All(static t => t == TransferState.HandedOver) => CashFileState.HandedOver,
            _ when transfers.Contains(TransferState.HandedOver) => CashFileState.PartlyAnswered,
            _ when transfers.All(static t => t == TransferState.Executed) => CashFileState.Executed,
            _ when transfers.Contains(TransferState.Executed) => CashFileState.PartlyExecuted,
            _ => CashFileState.Rejected,
        };
    }

    public static string Title(this CashFileState state) =>
        state switch
        {
            CashFileState.HandedOver => "übergeben",
            CashFileState.PartlyAnswered => "teilweise beantwortet",
            CashFileState.Executed => "ausgeführt",
            CashFileState.PartlyExecuted => "teilweise ausgeführt",
            CashFileState.Rejected => "abgelehnt",
            CashFileState.Withdrawn => "zurückgezogen",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>Whether a file can be withdrawn: nothing of it is answered but rejections, and the bank's day has not passed.</summary>
    public static Refusal? Withdraw(IReadOnlyCollection<TransferState> transfers, DateOnly executeOn, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(transfers);
        return transfers switch
        {
            _ when transfers.Contains(TransferState.Withdrawn) => new(FileIsWithdrawn, "Diese Datei ist schon zurückgezogen."),
            _ when transfers.Contains(TransferState.Executed) || transfers.Contains(TransferState.Returned) => new(
                FileIsAnswered,
                "Aus dieser Datei wurde schon überwiesen; zurückziehen lässt sie sich nicht mehr."
            ),
            _ when !transfers.Contains(TransferState.HandedOver) => new(FileIsAnswered, "Diese Datei ist schon abgelehnt."),
            _ when today > executeOn => new(
                ExecutionDayHasPassed,
                $"Der Ausführungstag {executeOn:dd.MM.yyyy} ist vorbei; jetzt zählt die Antwort der Kasse. "
                    + "Hat sie nichts überwiesen, die Überweisungen als abgelehnt notieren."
            ),
            _ => null,
        };
    }

    /// <inheritdoc cref="Withdraw(IReadOnlyCollection{TransferState}, DateOnly, DateOnly)"/>
    /// <param name="reason">Why; needed.</param>
    public static Refusal? Withdraw(IReadOnlyCollection<TransferState> transfers, DateOnly executeOn, DateOnly today, string? reason) =>
        Withdraw(transfers, executeOn, today)
        ?? reason switch
        {
            _ when string.IsNullOrWhiteSpace(reason) => new(ReasonIsRequired, "Das Zurückziehen braucht eine Begründung."),
            { Length: > TransferAnswer.LongestText } => new(
                TransferAnswer.ReasonIsTooLong,
                $"Die Begründung darf höchstens {TransferAnswer.LongestText} Zeichen haben."
            ),
            _ => null,
        };

    /// <summary>Last day on which an answer is not overdue yet.</summary>
    public static DateOnly AnswerBy(DateOnly executeOn) => BankDay.After(BankDay.OnOrAfter(executeOn), DaysToAnswer);
}

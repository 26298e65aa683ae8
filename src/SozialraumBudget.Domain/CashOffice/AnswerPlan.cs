using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>
/// What a message of the bank changes: each entry matched by its end-to-end id, its file compared, its amount compared. It is taken in
/// whole or not at all; what is known already changes nothing. What is shown before is what is done.
/// </summary>
public sealed record AnswerPlan(BankMessage Message, IReadOnlyList<AnswerRow> Rows)
{
    public const string AnswerMustFit = nameof(AnswerMustFit);
    public const string NothingToTake = nameof(NothingToTake);

    public IEnumerable<AnswerRow> Taken => Rows.Where(static r => r.Fate == AnswerFate.Taken);

    /// <summary>Why nothing can be taken in; null: it can.</summary>
    public Refusal? Refusal
    {
        get
        {
            var faulty = Rows.Where(static r => r.Fate == AnswerFate.Refused).ToList();
            return faulty switch
            {
                { Count: > 0 } => new(
                    AnswerMustFit,
                    $"{GermanWords.Count(faulty.Count, "Eintrag passt", "Einträge passen")} nicht; nichts wird übernommen. {faulty[0].Why}"
                ),
                _ when !Taken.Any() => new(
                    NothingToTake,
                    Rows.Any(static r => r.Fate == AnswerFate.Known)
                        ? "Die Antwort ist schon bekannt; es ändert sich nichts."
                        : "Die Datei enthält keine Antwort zu einer Überweisung von hier."
                ),
                _ => null,
            };
        }
    }

    /// <param name="transfers">Those the message names, by end-to-end id or by file; all transfers of a file that it names whole.</param>
    public static AnswerPlan Of(BankMessage message, IEnumerable<TransferFact> transfers, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(message);
        var known = transfers.ToDictionary(static t => t.EndToEndId, StringComparer.Ordinal);
        var rows = new List<AnswerRow>();
        foreach (var entry in message.Entries)
        {
            foreach (
                var row in entry.EndToEndId is { } id ? [Single(entry, known.GetValueOrDefault(id), today)] : Whole(entry, known, today)
            )
            {
                rows.Add(row);
                // A message may say first that it went out and then that it came back.
                if (row is { Fate: AnswerFate.Taken, Transfer: { } transfer, Answer: { } answer })
                    known[transfer.EndToEndId] = transfer.With(answer);
            }
        }

        return new(message, rows);
    }

    private static AnswerRow Single(BankEntry entry, TransferFact? transfer, DateOnly today) =>
        transfer switch
        {
            null => new(entry, null, AnswerFate.Foreign, Why: "Keine Überweisung mit dieser Kennung."),
            _ when entry.Files.Count > 0 && !entry.Files.Contains(transfer.File) => new(
                entry,
                transfer,
                AnswerFate.Refused,
                Why: $"Die Überweisung steht in der Datei {transfer.File}, die Antwort nennt {string.Join(" und ", entry.Files)}."
            ),
            _ when entry.Currency is not (null or "EUR") || (entry.Amount is { } amount && amount != transfer.Amount.Amount) => new(
                entry,
                transfer,
                AnswerFate.Refused,
                Why: $"Der Betrag ist {GermanNumber.Text(transfer.Amount)}, die Antwort nennt {Said(entry)}."
            ),
            _ => Judged(entry, transfer, today),
        };

    /// <summary>An entry about a whole file stands for every transfer in it that is not answered otherwise.</summary>
    private static IReadOnlyList<AnswerRow> Whole(BankEntry entry, Dictionary<string, TransferFact> known, DateOnly today)
    {
        List<TransferFact> file =
        [
            .. known.Values.Where(t => entry.Files.Contains(t.File)).OrderBy(static t => t.EndToEndId, StringComparer.Ordinal),
        ];
        if (file.Count == 0)
            return [new(entry, null, AnswerFate.Foreign, Why: "Keine Kennung einer Überweisung oder Datei von hier.")];

        // Rejected ones are not in the bank's sum any more.
        var meant = entry.State == TransferState.Executed ? file.Where(static t => t.State != TransferState.Rejected).ToList() : file;
        var sum = Money.Sum(meant.Select(static t => t.Amount));
        return entry.Currency is not (null or "EUR") || (entry.Amount is { } amount && amount != sum.Amount)
            ?
            [
                new(
                    entry,
                    file[0],
                    AnswerFate.Refused,
                    Why: $"Die Überweisungen der Datei {file[0].File} ergeben {GermanNumber.Text(sum)}, die Antwort nennt {Said(entry)}."
                ),
            ]
            : [.. meant.Select(t => Judged(entry, t, today))];
    }

    private static AnswerRow Judged(BankEntry entry, TransferFact transfer, DateOnly today)
    {
        if (entry.State is not { } state)
            return new(entry, transfer, AnswerFate.NoAnswer, Why: $"Stand der Bank: {entry.Status}");
        if (entry.Day is not { } day)
            return new(entry, transfer, AnswerFate.Refused, Why: "Die Antwort nennt keinen Tag.");

        var answer = new TransferAnswer(
            state,
            day,
            Cut(entry.Code, TransferAnswer.LongestCode),
            Cut(entry.Text, TransferAnswer.LongestText)
        );
        return answer.On(transfer) switch
        {
            AnswerEffect.IsKnown => new(entry, transfer, AnswerFate.Known, Why: $"Schon {transfer.Told}."),
            AnswerEffect.NamesAnotherDay => new(
                entry,
                transfer,
                AnswerFate.Known,
                Why: $"Schon {transfer.Told}; die Antwort nennt den {day:dd.MM.yyyy}, es bleibt beim ersten Tag."
            ),
            AnswerEffect.Contradicts => new(entry, transfer, AnswerFate.Refused, Why: TransferAnswer.Contradiction(transfer, answer).Text),
            _ when answer.Objection(transfer, today) is { } objection => new(entry, transfer, AnswerFate.Refused, Why: objection.Text),
            _ => new(entry, transfer, AnswerFate.Taken, answer),
        };
    }

    private static string Said(BankEntry entry) =>
        entry.Amount is { } amount ? $"{GermanNumber.Text(Money.Round(amount))[..^2]} {entry.Currency ?? "EUR"}" : entry.Currency ?? "–";

    private static string? Cut(string? text, int length) => text?.Length > length ? text[..length] : text;
}

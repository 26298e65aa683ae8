namespace SozialraumBudget.Domain.CashOffice;

/// <summary>What an entry of the bank's message means for a transfer.</summary>
/// <param name="Transfer">As it stood before; null where it is none of ours.</param>
/// <param name="Answer">What is taken in; null where nothing is.</param>
/// <param name="Why">The reason in German where nothing is taken in.</param>
public sealed record AnswerRow(BankEntry Entry, TransferFact? Transfer, AnswerFate Fate, TransferAnswer? Answer = null, string Why = "");

/// <summary>What happens with an entry, in the order of importance.</summary>
public enum AnswerFate
{
    /// <summary>passt nicht: one such entry refuses the whole message.</summary>
    Refused,

    /// <summary>wird übernommen.</summary>
    Taken,

    /// <summary>schon bekannt: changes nothing.</summary>
    Known,

    /// <summary>noch keine Antwort: accepted or pending.</summary>
    NoAnswer,

    /// <summary>keine Überweisung von hier.</summary>
    Foreign,
}

/// <summary>German names of what happens with entries.</summary>
public static class AnswerFates
{
    public static string Title(this AnswerFate fate) =>
        fate switch
        {
            AnswerFate.Refused => "passt nicht",
            AnswerFate.Taken => "wird übernommen",
            AnswerFate.Known => "schon bekannt",
            AnswerFate.NoAnswer => "noch keine Antwort",
            AnswerFate.Foreign => "nicht von hier",
            _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, null),
        };
}

using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>Which approved payouts a file for the cash office proposes.</summary>
public static class CashSelection
{
    /// <summary>Before the first file: what was due longer ago was presumably transferred some other way.</summary>
    public const int DaysBeforeTheFirstFile = 31;

    /// <summary>
    /// What is due by the day of execution. As long as nothing was ever handed over, only what came to be due lately; and not what would go
    /// once more to an account that the bank has refused.
    /// </summary>
    /// <param name="due">Day the payout is due.</param>
    /// <param name="executeOn">Day on which the bank is to transfer.</param>
    /// <param name="isFirst">No file was ever made.</param>
    /// <param name="refused">Reason (ISO 20022) for which its last transfer came to nothing; null: none, or without a code.</param>
    public static bool Proposes(DateOnly due, DateOnly executeOn, bool isFirst, string? refused = null) =>
        due <= executeOn
        && (!isFirst || due >= executeOn.AddDays(-DaysBeforeTheFirstFile))
        && !RejectionReasons.LiesWithTheAccount(refused);

    /// <summary>The furthest day of execution, in days from today.</summary>
    public const int LongestAhead = 60;

    public const string NothingToExport = nameof(NothingToExport);
    public const string PayoutMustWaitForExport = nameof(PayoutMustWaitForExport);
    public const string ExecutionDayMustBeAhead = nameof(ExecutionDayMustBeAhead);
    public const string BankAccountMustBeCurrent = nameof(BankAccountMustBeCurrent);

    /// <summary>Null: a file can be made for the day.</summary>
    public static Refusal? DayObjection(DateOnly executeOn, DateOnly today) =>
        executeOn < today || executeOn > today.AddDays(LongestAhead)
            ? new(ExecutionDayMustBeAhead, $"Der Ausführungstag muss zwischen heute und {today.AddDays(LongestAhead):dd.MM.yyyy} liegen.")
            : null;

    /// <summary>Null: a file can be made of as many payouts for the day.</summary>
    public static Refusal? Objection(int payouts, DateOnly executeOn, DateOnly today) =>
        payouts == 0 ? new(NothingToExport, "Bitte mindestens eine Auszahlung auswählen.") : DayObjection(executeOn, today);

    /// <summary>Each payout of a file is approved, in no file yet, and not set off as a whole.</summary>
    /// <param name="chosen">How many were chosen.</param>
    /// <param name="waiting">How many of them still wait to be handed over.</param>
    public static Refusal? Waiting(int chosen, int waiting) =>
        waiting == chosen
            ? null
            : new(
                PayoutMustWaitForExport,
                "Mindestens eine Auszahlung ist nicht mehr freigegeben, schon in einer Datei oder ganz verrechnet. Bitte neu auswählen."
            );

    /// <summary>Whether a payout's account still is the approved one, today and on the day of execution.</summary>
    /// <param name="account">Account of the payout, as it was approved.</param>
    /// <param name="current">Approved accounts of the payee on the days in question; null where there is none.</param>
    public static bool IsCurrent(PayeeAccount account, IEnumerable<PayeeAccount?> current)
    {
        ArgumentNullException.ThrowIfNull(account);
        return current.All(c => c is not null && c.Iban == account.Iban && AccountHolder.IsSame(c.Holder, account.Holder));
    }

    /// <summary>A file pays no account that is not the approved one any more.</summary>
    /// <param name="changed">References of payouts whose account has changed since their approval.</param>
    public static Refusal? Accounts(IReadOnlyCollection<string> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        return changed.Count == 0
            ? null
            : new(
                BankAccountMustBeCurrent,
                $"Die Bankverbindung des Trägers hat sich seit der Freigabe geändert: {string.Join(", ", changed)}. "
                    + "Es wurde keine Datei erstellt. Bitte diese Auszahlungen stornieren und neu vorbereiten."
            );
    }

    /// <summary>What a file with these transfers comes to.</summary>
    public static Money Sum(IEnumerable<Money> transfers) => Money.Sum(transfers);
}

/// <summary>Where money goes.</summary>
public sealed record PayeeAccount(string Iban, string Holder);

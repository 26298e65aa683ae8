using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Ledger;

/// <summary>Turns a balanced transaction of the domain into the rows that are booked.</summary>
public static class LedgerPosting
{
    /// <param name="sourceKey">Unique name of what is booked; booking it again fails in the database.</param>
    public static LedgerTransactionRecord Record(
        LedgerTransaction transaction,
        Guid agreementId,
        int budgetYear,
        string text,
        string sourceKey,
        Derivation derivation,
        Stamp stamp
    ) => Record(transaction, agreementId, budgetYear, text, sourceKey, DerivationJson.Write(derivation), stamp, reversesId: null);

    /// <summary>Takes a booked transaction back; the database refuses a second time.</summary>
    public static LedgerTransactionRecord Reverse(LedgerTransactionRecord booked, string reason, Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(booked);
        var original = new LedgerTransaction(booked.Kind, booked.Entries.Select(static e => new LedgerEntry(e.Account, e.Amount)));
        return Record(
            LedgerBookings.Reversal(original),
            booked.AgreementId,
            booked.BudgetYear,
            $"Storno: {booked.Text} ({reason})",
            $"reversal:{booked.Id}",
            DerivationJson.Write(Derive.Reversed("Storno", DerivationJson.Read(booked.Derivation))),
            stamp,
            booked.Id
        );
    }

    private static LedgerTransactionRecord Record(
        LedgerTransaction transaction,
        Guid agreementId,
        int budgetYear,
        string text,
        string sourceKey,
        string derivation,
        Stamp stamp,
        long? reversesId
    )
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(stamp);
        var record = new LedgerTransactionRecord
        {
            AgreementId = agreementId,
            BudgetYear = budgetYear,
            Kind = transaction.Kind,
            BookedOn = LocalDay.Of(stamp.At),
            Text = text,
            SourceKey = sourceKey,
            ReversesId = reversesId,
            Derivation = derivation,
            Booked = stamp,
        };
        record.Entries.AddRange(transaction.Entries.Select(static e => new LedgerEntryRecord { Account = e.Account, Amount = e.Amount }));
        return record;
    }
}

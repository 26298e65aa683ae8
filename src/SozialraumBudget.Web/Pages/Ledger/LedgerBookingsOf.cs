using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;

namespace SozialraumBudget.Web.Pages.Ledger;

/// <summary>Booked rows as the domain reads them.</summary>
internal static class LedgerBookingsOf
{
    public static LedgerTransaction Transaction(this LedgerTransactionRecord record) =>
        new(record.Kind, record.Entries.Select(static e => new LedgerEntry(e.Account, e.Amount)));

    public static LedgerBooking Booking(this LedgerTransactionRecord record) =>
        new(record.Id, record.Text, record.Transaction(), DerivationJson.Read(record.Derivation));
}

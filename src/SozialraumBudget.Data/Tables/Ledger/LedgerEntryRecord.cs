using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

public sealed class LedgerEntryRecord
{
    public long Id { get; init; }

    public long TransactionId { get; init; }

    public required LedgerAccount Account { get; init; }

    public required Money Amount { get; init; }
}

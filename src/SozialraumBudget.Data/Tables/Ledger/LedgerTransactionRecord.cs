using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>A booked transaction. Append-only; its entries sum to zero, which the database checks at commit.</summary>
public sealed class LedgerTransactionRecord
{
    public long Id { get; init; }

    public required Guid AgreementId { get; init; }

    public required int BudgetYear { get; init; }

    public required LedgerKind Kind { get; init; }

    public required DateOnly BookedOn { get; init; }

    public required string Text { get; init; }

    /// <summary>What was booked, e.g. "payout:…"; unique, so that nothing is booked twice.</summary>
    public required string SourceKey { get; init; }

    /// <summary>The transaction this one takes back; each at most once.</summary>
    public long? ReversesId { get; init; }

    /// <summary>JSON of the Rechenweg.</summary>
    public required string Derivation { get; init; }

    public required Stamp Booked { get; init; }

    public List<LedgerEntryRecord> Entries { get; } = [];
}

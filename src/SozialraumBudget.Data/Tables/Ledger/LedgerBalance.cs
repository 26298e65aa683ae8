using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>Balance of one account of one agreement and year; a view over the entries, under their row security.</summary>
public sealed class LedgerBalance
{
    public required Guid AgreementId { get; init; }

    public required int BudgetYear { get; init; }

    public required LedgerAccount Account { get; init; }

    public required Money Balance { get; init; }
}

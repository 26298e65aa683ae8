using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Ledger;

/// <summary>One signed posting on one account.</summary>
public readonly record struct LedgerEntry(LedgerAccount Account, Money Amount);

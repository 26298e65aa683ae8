using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>One SEPA credit transfer of an approved payout.</summary>
/// <param name="PayoutId">Stands in where the reference is too long for an end-to-end id.</param>
/// <param name="Reference">Transfer reference, unique.</param>
/// <param name="Amount">Above zero.</param>
public sealed record CreditTransfer(Guid PayoutId, string Reference, string AccountHolder, Iban Iban, Money Amount, string Text);

/// <summary>The city's account that pays.</summary>
/// <param name="Bic">Null: the bank finds it from the IBAN.</param>
public sealed record DebtorAccount(string Name, Iban Iban, string? Bic);

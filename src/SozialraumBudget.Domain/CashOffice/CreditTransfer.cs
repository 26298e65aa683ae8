using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>One SEPA credit transfer of an approved payout.</summary>
/// <param name="PayoutId">Stands in where the reference is too long for an end-to-end id.</param>
/// <param name="Reference">Transfer reference, unique.</param>
/// <param name="Amount">What is transferred, above zero and below a billion.</param>
/// <param name="Deducted">What was set off before; the bank is told in the text.</param>
/// <param name="Attempt">1, or more where earlier transfers of the payout came to nothing; each has an end-to-end id of its own.</param>
public sealed record CreditTransfer(
    Guid PayoutId,
    string Reference,
    string AccountHolder,
    Iban Iban,
    Money Amount,
    string Text,
    Money Deducted = default,
    int Attempt = 1
)
{
    public Money Gross => Amount + Deducted;

    /// <summary>Reference, what is paid, and the deductions if any; at most 140 characters when written.</summary>
    public string Remittance =>
        $"{Reference} {Text}"
        + (Deducted.IsZero ? "" : $", {GermanNumber.Text(Gross)[..^2]} EUR brutto, Abzug {GermanNumber.Text(Deducted)[..^2]} EUR");
}

/// <summary>The city's account that pays.</summary>
/// <param name="Bic">Null: the bank finds it from the IBAN.</param>
public sealed record DebtorAccount(string Name, Iban Iban, string? Bic);

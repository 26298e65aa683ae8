using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.CashOffice;

/// <summary>The city's account that payouts leave: configuration section <c>CashOffice</c>.</summary>
public sealed class CashOfficeOptions
{
    public const string Section = "CashOffice";

    /// <summary>Account holder, e.g. "Stadtkasse Musterstadt".</summary>
    public string Name { get; set; } = "";

    public string Iban { get; set; } = "";

    /// <summary>Optional.</summary>
    public string? Bic { get; set; }

    /// <summary>Budget item in the city's accounts, e.g. "36.3.03 / 533100"; printed on the payment order.</summary>
    public string? BudgetItem { get; set; }

    /// <summary>Null while the section is missing or its IBAN is wrong; then nothing can be exported.</summary>
    public DebtorAccount? Debtor =>
        Name.Length > 0 && Domain.Values.Iban.TryParse(Iban, out var iban, out _) ? new(Name, iban!, Bic) : null;
}

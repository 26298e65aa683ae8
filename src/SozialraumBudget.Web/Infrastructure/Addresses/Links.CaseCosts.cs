namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Statements of what a case cost.</summary>
public static partial class Links
{
    /// <summary>Statement of a case; the period is chosen there.</summary>
    public static string CaseCosts(Guid agreementId, string caseNumber) => $"/fallkosten/{agreementId}/{Uri.EscapeDataString(caseNumber)}";

    /// <summary>The same as PDF.</summary>
    /// <param name="from">First day, 2026-01-01.</param>
    /// <param name="to">Last day.</param>
    public static string CaseCostsPdf(Guid agreementId, string caseNumber, string from, string to) =>
        $"{CaseCosts(agreementId, caseNumber)}/pdf?von={from}&bis={to}";
}

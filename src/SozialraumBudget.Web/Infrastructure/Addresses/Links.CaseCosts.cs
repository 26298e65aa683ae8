namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Statements of what a case cost.</summary>
public static partial class Links
{
    /// <summary>Statement of a case; the period is chosen there.</summary>
    public static string CaseCosts(Guid agreementId, string caseNumber) => $"/fallkosten/{agreementId}/{Uri.EscapeDataString(caseNumber)}";
}

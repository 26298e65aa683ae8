namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>External cases.</summary>
public static partial class Links
{
    public const string ExternalCases = "/externe-faelle";

    /// <summary>External help of an agreement in the chosen year.</summary>
    public static string ExternalCasesOf(Guid agreementId) => $"{ExternalCases}/{agreementId}";
}

namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Moves for stationary helps that were avoided or brought back.</summary>
public static partial class Links
{
    /// <summary>Those of one agreement.</summary>
    public static string HelpMovesOf(Guid agreementId) => $"{Agreement(agreementId)}/verschiebungen";

    public static string NewHelpMove(Guid agreementId) => $"{HelpMovesOf(agreementId)}/neu";

    public static string HelpMove(Guid id) => $"/verschiebungen/{id}";
}

using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Reconciliation rounds.</summary>
public static partial class Links
{
    public const string Rounds = "/abgleichrunden";

    /// <summary>The round of an agreement's quarter.</summary>
    public static string Round(Guid agreementId, Period period) => $"{Rounds}/{agreementId}/{period.Code}";
}

namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Arbitrations over a year's budget.</summary>
public static partial class Links
{
    public const string Arbitrations = "/schlichtungen";

    public static string Arbitration(Guid id) => $"{Arbitrations}/{id}";

    /// <summary>Where a side calls the arbitration body.</summary>
    public static string NewArbitration(Guid agreementId, int year) => Invariant($"{Arbitrations}/neu/{agreementId}/{year}");
}

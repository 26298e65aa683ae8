namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Renegotiations during the year.</summary>
public static partial class Links
{
    public const string Renegotiations = "/neuverhandlungen";

    public static string Renegotiation(Guid id) => $"{Renegotiations}/{id}";

    /// <summary>Where a controller opens one.</summary>
    public static string NewRenegotiation(Guid agreementId, int year) => Invariant($"{Renegotiations}/neu/{agreementId}/{year}");
}

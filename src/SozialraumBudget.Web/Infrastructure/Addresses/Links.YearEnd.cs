namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Bonus and annual accounts.</summary>
public static partial class Links
{
    public const string Bonus = "/leistungsbonus";

    public const string Accounts = "/jahresabschluesse";

    /// <summary>The bonus of an agreement's year.</summary>
    public static string BonusYear(Guid agreementId, int year) => Invariant($"{Bonus}/{agreementId}/{year}");

    /// <summary>Where its indicators are proposed.</summary>
    public static string BonusNegotiation(Guid agreementId, int year) => $"{BonusYear(agreementId, year)}/vereinbaren";

    /// <summary>The annual accounts of an agreement's year.</summary>
    public static string AccountsYear(Guid agreementId, int year) => Invariant($"{Accounts}/{agreementId}/{year}");

    /// <summary>Their lines, typed.</summary>
    public static string AccountsTyping(Guid agreementId, int year) => $"{AccountsYear(agreementId, year)}/erfassen";

    /// <summary>A file to be filled in.</summary>
    public static string AccountsTemplate(Guid agreementId, int year) => $"{AccountsYear(agreementId, year)}/vorlage";
}

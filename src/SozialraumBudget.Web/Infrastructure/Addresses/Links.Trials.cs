namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Trial calculations.</summary>
public static partial class Links
{
    public const string Trial = "/proberechnung";
    public const string TrialOfQuarter = "/proberechnung/quartal";
    public const string TrialBonus = "/proberechnung/leistungsbonus";
    public const string TrialSettlement = "/proberechnung/jahresabrechnung";
    public const string TrialDistribution = "/proberechnung/verteilung";
}

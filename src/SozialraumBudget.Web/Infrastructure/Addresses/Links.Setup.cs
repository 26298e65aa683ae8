namespace SozialraumBudget.Web.Infrastructure.Addresses;

/// <summary>Where a city is set up.</summary>
public static partial class Links
{
    public const string FirstSteps = "/erste-schritte";

    /// <summary>Several areas with their lead providers at once.</summary>
    public const string SeveralAreas = "/sozialraeume/mehrere";

    /// <summary>Several accounts with their invitations at once.</summary>
    public const string SeveralUsers = "/benutzer/mehrere";
}

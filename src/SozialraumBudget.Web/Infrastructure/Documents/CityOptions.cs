namespace SozialraumBudget.Web.Infrastructure.Documents;

/// <summary>The city as the sender of letters: configuration section <c>City</c>.</summary>
public sealed class CityOptions
{
    public const string Section = "City";

    /// <summary>Empty until somebody has said it: no letter names a city that is not meant.</summary>
    public string Name { get; set; } = "";

    public string Office { get; set; } = "Jugendamt";

    public string Street { get; set; } = "";

    /// <summary>Postal code and town.</summary>
    public string Place { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";
}

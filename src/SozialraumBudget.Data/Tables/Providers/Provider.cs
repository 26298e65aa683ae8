namespace SozialraumBudget.Data.Tables;

/// <summary>Träger. Holds what is valid today; <see cref="ProviderVersion"/> holds the history.</summary>
public sealed class Provider
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    /// <summary>e.g. e.V., gGmbH, Körperschaft des öffentlichen Rechts.</summary>
    public required string LegalForm { get; set; }

    public string Street { get; set; } = "";

    public string PostalCode { get; set; } = "";

    public string City { get; set; } = "";

    /// <summary>Unit that answers, not a person.</summary>
    public string ContactUnit { get; set; } = "";

    public string Email { get; set; } = "";

    public string Phone { get; set; } = "";

    /// <summary>A letter needs street and place.</summary>
    public bool HasAddress => Street.Length > 0 && City.Length > 0;

    /// <summary>"Am Brunnen 3, 12345 Musterstadt"; empty where nothing is known.</summary>
    public static string AddressOf(string street, string postalCode, string city) =>
        string.Join(", ", new[] { street, $"{postalCode} {city}".Trim() }.Where(static l => l.Length > 0));

    public uint RowVersion { get; init; }
}

namespace SozialraumBudget.Data.Tables;

/// <summary>Master data of a provider in a closed period; periods of one provider never overlap.</summary>
public sealed class ProviderVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProviderId { get; init; }

    public required string Name { get; init; }

    public required string LegalForm { get; init; }

    public required string Street { get; init; }

    public required string PostalCode { get; init; }

    public required string City { get; init; }

    public required string ContactUnit { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }
}

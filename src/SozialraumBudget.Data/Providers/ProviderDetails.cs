namespace SozialraumBudget.Data.Providers;

/// <summary>Master data of a provider as somebody enters it, without blanks around.</summary>
public sealed record ProviderDetails(
    string Name,
    string LegalForm,
    string Street,
    string PostalCode,
    string City,
    string ContactUnit,
    string Email,
    string Phone
)
{
    public static ProviderDetails Of(Provider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return new(
            provider.Name,
            provider.LegalForm,
            provider.Street,
            provider.PostalCode,
            provider.City,
            provider.ContactUnit,
            provider.Email,
            provider.Phone
        );
    }

    public static ProviderDetails Of(ProviderVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new(
            version.Name,
            version.LegalForm,
            version.Street,
            version.PostalCode,
            version.City,
            version.ContactUnit,
            version.Email,
            version.Phone
        );
    }

    internal ProviderDetails Trimmed() =>
        new(Name.Trim(), LegalForm.Trim(), Street.Trim(), PostalCode.Trim(), City.Trim(), ContactUnit.Trim(), Email.Trim(), Phone.Trim());

    internal void WriteTo(Provider provider) =>
        (
            provider.Name,
            provider.LegalForm,
            provider.Street,
            provider.PostalCode,
            provider.City,
            provider.ContactUnit,
            provider.Email,
            provider.Phone
        ) = (Name, LegalForm, Street, PostalCode, City, ContactUnit, Email, Phone);

    internal ProviderVersion ToVersion(Guid providerId, DateOnly from, DateOnly? to) =>
        new()
        {
            ProviderId = providerId,
            Name = Name,
            LegalForm = LegalForm,
            Street = Street,
            PostalCode = PostalCode,
            City = City,
            ContactUnit = ContactUnit,
            Email = Email,
            Phone = Phone,
            ValidFrom = from,
            ValidTo = to,
        };
}

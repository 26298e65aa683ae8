using System.ComponentModel.DataAnnotations;
using SozialraumBudget.Data.Providers;

namespace SozialraumBudget.Web.Pages.Providers;

/// <summary>Master data of a provider from a day on.</summary>
public sealed class ProviderInput
{
    [Display(Name = "Name"), Required, StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Rechtsform"), Required, StringLength(120)]
    public string? LegalForm { get; set; }

    [Display(Name = "Straße und Hausnummer"), StringLength(200)]
    public string? Street { get; set; }

    [Display(Name = "Postleitzahl"), StringLength(12)]
    public string? PostalCode { get; set; }

    [Display(Name = "Ort"), StringLength(120)]
    public string? City { get; set; }

    [Display(Name = "Zuständige Stelle"), StringLength(200)]
    public string? ContactUnit { get; set; }

    [Display(Name = "E-Mail"), DataType(DataType.EmailAddress), StringLength(200)]
    public string? Email { get; set; }

    [Display(Name = "Telefon"), StringLength(60)]
    public string? Phone { get; set; }

    [Display(Name = "Gültig ab"), Required]
    public DateOnly? ValidFrom { get; set; }

    /// <summary>The newest version when the page was drawn.</summary>
    public Guid? Seen { get; set; }

    public ProviderDetails ToDetails() =>
        new(Name!, LegalForm!, Street ?? "", PostalCode ?? "", City ?? "", ContactUnit ?? "", Email ?? "", Phone ?? "");

    public static ProviderInput Of(ProviderDetails details, DateOnly validFrom, Guid? seen)
    {
        ArgumentNullException.ThrowIfNull(details);
        return new ProviderInput
        {
            Name = details.Name,
            LegalForm = details.LegalForm,
            Street = details.Street,
            PostalCode = details.PostalCode,
            City = details.City,
            ContactUnit = details.ContactUnit,
            Email = details.Email,
            Phone = details.Phone,
            ValidFrom = validFrom,
            Seen = seen,
        };
    }
}

/// <summary>Pages with the form of a provider.</summary>
public interface IProviderForm
{
    ProviderInput Input { get; }
}

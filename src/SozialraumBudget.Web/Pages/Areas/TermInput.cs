using System.ComponentModel.DataAnnotations;
using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Web.Pages.Areas;

/// <summary>A provider's term in an area with the record of its selection.</summary>
public sealed class TermInput
{
    [Display(Name = "Träger"), Required]
    public Guid? ProviderId { get; set; }

    [Display(Name = "Rolle"), Required]
    public ProviderRole? Role { get; set; }

    [Display(Name = "Beginn"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "Ende")]
    public DateOnly? To { get; set; }

    [Display(Name = "Verfahren"), Required, StringLength(2000)]
    public string? Procedure { get; set; }

    [Display(Name = "Entscheidung"), Required, StringLength(2000)]
    public string? Decision { get; set; }

    [Display(Name = "Entschieden am"), Required]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Beleg"), StringLength(2000)]
    public string? Evidence { get; set; }

    [Display(Name = "Beleg als Datei")]
    public IFormFile? File { get; set; }
}

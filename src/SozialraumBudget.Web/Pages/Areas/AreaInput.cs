using System.ComponentModel.DataAnnotations;

namespace SozialraumBudget.Web.Pages.Areas;

/// <summary>Name of an area from a day on.</summary>
public class AreaInput
{
    [Display(Name = "Name"), Required, StringLength(120)]
    public string? Name { get; set; }

    [Display(Name = "Gültig ab"), Required]
    public DateOnly? ValidFrom { get; set; }

    /// <summary>The newest version when the page was drawn.</summary>
    public Guid? Seen { get; set; }
}

/// <summary>A new area.</summary>
public sealed class NewAreaInput : AreaInput
{
    [Display(Name = "Kürzel"), Required, StringLength(12)]
    public string? Code { get; set; }
}

using System.ComponentModel.DataAnnotations;
using SozialraumBudget.Data.Setup;

namespace SozialraumBudget.Web.Pages.Areas;

/// <summary>Several areas: what holds for all of them, and a row for each.</summary>
public sealed class SeveralInput
{
    [Display(Name = "Gültig ab"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "Verfahren"), StringLength(2000)]
    public string? Procedure { get; set; }

    [Display(Name = "Entscheidung"), StringLength(2000)]
    public string? Decision { get; set; }

    [Display(Name = "Entschieden am")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Beleg"), StringLength(2000)]
    public string? Evidence { get; set; }

    [MaxLength(40)]
    public List<SeveralRow> Rows { get; init; } = [];

    internal bool NamesProviders => Rows.Exists(static r => !string.IsNullOrWhiteSpace(r.Provider));
}

/// <summary>One area of the form.</summary>
public sealed class SeveralRow
{
    [StringLength(120)]
    public string? Name { get; set; }

    [StringLength(12)]
    public string? Code { get; set; }

    [StringLength(200)]
    public string? Provider { get; set; }

    [StringLength(120)]
    public string? LegalForm { get; set; }

    [StringLength(60)]
    public string? Iban { get; set; }

    [StringLength(140)]
    public string? Holder { get; set; }

    internal bool IsGiven => Array.Exists([Name, Code, Provider, LegalForm, Iban, Holder], static t => !string.IsNullOrWhiteSpace(t));

    internal AreaSetupRow ToRow() => new(Name!, Code!, Given(Provider), Given(LegalForm), Given(Iban), Given(Holder));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

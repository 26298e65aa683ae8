using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Reports;

/// <summary>A new report with the usual blocks of its kind.</summary>
public sealed class NewModel(ReportActs acts, SelectedYear year) : PageModel
{
    [BindProperty]
    public NewReportInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Kinds { get; } =
    [.. ReportKinds.All.Select(static k => new SelectListItem($"{k.Title()} ({k.Readers()})", k.ToString()))];

    public IActionResult OnGet()
    {
        Input.Year = year.Value;
        return User.Have(Rights.Reports) ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!User.Have(Rights.Reports))
            return Forbid();
        if (!ModelState.IsValid)
            return Page();
        var (id, refusal) = await acts.CreateAsync(Input.Kind!.Value, Input.Year!.Value, Input.Title, ReportFilter.None, cancel);
        if (refusal is not null)
        {
            ModelState.AddModelError("Input.Title", refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = "Bericht angelegt.";
        return Redirect(Links.Report(id!.Value));
    }
}

/// <summary>What a report begins with.</summary>
public sealed class NewReportInput
{
    [Display(Name = "Art"), Required]
    public ReportKind? Kind { get; set; }

    [Display(Name = "Budgetjahr"), Required, Range(1991, 2100)]
    public int? Year { get; set; }

    [Display(Name = "Titel"), Required, StringLength(ReportRules.LongestTitle)]
    public string? Title { get; set; }
}

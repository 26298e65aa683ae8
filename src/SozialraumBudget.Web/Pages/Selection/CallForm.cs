using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SozialraumBudget.Web.Pages.Selection;

/// <summary>A page with the form of call and criteria.</summary>
public abstract class CallForm : PageModel
{
    [BindProperty]
    public CallInput Input { get; set; } = new();
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Web.Pages.Workshops;

/// <summary>A page with the form of a workshop and its agenda.</summary>
public abstract class PlanForm : PageModel
{
    [BindProperty]
    public PlanInput Input { get; set; } = new();

    public static IReadOnlyList<SelectListItem> Kinds { get; } =
    [.. Enum.GetValues<WorkshopKind>().Select(static k => new SelectListItem(k.Title(), k.ToString()))];
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Supply;

namespace SozialraumBudget.Web.Pages.Supply;

/// <summary>A page with the form of a promise.</summary>
public abstract class PromiseForm : PageModel
{
    [BindProperty]
    public PromiseInput Input { get; set; } = new();

    public static IReadOnlyList<SelectListItem> Helps { get; } =
    [.. HelpTypes.All.Select(static h => new SelectListItem(h.FullTitle(), h.ToString()))];

    public static IReadOnlyList<SelectListItem> Settings { get; } =
    [.. HelpSettings.All.Select(static s => new SelectListItem(s.Title(), s.ToString()))];

    public static IReadOnlyList<SelectListItem> Units { get; } =
    [.. Enum.GetValues<CapacityUnit>().Select(static u => new SelectListItem(u.Title(), u.ToString()))];
}

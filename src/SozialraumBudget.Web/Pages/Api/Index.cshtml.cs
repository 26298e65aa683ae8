using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SozialraumBudget.Web.Pages.Api;

/// <summary>What people need to know before their program calls the API.</summary>
public sealed class IndexModel : PageModel
{
    public static string Document => ApiPaths.Document;

    public string Base => $"{Request.Scheme}://{Request.Host}{ApiPaths.Prefix}";
}

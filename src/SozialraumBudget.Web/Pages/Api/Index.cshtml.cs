using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SozialraumBudget.Web.Pages.Api;

/// <summary>What people need to know before their program calls the API.</summary>
public sealed class IndexModel(SiteAddress site) : PageModel
{
    public static string Document => ApiPaths.Document;

    public string Base => site.Of(Request) + ApiPaths.Prefix;
}

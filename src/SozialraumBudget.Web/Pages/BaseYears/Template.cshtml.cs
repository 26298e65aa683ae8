using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Sheets;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Pages.BaseYears;

/// <summary>The empty import file.</summary>
[Authorize(Roles = nameof(Role.Controller))]
public sealed class TemplateModel(AppDbContext db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        File(await BaseYearTemplate.WriteAsync(db, cancel), SheetWriter.XlsxContentType, BaseYearTemplate.FileName);
}

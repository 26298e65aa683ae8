using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Pages.BaseYears;

/// <summary>The empty import file.</summary>
[Authorize(Roles = nameof(Role.Controller))]
[NoCaseData]
public sealed class TemplateModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        this.TemplateAsync(new BaseYearImport(), db, LocalDay.Today(clock), cancel);
}

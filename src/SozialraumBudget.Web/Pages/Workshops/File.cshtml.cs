using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Workshops;

namespace SozialraumBudget.Web.Pages.Workshops;

/// <summary>The minutes as tagged PDF. They name no case.</summary>
[HeavyCall, NoCaseData]
public sealed class FileModel(WorkshopDesk desk, WorkshopDocuments documents) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await desk.LoadAsync(id, cancel) is { } dossier
            ? File(await documents.RenderAsync(dossier, cancel), "application/pdf", $"Protokoll {dossier.Name}.pdf")
            : NotFound();
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Workshops;

namespace SozialraumBudget.Web.Pages.Workshops;

/// <summary>The minutes as tagged PDF: a document, so whoever fetches it is noted.</summary>
[HeavyCall, Reads(ReadKind.Letter)]
public sealed class FileModel(WorkshopDesk desk, WorkshopDocuments documents, ReadNote reads) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return NotFound();
        reads.Of($"{dossier.Agreement.Area}, {dossier.Name}", agreementId: dossier.Agreement.Id, areaId: dossier.Agreement.AreaId);
        return File(await documents.RenderAsync(dossier, cancel), "application/pdf", $"Protokoll {dossier.Name}.pdf");
    }
}

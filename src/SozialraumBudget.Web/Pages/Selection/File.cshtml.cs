using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Selection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Selection;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Selection;

/// <summary>The whole procedure as tagged PDF, for the office alone: a document, so whoever fetches it is noted.</summary>
[HeavyCall, Reads(ReadKind.Letter)]
public sealed class FileModel(SelectionDesk desk, SelectionDocuments documents, ReadNote reads) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!User.Have(Rights.Office))
            return Forbid();
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return NotFound();
        reads.Of($"Trägerauswahl {dossier.Procedure.Title}", areaId: dossier.Procedure.AreaId);
        return File(await documents.RenderAsync(dossier, cancel), "application/pdf", $"Trägerauswahl {dossier.Procedure.Title}.pdf");
    }
}

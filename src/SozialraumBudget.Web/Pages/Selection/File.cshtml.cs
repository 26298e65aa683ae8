using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Selection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Selection;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Selection;

/// <summary>The whole procedure as tagged PDF, for the office alone. It names no case.</summary>
[HeavyCall, NoCaseData]
public sealed class FileModel(SelectionDesk desk, SelectionDocuments documents) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!User.Have(Rights.Office))
            return Forbid();
        return await desk.LoadAsync(id, cancel) is { } dossier
            ? File(await documents.RenderAsync(dossier, cancel), "application/pdf", $"Trägerauswahl {dossier.Procedure.Title}.pdf")
            : NotFound();
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Returns;

namespace SozialraumBudget.Web.Pages.Returns;

/// <summary>The statement of a return as a letter; before the acceptance its draft.</summary>
[HeavyCall]
[Reads(ReadKind.Letter)]
public sealed class StatementModel(StatementDocuments documents, ReturnDesk desk, ReadNote reads, ICurrentUser user) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid agreementId, string period, CancellationToken cancel)
    {
        if (!Period.TryParse(period, out var asked) || await desk.LoadAsync(agreementId, asked, cancel) is not { Return: not null } dossier)
            return NotFound();
        if (!user.Context.SeesCasesOf(dossier))
            return Forbid();

        var letter = await documents.LoadAsync(dossier, cancel);
        reads.Of(letter.Told, agreementId: agreementId, areaId: dossier.AreaId);
        return File(
            await documents.RenderAsync(letter, cancel),
            "application/pdf",
            $"{asked.Kind.Statement()} {asked.Code} {dossier.Area}{(letter.IsDraft ? " Entwurf" : "")}.pdf"
        );
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>
/// The letters of an approved payout; of a prepared one its drafts, for who works with the money. Area managers get none (bank details),
/// the order stays with the public side that pays.
/// </summary>
[HeavyCall]
[Reads(ReadKind.Letter)]
public sealed class DocumentModel(PayoutDocuments documents, ReadNote reads, ICurrentUser user) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string kind, CancellationToken cancel)
    {
        var isOrder = kind == "anordnung";
        if (!user.Context.Roles.Have(isOrder ? Rights.CashDesk : Rights.PayoutNotice))
            return Forbid();

        if (await documents.LoadAsync(id, user.Context.Roles.Have(Rights.CashDesk), cancel) is not { } data)
            return NotFound();

        var pdf = await documents.RenderAsync(isOrder ? PayoutDocuments.Order : PayoutDocuments.Notice, data, cancel);
        reads.Of(data.Told, agreementId: data.AgreementId);
        return File(
            pdf,
            "application/pdf",
            $"{(isOrder ? "Auszahlungsanordnung" : "Auszahlungsbescheid")} {data.Reference}{(data.IsDraft ? " Entwurf" : "")}.pdf"
        );
    }
}

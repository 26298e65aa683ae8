using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Retention;

namespace SozialraumBudget.Web.Pages.Retention;

/// <summary>Receipt for a proof as tagged PDF.</summary>
[HeavyCall]
[Reads(ReadKind.Letter)]
public sealed class ReceiptFileModel(ProofReceipts receipts, ReadNote reads) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await receipts.LoadAsync(id, cancel) is not { } receipt)
            return NotFound();

        reads.Of(receipt.Told, agreementId: receipt.AgreementId);
        return File(await receipts.RenderAsync(receipt, cancel), "application/pdf", $"Eingangsbestätigung {receipt.Reference}.pdf");
    }
}

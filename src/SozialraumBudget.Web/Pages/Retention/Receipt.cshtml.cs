using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Web.Infrastructure.Retention;

namespace SozialraumBudget.Web.Pages.Retention;

/// <summary>Receipt for a proof, to be read and printed.</summary>
public sealed class ReceiptModel(ProofReceipts receipts) : PageModel
{
    public ProofReceipt Receipt { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await receipts.LoadAsync(id, cancel) is not { } receipt)
            return NotFound();

        Receipt = receipt;
        return Page();
    }
}

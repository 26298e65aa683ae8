using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>How the amount of a payout came about, or one figure of it.</summary>
public sealed class RechenwegModel(AppDbContext db) : PageModel
{
    public Guid Id { get; private set; }

    public string Heading { get; private set; } = "";

    public Derivation Derivation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string? posten, CancellationToken cancel)
    {
        var payout = await db.Payouts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (payout is null)
            return NotFound();

        (Id, Heading, Derivation) = (
            id,
            payout.Title,
            PayoutItems.Of(DerivationJson.Read(payout.Derivation)).Explain(PayoutFigures.Read(posten))
        );
        return Page();
    }
}

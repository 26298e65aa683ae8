using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>How a planned instalment came about.</summary>
public sealed class InstalmentModel(AppDbContext db, SelectedYear year) : PageModel
{
    public string Heading { get; private set; } = "";

    public Derivation Derivation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid agreementId, int quarter, int sequence, CancellationToken cancel)
    {
        var newest = db.FixedBudgets.Where(b => b.AgreementId == agreementId && b.BudgetYear == year.Value)
            .OrderByDescending(b => b.Version).Select(b => b.Id).Take(1);
        var json = await db.Instalments.Where(i => newest.Contains(i.FixedBudgetId) && i.Quarter == quarter && i.Sequence == sequence)
            .Select(i => i.Derivation).SingleOrDefaultAsync(cancel);
        if (json is null) return NotFound();

        (Heading, Derivation) = ($"Rate Q{quarter} {year.Value}", DerivationJson.Read(json));
        return Page();
    }
}

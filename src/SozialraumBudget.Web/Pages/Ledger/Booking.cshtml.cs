using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Web.Pages.Ledger;

/// <summary>One booking: its entries and how the amount came about.</summary>
public sealed class BookingModel(AppDbContext db) : PageModel
{
    public LedgerTransactionRecord Booking { get; private set; } = null!;

    public Derivation Derivation { get; private set; } = null!;

    public string Heading => string.Create(CultureInfo.InvariantCulture, $"Buchung Nr. {Booking.Id}");

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await db.LedgerTransactions.AsNoTracking().Include(t => t.Entries)
            .SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } booking) return NotFound();

        (Booking, Derivation) = (booking, DerivationJson.Read(booking.Derivation));
        return Page();
    }
}

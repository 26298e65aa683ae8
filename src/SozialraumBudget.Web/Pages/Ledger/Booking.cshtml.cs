using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;

namespace SozialraumBudget.Web.Pages.Ledger;

/// <summary>
/// One booking: its entries and how its amount came about, or with <c>?posten=</c> one figure of the budget account after it.
/// </summary>
public sealed class BookingModel(AppDbContext db) : PageModel
{
    public LedgerTransactionRecord Booking { get; private set; } = null!;

    public Derivation Derivation { get; private set; } = null!;

    public string Heading => string.Create(CultureInfo.InvariantCulture, $"Buchung Nr. {Booking.Id}");

    public async Task<IActionResult> OnGetAsync(long id, string? posten, CancellationToken cancel)
    {
        var bookings = db.LedgerTransactions.AsNoTracking().Include(t => t.Entries);
        if (await bookings.SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } booking)
            return NotFound();

        Booking = booking;
        Derivation = LedgerFigure.Find(posten) is { } figure
            ? figure.Explain([.. (await UntilAsync(bookings, figure, cancel)).Select(static t => t.Booking())])
            : DerivationJson.Read(booking.Derivation);
        return Page();
    }

    private async Task<IReadOnlyList<LedgerTransactionRecord>> UntilAsync(
        IQueryable<LedgerTransactionRecord> bookings,
        LedgerFigure figure,
        CancellationToken cancel
    ) =>
        figure.IsRunning
            ? await bookings
                .Where(t => t.AgreementId == Booking.AgreementId && t.BudgetYear == Booking.BudgetYear && t.Id <= Booking.Id)
                .OrderBy(t => t.Id)
                .ToListAsync(cancel)
            : [Booking];
}

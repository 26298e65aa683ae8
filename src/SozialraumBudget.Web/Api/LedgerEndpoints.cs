using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>The budget account: every booking of an agreement and year, and the balances.</summary>
internal static class LedgerEndpoints
{
    public static void MapLedger(this IEndpointRouteBuilder api)
    {
        var ledger = api.Folder("Ledger").WithTags("Budgetkonto");
        ledger.MapGet("/agreements/{id:guid}/ledger", GetAsync)
            .WithSummary("Buchungen und Salden einer Vereinbarung")
            .WithDescription("year: Budgetjahr, sonst alle. ?derivation=true ergänzt den Rechenweg.");
        ledger.MapGet("/bookings/{id:long}", BookingAsync).WithSummary("Buchung mit Rechenweg");
    }

    private static async Task<IResult> BookingAsync(long id, AppDbContext db, CancellationToken cancel) =>
        await db.LedgerTransactions.AsNoTracking().Include(t => t.Entries).SingleOrDefaultAsync(t => t.Id == id, cancel) is { } booking
            ? ApiAnswers.Ok(BookingAnswer.Of(booking, true))
            : ApiProblem.NotFound("Diese Buchung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");

    private static async Task<IResult> GetAsync(
        Guid id, AppDbContext db, CancellationToken cancel, int? year = null, bool derivation = false)
    {
        if (!await db.Agreements.AnyAsync(a => a.Id == id, cancel)) return ApiProblem.NotFound(
            "Diese Vereinbarung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");
        var bookings = await db.LedgerTransactions.AsNoTracking().Include(t => t.Entries)
            .Where(t => t.AgreementId == id && (year == null || t.BudgetYear == year))
            .OrderBy(t => t.Id).ToListAsync(cancel);
        var balances = await db.LedgerBalances.Where(b => b.AgreementId == id && (year == null || b.BudgetYear == year))
            .OrderBy(b => b.BudgetYear).ThenBy(b => b.Account).Select(b => new BalanceAnswer(b.BudgetYear, b.Account, b.Balance))
            .ToListAsync(cancel);
        return ApiAnswers.Ok(new LedgerAnswer(id, balances, bookings.ConvertAll(t => BookingAnswer.Of(t, derivation))));
    }

    private sealed record LedgerAnswer(Guid AgreementId, IReadOnlyList<BalanceAnswer> Balances, IReadOnlyList<BookingAnswer> Bookings);

    private sealed record BalanceAnswer(int BudgetYear, LedgerAccount Account, Money Balance);

    private sealed record EntryAnswer(LedgerAccount Account, Money Amount);

    private sealed record BookingAnswer(
        long Id, Guid AgreementId, int BudgetYear, LedgerKind Kind, DateOnly BookedOn, string Text, long? Reverses,
        IReadOnlyList<EntryAnswer> Entries, StampAnswer Booked,
        JsonObject? Derivation)
    {
        public static BookingAnswer Of(LedgerTransactionRecord t, bool derivation) => new(
            t.Id, t.AgreementId, t.BudgetYear, t.Kind, t.BookedOn, t.Text, t.ReversesId,
            [.. t.Entries.OrderBy(static e => e.Id).Select(static e => new EntryAnswer(e.Account, e.Amount))],
            StampAnswer.Of(t.Booked)!, ApiAnswers.Derivation(derivation, t.Derivation));
    }
}

using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>The budget account: every booking of an agreement and year, and the balances.</summary>
internal static class LedgerEndpoints
{
    private const string Unknown = "Diese Vereinbarung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.";

    public static void MapLedger(this IEndpointRouteBuilder api)
    {
        var ledger = api.Folder("Ledger").WithTags("Budgetkonto");
        ledger
            .MapGet("/agreements/{id:guid}/ledger", GetAsync)
            .WithName("getLedger")
            .Produces<LedgerAnswer>()
            .WithSummary("Buchungen und Salden einer Vereinbarung")
            .WithDescription(
                "year: Budgetjahr, sonst alle. ?derivation=true ergänzt den Rechenweg. standing: wie das Jahr steht; "
                    + "total + additional = approved + set_off + to_pay + retained − claims_of_year."
            );
        ledger
            .MapGet("/bookings/{id:long}", BookingAsync)
            .WithName("getBooking")
            .Produces<BookingAnswer>()
            .WithSummary("Buchung mit Rechenweg");
    }

    private static async Task<IResult> BookingAsync(long id, AppDbContext db, CancellationToken cancel) =>
        await db.LedgerTransactions.AsNoTracking().Include(t => t.Entries).SingleOrDefaultAsync(t => t.Id == id, cancel) is { } booking
            ? ApiAnswers.Ok(BookingAnswer.Of(booking, true))
            : ApiProblem.NotFound("Diese Buchung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");

    private static async Task<IResult> GetAsync(
        Guid id,
        AppDbContext db,
        Standings standings,
        CancellationToken cancel,
        int? year = null,
        bool derivation = false
    )
    {
        if (!await db.Agreements.AnyAsync(a => a.Id == id, cancel))
            return ApiProblem.NotFound(Unknown);

        var bookings = await db
            .LedgerTransactions.AsNoTracking()
            .Include(t => t.Entries)
            .Where(t => t.AgreementId == id && (year == null || t.BudgetYear == year))
            .OrderBy(t => t.Id)
            .ToListAsync(cancel);
        var years = new List<StandingAnswer>();
        foreach (var one in year is { } only ? [only] : bookings.Select(static t => t.BudgetYear).Distinct().Order().ToList())
        {
            years.Add(StandingAnswer.Of(one, (await standings.OfAsync(id, one, cancel))!.Standing));
        }

        var balances = await db
            .LedgerBalances.Where(b => b.AgreementId == id && (year == null || b.BudgetYear == year))
            .OrderBy(b => b.BudgetYear)
            .ThenBy(b => b.Account)
            .Select(b => new BalanceAnswer(b.BudgetYear, b.Account, b.Balance))
            .ToListAsync(cancel);
        return ApiAnswers.Ok(new LedgerAnswer(id, years, balances, bookings.ConvertAll(t => BookingAnswer.Of(t, derivation))));
    }

    private sealed record LedgerAnswer(
        Guid AgreementId,
        IReadOnlyList<StandingAnswer> Standing,
        IReadOnlyList<BalanceAnswer> Balances,
        IReadOnlyList<BookingAnswer> Bookings
    );

    private sealed record StandingAnswer(
        int BudgetYear,
        Money Total,
        Money Additional,
        Money Approved,
        Money HandedOver,
        Money Paid,
        Money SetOff,
        Money Prepared,
        Money DueNow,
        Money ToPay,
        Money Released,
        Money ReleasedApproved,
        Money Retained,
        Money ClaimsOfYear,
        Money ClaimsOpen
    )
    {
        public static StandingAnswer Of(int year, Standing s) =>
            new(
                year,
                s.Total,
                s.Additional,
                s.Approved,
                s.HandedOver,
                s.Paid,
                s.SetOff,
                s.Prepared,
                s.DueNow,
                s.ToPay,
                s.Released,
                s.ReleasedApproved,
                s.Retained,
                s.ClaimsOfYear,
                s.ClaimsOpen
            );
    }

    private sealed record BalanceAnswer(int BudgetYear, LedgerAccount Account, Money Balance);

    private sealed record EntryAnswer(LedgerAccount Account, Money Amount);

    private sealed record BookingAnswer(
        long Id,
        Guid AgreementId,
        int BudgetYear,
        LedgerKind Kind,
        DateOnly BookedOn,
        string Text,
        long? Reverses,
        IReadOnlyList<EntryAnswer> Entries,
        StampAnswer Booked,
        JsonObject? Derivation
    )
    {
        public static BookingAnswer Of(LedgerTransactionRecord t, bool derivation) =>
            new(
                t.Id,
                t.AgreementId,
                t.BudgetYear,
                t.Kind,
                t.BookedOn,
                t.Text,
                t.ReversesId,
                [.. t.Entries.OrderBy(static e => e.Id).Select(static e => new EntryAnswer(e.Account, e.Amount))],
                StampAnswer.Of(t.Booked)!,
                ApiAnswers.Derivation(derivation, t.Derivation)
            );
    }
}

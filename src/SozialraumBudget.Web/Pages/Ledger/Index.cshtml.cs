using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.Ledger;

/// <summary>Budgetkonto: the ledger of one agreement and year in plain words; one account alone with <c>?konto=</c>.</summary>
public sealed class IndexModel(AppDbContext db, Standings standings, SelectedYear year) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "konto")]
    public string? Account { get; set; }

    public Guid AgreementId { get; private set; }

    public string Title { get; private set; } = "";

    public int Year => year.Value;

    public LedgerAccount? Chosen => EnumName.TryRead<LedgerAccount>(Account, out var account) ? account : null;

    public StandingFigures Figures { get; private set; } = StandingFigures.None;

    public DataTable<LedgerRow> Table { get; } = new DataTable<LedgerRow>("Budgetkonto");

    public async Task<IActionResult> OnGetAsync(Guid agreementId, CancellationToken cancel)
    {
        if (await standings.OfAsync(agreementId, Year, cancel) is not { } found)
            return NotFound();

        (AgreementId, Title, Figures) = (agreementId, $"{found.Area} · {found.Title}", StandingFigures.Of(found.Standing));
        var booked = await db
            .LedgerTransactions.AsNoTracking()
            .Include(t => t.Entries)
            .Where(t => t.AgreementId == agreementId && t.BudgetYear == Year)
            .OrderBy(t => t.Id)
            .ToListAsync(cancel);
        Define();
        return await this.ListAsync(Table, Rows(booked), cancel) ?? Page();
    }

    private IEnumerable<LedgerRow> Rows(List<LedgerTransactionRecord> booked)
    {
        var bookings = booked.ConvertAll(static b => b.Transaction());
        var toPay = LedgerFigure.ToPay.Along(bookings);
        var balances = Chosen is { } account ? LedgerFigure.BalanceOf(account).Along(bookings) : null;
        foreach (var (i, record) in booked.Index())
        {
            var booking = bookings[i];
            var change = Chosen is { } chosen ? booking.On(chosen) : Money.Zero;
            if (Chosen is not null && change.IsZero)
                continue;

            yield return new LedgerRow
            {
                Id = record.Id,
                BookedOn = record.BookedOn,
                Kind = record.Kind.Title(),
                Text = Text(record, booked),
                By = record.Booked.Name,
                Href = Href(record, booked),
                Promised = LedgerFigure.Promised.Change(booking),
                Additional = LedgerFigure.Additional.Change(booking),
                Retained = LedgerFigure.Retained.Change(booking),
                Released = LedgerFigure.Released.Change(booking),
                Approved = LedgerFigure.Approved.Change(booking),
                SetOff = LedgerFigure.SetOff.Change(booking),
                Claimed = LedgerFigure.Claimed.Change(booking),
                ToPay = toPay[i],
                Amount = change,
                Balance = balances?[i] ?? Money.Zero,
            };
        }
    }

    /// <summary>Reversal pairs name each other.</summary>
    private static string Text(LedgerTransactionRecord record, List<LedgerTransactionRecord> all)
    {
        if (record.ReversesId is { } reversed)
            return string.Create(CultureInfo.InvariantCulture, $"{record.Text} – hebt Nr. {reversed} auf");

        return all.Find(t => t.ReversesId == record.Id) is { } reversal
            ? string.Create(CultureInfo.InvariantCulture, $"{record.Text} – storniert durch Nr. {reversal.Id}")
            : record.Text;
    }

    private static string? Href(LedgerTransactionRecord record, List<LedgerTransactionRecord> all)
    {
        var source = record.ReversesId is { } id ? all.Find(t => t.Id == id)?.SourceKey ?? "" : record.SourceKey;
        return source.Split(':') switch
        {
            ["payout", var payout, ..] => Links.Payout(Guid.Parse(payout)),
            ["retention", var part, ..] => Links.RetentionPart(Guid.Parse(part)),
            ["bonus", var agreement, var year, ..] => Links.BonusYear(Guid.Parse(agreement), int.Parse(year, CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private void Define()
    {
        Table
            .Number("nr", "Nr.", r => r.Id)
            .Date("am", "Gebucht am", r => r.BookedOn)
            .Text("text", "Buchungstext", r => r.Text, href: static r => r.Href);
        if (Chosen is { } account)
        {
            var (change, balance) = (LedgerFigure.Of(account), LedgerFigure.BalanceOf(account));
            Table
                .Money("betrag", "Betrag", r => r.Amount, sum: true, why: r => r.Why(change, r.Amount))
                .Money("saldo", "Saldo", r => r.Balance, why: r => r.Why(balance, r.Balance));
        }
        else
        {
            Add(LedgerFigure.Promised, r => r.Promised, static r => r.Promised);
            if (!Figures.Additional.IsZero)
                Add(LedgerFigure.Additional, r => r.Additional, static r => r.Additional);
            if (Figures.Shows(StandingFigure.Retained))
            {
                Add(LedgerFigure.Retained, r => r.Retained, static r => r.Retained);
                Add(LedgerFigure.Released, r => r.Released, static r => r.Released);
            }

            Add(LedgerFigure.Approved, r => r.Approved, static r => r.Approved);
            Add(LedgerFigure.SetOff, r => r.SetOff, static r => r.SetOff);
            Add(LedgerFigure.Claimed, r => r.Claimed, static r => r.Claimed);
            Add(LedgerFigure.ToPay, r => r.ToPay, static r => r.ToPay);
        }

        Table
            .Text("art", "Vorgang", r => r.Kind)
            .Text("von", "Gebucht von", r => r.By)
            .Search("Buchungstext", r => r.Text, r => r.Kind)
            .SortBy("nr")
            .Counting("Buchung", "Buchungen")
            .Empty("Noch nichts gebucht.", "Die erste Buchung entsteht, wenn das Budget festgesetzt wird.");
    }

    private void Add(LedgerFigure figure, Expression<Func<LedgerRow, Money>> sorted, Func<LedgerRow, Money> shown) =>
        Table.Money(
            figure.Key,
            figure.Title,
            sorted,
            sum: !figure.IsRunning,
            why: r => r.Why(figure, shown(r)),
            mark: r => Marks.Of(figure.Figure!.Value, FigureSubject.Booking(r.Id)),
            footMark: figure is { Figure: { } of, IsRunning: false } ? Figures.Mark(of) : null
        );
}

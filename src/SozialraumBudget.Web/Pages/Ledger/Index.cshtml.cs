using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Ledger;

/// <summary>Budgetkonto: the ledger of one agreement and year in plain words; one account alone with <c>?konto=</c>.</summary>
public sealed class IndexModel(AppDbContext db, SelectedYear year) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "konto")]
    public string? Account { get; set; }

    public Guid AgreementId { get; private set; }

    public string Title { get; private set; } = "";

    public int Year => year.Value;

    public LedgerAccount? Chosen => Enum.TryParse<LedgerAccount>(Account, out var account) && Enum.IsDefined(account) ? account : null;

    public IReadOnlyDictionary<LedgerAccount, Money> Balances { get; private set; } = new Dictionary<LedgerAccount, Money>();

    public DataTable<LedgerRow> Table { get; } = new DataTable<LedgerRow>("Budgetkonto");

    public async Task<IActionResult> OnGetAsync(Guid agreementId, CancellationToken cancel)
    {
        var found = await (from a in db.Agreements join area in db.Areas on a.AreaId equals area.Id where a.Id == agreementId select new { a.Title, Area = area.Name })
            .SingleOrDefaultAsync(cancel);
        if (found is null) return NotFound();

        (AgreementId, Title) = (agreementId, $"{found.Area} · {found.Title}");
        var booked = await db.LedgerTransactions.AsNoTracking().Include(t => t.Entries)
            .Where(t => t.AgreementId == agreementId && t.BudgetYear == Year)
            .OrderBy(t => t.Id).ToListAsync(cancel);
        Balances = LedgerBalances.Of(booked.SelectMany(static t => t.Entries).Select(static e => new LedgerEntry(e.Account, e.Amount)));
        Define();
        return await this.ListAsync(Table, Rows(booked), cancel) ?? Page();
    }

    private IEnumerable<LedgerRow> Rows(List<LedgerTransactionRecord> booked)
    {
        var entries = booked.ConvertAll(
            static t => (IReadOnlyCollection<LedgerEntry>)[.. t.Entries.Select(static e => new LedgerEntry(e.Account, e.Amount))]);
        var lines = LedgerStatement.Of(entries);
        var balance = Money.Zero;
        for (var i = 0; i < booked.Count; i++)
        {
            var (record, line) = (booked[i], lines[i]);
            var change = Money.Sum(entries[i].Where(e => e.Account == Chosen).Select(static e => e.Amount));
            if (Chosen is not null && change.IsZero) continue;

            balance += change;
            yield return new LedgerRow
            {
                Id = record.Id,
                BookedOn = record.BookedOn,
                Kind = record.Kind.Title(),
                Text = Text(record, booked),
                By = record.Booked.Name,
                Href = Href(record, booked),
                Promised = line.Promised,
                Retention = line.Retention,
                Released = line.Released,
                Paid = line.Paid,
                Deducted = line.Deducted,
                Outstanding = line.Outstanding,
                Amount = change,
                Balance = balance,
            };
        }
    }

    /// <summary>Reversal pairs name each other.</summary>
    private static string Text(LedgerTransactionRecord record, List<LedgerTransactionRecord> all)
    {
        if (record.ReversesId is { } reversed) return string.Create(
            CultureInfo.InvariantCulture, $"{record.Text} – hebt Nr. {reversed} auf");

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
            _ => null,
        };
    }

    private void Define()
    {
        Table
            .Number("nr", "Nr.", r => r.Id)
            .Date("am", "Gebucht am", r => r.BookedOn)
            .Text("text", "Buchungstext", r => r.Text, href: static r => r.Href);
        if (Chosen is not null)
        {
            Table.Money("betrag", "Betrag", r => r.Amount, sum: true, why: static r => Why(r.Id)).Money("saldo", "Saldo", r => r.Balance);
        }
        else
        {
            Table
                .Money("zugesagt", "Zugesagt", r => r.Promised, sum: true, why: static r => Why(r.Id))
                .Money("einbehalten", "Einbehalten", r => r.Retention, sum: true)
                .Money("frei", "Freigegeben", r => r.Released, sum: true)
                .Money("ausgezahlt", "Ausgezahlt", r => r.Paid, sum: true, why: static r => Why(r.Id))
                .Money("abzuege", "Abzüge", r => r.Deducted, sum: true)
                .Money("offen", "Noch zu zahlen", r => r.Outstanding, why: static r => Why(r.Id));
        }

        Table.Text("art", "Vorgang", r => r.Kind).Text("von", "Gebucht von", r => r.By)
            .Search("Buchungstext", r => r.Text, r => r.Kind)
            .SortBy("nr").Counting("Buchung", "Buchungen")
            .Empty("Noch nichts gebucht.", "Die erste Buchung entsteht, wenn das Budget festgesetzt wird.");
    }

    private static string Why(long id) => Links.Booking(id);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.CashOffice;
using SozialraumBudget.Web.Infrastructure.Deductions;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.CashOffice;

/// <summary>Hands approved payouts to the cash office and keeps what was handed over.</summary>
public sealed class IndexModel(AppDbContext db, CashExporting exporting, IOptions<CashOfficeOptions> cash, TimeProvider clock) : PageModel
{
    private const int NewestFiles = 8;

    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty]
    public DateOnly? ExecuteOn { get; set; }

    public CashOfficeOptions Office => cash.Value;

    public IReadOnlyList<WaitingRow> Waiting { get; private set; } = [];

    public Money WaitingSum => Money.Sum(Waiting.Select(static w => w.Amount));

    public IReadOnlyList<WaitingRow> Ticked => [.. Waiting.Where(IsTicked)];

    public Money TickedSum => Money.Sum(Ticked.Select(static w => w.Amount));

    /// <summary>No file was ever made.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>The newest files.</summary>
    public IReadOnlyList<CashExport> Files { get; private set; } = [];

    /// <summary>What was chosen stays chosen; without a choice what is due by the day of execution.</summary>
    private bool chosen;

    public DataTable<HandedOverRow> Table { get; } = new DataTable<HandedOverRow>("Schon übergeben")
        .Text("bereich", "Sozialraum", r => r.Area, href: static r => Links.Payout(r.Id))
        .Text("zweck", "Verwendungszweck", r => r.Reference)
        .Text("inhaber", "Kontoinhaber", r => r.AccountHolder)
        .Money("betrag", "Überweisung", r => r.Amount, sum: true)
        .Text("datei", "Datei", r => r.MessageId, href: static r => Links.CashFile(r.FileId, "xml"))
        .Date("ausfuehrung", "Ausführung", r => r.ExecuteOn)
        .Moment("am", "Übergeben am", r => r.CreatedAt)
        .Text("von", "Von", r => r.CreatedBy)
        .Badge("stand", "Stand", r => (int)r.State, static r => r.State.Title(), static r => PayoutSteps.Of(r.State).Kind())
        .Search("Sozialraum, Verwendungszweck oder Datei", r => r.Area, r => r.Reference, r => r.MessageId, r => r.AccountHolder)
        .SortBy("-am").Counting("Auszahlung", "Auszahlungen").Empty("Noch nichts übergeben.");

    public bool IsTicked(WaitingRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return chosen ? Ids.Contains(row.Id) : CashSelection.Proposes(
            row.DueOn, ExecuteOn ?? BankDay.OnOrAfter(LocalDay.Today(clock)), IsFirst);
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ExecuteOn = BankDay.OnOrAfter(LocalDay.Today(clock));
        return ShowAsync(cancel);
    }

    /// <summary>Ticks anew what is due by the day that was typed.</summary>
    public Task<IActionResult> OnPostTickAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        chosen = true;
        if (Office.Debtor is null) ModelState.AddModelError("", "Das Konto der Kasse fehlt in den Einstellungen (CashOffice).");
        if (ExecuteOn is null && ModelState.IsValid) ModelState.AddModelError(nameof(ExecuteOn), "Bitte den Ausführungstag angeben.");
        if (!ModelState.IsValid) return await ShowAsync(cancel);

        var (export, refusal) = await exporting.ExportAsync(Ids, ExecuteOn!.Value, Office.Debtor!, cancel);
        if (export is not null)
        {
            TempData["Erledigt"] = $"Datei {export.MessageId} erstellt.";
            return Redirect(Links.CashOffice);
        }

        ModelState.AddModelError(refusal!.Rule == CashExporting.ExecutionDayMustBeAhead ? nameof(ExecuteOn) : "", refusal.Text);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var rows = await (from p in db.Payouts
                          join a in db.Agreements on p.AgreementId equals a.Id
                          join area in db.Areas on a.AreaId equals area.Id
                          where p.State == PayoutState.Approved && p.CashExportId == null && p.Amount > Money.Zero
                          orderby p.DueOn descending, p.TransferReference
                          select new { Payout = p, Area = area.Name }).AsNoTracking().ToListAsync(cancel);
        Waiting = rows.ConvertAll(static r => new WaitingRow(
            r.Payout.Id, r.Area, r.Payout.AccountHolder, Iban.Parse(r.Payout.Iban).Formatted, r.Payout.TransferReference, r.Payout.Gross,
            r.Payout.Deductions, r.Payout.Amount, r.Payout.DueOn));
        Files = await db.CashExports.AsNoTracking().OrderByDescending(e => e.Created.At).Take(NewestFiles)
            .Select(e => new CashExport
            {
                Id = e.Id,
                MessageId = e.MessageId,
                Count = e.Count,
                Sum = e.Sum,
                ExecuteOn = e.ExecuteOn,
                Xml = "",
                Csv = "",
                Created = e.Created
            }).ToListAsync(cancel);
        IsFirst = Files.Count == 0;
        return await this.ListAsync(Table, from p in db.Payouts
                                           join a in db.Agreements on p.AgreementId equals a.Id
                                           join area in db.Areas on a.AreaId equals area.Id
                                           join e in db.CashExports on p.CashExportId equals e.Id
                                           select new HandedOverRow
                                           {
                                               Id = p.Id,
                                               FileId = e.Id,
                                               Area = area.Name,
                                               Reference = p.TransferReference,
                                               AccountHolder = p.AccountHolder,
                                               Amount = p.Amount,
                                               State = p.State,
                                               MessageId = e.MessageId,
                                               ExecuteOn = e.ExecuteOn,
                                               CreatedBy = e.Created.Name,
                                               CreatedAt = e.Created.At,
                                           }, cancel) ?? Page();
    }
}

/// <summary>An approved payout that is in no file.</summary>
public sealed record WaitingRow(
    Guid Id, string Area, string AccountHolder, string Iban, string Reference, Money Gross, Money Deductions, Money Amount, DateOnly DueOn);

/// <summary>A payout with the file it was handed over in.</summary>
public sealed record HandedOverRow
{
    public required Guid Id { get; init; }

    public required Guid FileId { get; init; }

    public required string Area { get; init; }

    public required string Reference { get; init; }

    public required string AccountHolder { get; init; }

    public required Money Amount { get; init; }

    public required PayoutState State { get; init; }

    public required string MessageId { get; init; }

    public required DateOnly ExecuteOn { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

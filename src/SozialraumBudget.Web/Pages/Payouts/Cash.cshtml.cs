using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Payouts;
using SozialraumBudget.Web.Infrastructure.Tables;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>Hands approved payouts to the cash office and keeps what was handed over.</summary>
public sealed class CashModel(AppDbContext db, CashExporting exporting, ICurrentUser user, IOptions<CashOfficeOptions> cash, TimeProvider clock) : PageModel
{
    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty]
    public DateOnly? ExecuteOn { get; set; }

    public CashOfficeOptions Office => cash.Value;

    public IReadOnlyList<WaitingRow> Waiting { get; private set; } = [];

    public Money WaitingSum => Money.Sum(Waiting.Select(static w => w.Amount));

    public DataTable<ExportRow> Table { get; } = new DataTable<ExportRow>("Dateien für die Kasse")
        .Text("nachricht", "Nachricht", r => r.MessageId)
        .Date("ausfuehrung", "Ausführung", r => r.ExecuteOn)
        .Number("anzahl", "Auszahlungen", r => r.Count)
        .Money("summe", "Summe", r => r.Sum, sum: true)
        .Text("von", "Erstellt von", r => r.CreatedBy)
        .Moment("am", "Erstellt am", r => r.CreatedAt)
        .Actions(static r => [new RowAction("SEPA-XML", $"/auszahlungen/kasse/{r.Id}/xml"), new RowAction("CSV", $"/auszahlungen/kasse/{r.Id}/csv")])
        .SortBy("-am").Counting("Datei", "Dateien").Empty("Noch nichts übergeben.");

    /// <summary>Only who prepares or approves money works with the cash office.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!user.Context.Is(Role.Controller) && !user.Context.Is(Role.Approver)) context.Result = Forbid();
    }

    public Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ExecuteOn = LocalDay.Today(clock);
        return ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Office.Debtor is null) ModelState.AddModelError("", "Das Konto der Kasse fehlt in den Einstellungen (CashOffice).");
        if (ExecuteOn is null && ModelState.IsValid) ModelState.AddModelError(nameof(ExecuteOn), "Bitte den Ausführungstag angeben.");
        if (!ModelState.IsValid) return await ShowAsync(cancel);

        var (export, refusal) = await exporting.ExportAsync(Ids, ExecuteOn!.Value, Office.Debtor!, cancel);
        if (export is not null)
        {
            TempData["Erledigt"] = $"Datei {export.MessageId} erstellt.";
            return Redirect("/auszahlungen/kasse");
        }

        ModelState.AddModelError(refusal!.Rule == CashExporting.ExecutionDayMustBeAhead ? nameof(ExecuteOn) : "", refusal.Text);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var rows = await (from p in db.Payouts
                          join a in db.Agreements on p.AgreementId equals a.Id
                          join area in db.Areas on a.AreaId equals area.Id
                          where p.State == PayoutState.Approved && p.CashExportId == null
                          orderby p.DueOn, p.TransferReference
                          select new { p.Id, Area = area.Name, p.AccountHolder, p.Iban, p.TransferReference, p.Amount, p.DueOn }).ToListAsync(cancel);
        Waiting = rows.ConvertAll(static r => new WaitingRow(r.Id, r.Area, r.AccountHolder, Iban.Parse(r.Iban).Formatted, r.TransferReference, r.Amount, r.DueOn));
        return await this.ListAsync(Table, db.CashExports.Select(e => new ExportRow
        {
            Id = e.Id,
            MessageId = e.MessageId,
            ExecuteOn = e.ExecuteOn,
            Count = e.Count,
            Sum = e.Sum,
            CreatedBy = e.Created.Name,
            CreatedAt = e.Created.At,
        }), cancel) ?? Page();
    }

    public sealed record WaitingRow(Guid Id, string Area, string AccountHolder, string Iban, string Reference, Money Amount, DateOnly DueOn);

    public sealed record ExportRow
    {
        public required Guid Id { get; init; }

        public required string MessageId { get; init; }

        public required DateOnly ExecuteOn { get; init; }

        public required int Count { get; init; }

        public required Money Sum { get; init; }

        public required string CreatedBy { get; init; }

        public required DateTimeOffset CreatedAt { get; init; }
    }
}

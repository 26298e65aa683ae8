using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.CashOffice;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.CashOffice;

/// <summary>Hands approved payouts to the cash office and keeps what was handed over.</summary>
public sealed class IndexModel(
    AppDbContext db,
    Standings standings,
    CashExporting exporting,
    IOptions<CashOfficeOptions> cash,
    TimeProvider clock
) : PageModel
{
    private const int NewestFiles = 8;

    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty]
    public DateOnly? ExecuteOn { get; set; }

    /// <summary>What was ticked when the button named number and sum; it hands over nothing else.</summary>
    [BindProperty]
    public string? Named { get; set; }

    public CashOfficeOptions Office => cash.Value;

    public IReadOnlyList<WaitingRow> Waiting { get; private set; } = [];

    public IReadOnlyList<WaitingRow> Ticked => [.. Waiting.Where(IsTicked)];

    public Money TickedSum => CashSelection.Sum(Ticked.Select(static w => w.Amount));

    /// <summary>Stands for the ticked payouts and their sum.</summary>
    public string TickedMark => FormattableString.Invariant($"{TickedSum}:{string.Join(',', Ticked.Select(static w => w.Id).Order())}");

    public string HandOverText =>
        $"{German.Count(Ticked.Count, "Auszahlung", "Auszahlungen")} über {German.Money(TickedSum)} an die Kasse übergeben";

    public string? MadeText =>
        Made is null
            ? null
            : $"Datei {Made.MessageId} erstellt: {German.Count(Made.Count, "Auszahlung", "Auszahlungen")} über {German.Money(Made.Sum)}.";

    /// <summary>The file that was just made.</summary>
    public CashExport? Made { get; private set; }

    /// <summary>No file was ever made.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>Other payouts are ticked than the button named: it names them now.</summary>
    public bool Changed { get; private set; }

    /// <summary>The newest files.</summary>
    public IReadOnlyList<CashExport> Newest { get; private set; } = [];

    /// <summary>What was chosen stays chosen; without a choice what is due by the day of execution.</summary>
    private bool chosen;

    public DataTable<HandedOverRow> Table { get; } =
        new DataTable<HandedOverRow>("Schon übergeben")
            .Text("bereich", "Sozialraum", r => r.Area, href: static r => Links.Payout(r.Id))
            .Text("zweck", "Verwendungszweck", r => r.Reference)
            .Text("inhaber", "Kontoinhaber", r => r.AccountHolder)
            .Money(
                "betrag",
                PayoutFigure.Amount.Title(),
                r => r.Amount,
                sum: true,
                mark: static r => Marks.Of(PayoutFigure.Amount, FigureSubject.Payout(r.Id))
            )
            .Text("datei", "Datei", r => r.MessageId, href: static r => Links.CashFile(r.FileId, "xml"))
            .Date("ausfuehrung", "Ausführung", r => r.ExecuteOn)
            .Moment("am", "Übergeben am", r => r.CreatedAt)
            .Text("von", "Von", r => r.CreatedBy)
            .Badge(
                "stand",
                "Stand",
                r => r.State,
                static r => r.State.Title(),
                static r => PayoutSteps.Of(r.State, r.Amount, isHandedOver: true).Kind()
            )
            .Search("Sozialraum, Verwendungszweck oder Datei", r => r.Area, r => r.Reference, r => r.MessageId, r => r.AccountHolder)
            .SortBy("-am")
            .Counting("Auszahlung", "Auszahlungen")
            .Empty("Noch nichts übergeben.");

    public bool IsTicked(WaitingRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return chosen
            ? Ids.Contains(row.Id)
            : CashSelection.Proposes(row.DueOn, ExecuteOn ?? BankDay.OnOrAfter(LocalDay.Today(clock)), IsFirst);
    }

    public async Task<IActionResult> OnGetAsync(Guid? datei, CancellationToken cancel)
    {
        ExecuteOn = BankDay.OnOrAfter(LocalDay.Today(clock));
        Made = datei is { } id ? await Files().SingleOrDefaultAsync(e => e.Id == id, cancel) : null;
        return await ShowAsync(cancel);
    }

    /// <summary>Ticks anew what is due by the day that was typed.</summary>
    public Task<IActionResult> OnPostTickAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        chosen = true;
        if (Office.Debtor is null)
            ModelState.AddModelError("", "Das Konto der Kasse fehlt in den Einstellungen (CashOffice).");
        if (ExecuteOn is null && ModelState.IsValid)
            ModelState.AddModelError(nameof(ExecuteOn), "Bitte den Ausführungstag angeben.");
        if (!ModelState.IsValid)
            return await ShowAsync(cancel);

        if (Ids.Count > 0 && CashExporting.DayObjection(ExecuteOn!.Value, LocalDay.Today(clock)) is null)
        {
            await LoadWaitingAsync(cancel);
            if (Named != TickedMark)
            {
                Changed = true;
                return await ShowAsync(cancel);
            }
        }

        var (export, refusal) = await exporting.ExportAsync(Ids, ExecuteOn!.Value, Office.Debtor!, cancel);
        if (export is not null)
        {
            return Redirect($"{Links.CashOffice}?datei={export.Id}");
        }

        ModelState.AddModelError(refusal!.Rule == CashExporting.ExecutionDayMustBeAhead ? nameof(ExecuteOn) : "", refusal.Text);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Newest = await Files().OrderByDescending(e => e.Created.At).Take(NewestFiles).ToListAsync(cancel);
        IsFirst = Newest.Count == 0;
        await LoadWaitingAsync(cancel);
        return await this.ListAsync(
                Table,
                from p in db.Payouts
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
                },
                cancel
            ) ?? Page();
    }

    /// <summary>What the standings call approved and not handed over, with account and reference as they were prepared.</summary>
    private async Task LoadWaitingAsync(CancellationToken cancel)
    {
        var waiting = (await standings.WaitingForCashOfficeAsync(cancel))
            .SelectMany(static a => a.Standing.WaitingForCashOffice, static (a, due) => (Agreement: a, Due: due))
            .ToList();
        var ids = waiting.Select(static w => w.Due.Payout!.Id).ToArray();
        var targets = await db
            .Payouts.Where(p => ids.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                p.AccountHolder,
                p.Iban,
                p.TransferReference,
            })
            .ToDictionaryAsync(static p => p.Id, cancel);
        Waiting =
        [
            .. waiting
                .Select(w => (w.Agreement, w.Due, Target: targets[w.Due.Payout!.Id]))
                .Select(static w => new WaitingRow(
                    w.Target.Id,
                    w.Agreement.Area,
                    w.Target.AccountHolder,
                    Iban.Parse(w.Target.Iban).Formatted,
                    w.Target.TransferReference,
                    w.Due.Gross,
                    w.Due.SetOff,
                    w.Due.Amount,
                    w.Due.DueOn
                ))
                .OrderByDescending(static w => w.DueOn)
                .ThenBy(static w => w.Reference, StringComparer.Ordinal),
        ];
    }

    /// <summary>Without what is in them.</summary>
    private IQueryable<CashExport> Files() =>
        db
            .CashExports.AsNoTracking()
            .Select(e => new CashExport
            {
                Id = e.Id,
                MessageId = e.MessageId,
                Count = e.Count,
                Sum = e.Sum,
                ExecuteOn = e.ExecuteOn,
                Xml = "",
                Csv = "",
                Created = e.Created,
            });
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.CashOffice;

namespace SozialraumBudget.Web.Pages.CashOffice;

/// <summary>Hands approved payouts to the cash office and lists what was handed over.</summary>
public sealed class IndexModel(AppDbContext db, Standings standings, CashExporting exporting, CityAccount account, TimeProvider clock)
    : PageModel
{
    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty]
    public DateOnly? ExecuteOn { get; set; }

    /// <summary>What was ticked when the button named number and sum; it hands over nothing else.</summary>
    [BindProperty]
    public string? Named { get; set; }

    /// <summary>The account that the file debits.</summary>
    public CashOfficeOptions Office { get; private set; } = new();

    public IReadOnlyList<WaitingRow> Waiting { get; private set; } = [];

    public IReadOnlyList<WaitingRow> Ticked => [.. Waiting.Where(IsTicked)];

    public Money TickedSum => CashSelection.Sum(Ticked.Select(static w => w.Amount));

    /// <summary>Stands for the ticked payouts and their sum.</summary>
    public string TickedMark => FormattableString.Invariant($"{TickedSum}:{string.Join(',', Ticked.Select(static w => w.Id).Order())}");

    /// <summary>"2 Auszahlungen über 1.234,56 €".</summary>
    public string TickedText => $"{German.Count(Ticked.Count, "Auszahlung", "Auszahlungen")} über {German.Money(TickedSum)}";

    public string HandOverText => $"{TickedText} an die Kasse übergeben";

    public string? MadeText =>
        Made is null
            ? null
            : $"Datei {Made.MessageId} erstellt: {German.Count(Made.Count, "Auszahlung", "Auszahlungen")} über {German.Money(Made.Sum)}.";

    /// <summary>The file that was just made.</summary>
    public FileRow? Made { get; private set; }

    /// <summary>No file was ever made.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>Other payouts are ticked than the button named: it names them now, and asks.</summary>
    public bool Changed { get; private set; }

    /// <summary>What was chosen stays chosen; without a choice what is due by the day of execution.</summary>
    private bool chosen;

    public DataTable<FileRow> Table { get; } = CashFileList.Table;

    public bool IsTicked(WaitingRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.HasOtherAccount)
            return false;
        return chosen
            ? Ids.Contains(row.Id)
            : CashSelection.Proposes(row.DueOn, ExecuteOn ?? BankDay.OnOrAfter(LocalDay.Today(clock)), IsFirst, row.FailedCode);
    }

    public async Task<IActionResult> OnGetAsync(Guid? datei, CancellationToken cancel)
    {
        ExecuteOn = BankDay.OnOrAfter(LocalDay.Today(clock));
        return await ShowAsync(cancel, datei);
    }

    /// <summary>Ticks anew what is due by the day that was typed.</summary>
    public Task<IActionResult> OnPostTickAsync(CancellationToken cancel) => ShowAsync(cancel);

    /// <summary>Counts what is ticked.</summary>
    public Task<IActionResult> OnPostCountAsync(CancellationToken cancel)
    {
        chosen = true;
        return ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        chosen = true;
        Office = await account.InForceAsync(cancel);
        if (Office.Debtor is null)
            ModelState.AddModelError("", "Das Konto der Kasse fehlt in den Einstellungen.");
        if (ExecuteOn is null && ModelState.IsValid)
            ModelState.AddModelError(nameof(ExecuteOn), "Bitte den Ausführungstag angeben.");
        if (!ModelState.IsValid)
            return await ShowAsync(cancel);

        if (Ids.Count > 0 && CashSelection.DayObjection(ExecuteOn!.Value, LocalDay.Today(clock)) is null)
        {
            await LoadWaitingAsync(cancel);
            if (!Waiting.Any(w => Ids.Contains(w.Id)))
            {
                ModelState.AddModelError("", "Die angekreuzten Auszahlungen sind inzwischen übergeben oder nicht mehr freigegeben.");
                return await ShowAsync(cancel);
            }

            if (Named != TickedMark)
            {
                Changed = true;
                return await ShowAsync(cancel);
            }
        }

        var (export, refusal) = await exporting.ExportAsync(Ids, ExecuteOn!.Value, Office.Debtor!, cancel);
        if (export is not null)
            return Redirect($"{Links.CashOffice}?datei={export.Id}");

        ModelState.AddModelError(refusal!.Rule == CashSelection.ExecutionDayMustBeAhead ? nameof(ExecuteOn) : "", refusal.Text);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel, Guid? made = null)
    {
        Office = await account.InForceAsync(cancel);
        var files = await CashFileList.LoadAsync(db, LocalDay.Today(clock), cancel);
        Made = files.FirstOrDefault(f => f.Id == made);
        await LoadWaitingAsync(cancel);
        return await this.ListAsync(Table, files, cancel) ?? Page();
    }

    private async Task LoadWaitingAsync(CancellationToken cancel)
    {
        var today = LocalDay.Today(clock);
        IsFirst = !await db.CashExports.AnyAsync(cancel);
        Waiting = await WaitingPayouts.LoadAsync(db, standings, today, ExecuteOn ?? today, cancel);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.CashOffice;

/// <summary>A file for the cash office: its transfers, the answers to them by hand, and the way back as long as there is one.</summary>
public sealed class DetailsModel(AppDbContext db, CashAnswers answers, TimeProvider clock) : PageModel
{
    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public CashExport Export { get; private set; } = null!;

    public IReadOnlyList<TransferRow> Rows { get; private set; } = [];

    /// <summary>The withdrawal was refused: its form stays open.</summary>
    public bool WithdrawalRefused { get; private set; }

    public CashFileState State => CashFiles.StateOf(States);

    public bool MayWithdraw => CashFiles.Withdraw(States, Export.ExecuteOn, LocalDay.Today(clock)) is null;

    /// <summary>Somebody typed an answer, perhaps by mistake.</summary>
    public bool MayTakeBack => Rows.Any(static r => r.Transfer.Before is not null);

    /// <summary>The bank was asked to transfer on a day to come: an answer now is unusual, and its day is typed.</summary>
    public bool IsBeforeExecution => LocalDay.Today(clock) < Export.ExecuteOn;

    /// <summary>Something can still be answered: what is open, and what was paid and may come back.</summary>
    public bool MayAnswer => Rows.Any(static r => r.Transfer.Holds);

    /// <summary>Payouts of the file that were reversed since, while their transfers are on the way.</summary>
    public IReadOnlyList<TransferRow> Reversed => [.. Rows.Where(static r => r is { IsReversed: true, Transfer.IsOpen: true })];

    public bool IsUnanswered => Rows.Any(static r => r.Transfer.IsOpen) && LocalDay.Today(clock) > AnswerBy;

    public DateOnly AnswerBy => CashFiles.AnswerBy(Export.ExecuteOn);

    public static IEnumerable<SelectListItem> Codes =>
        RejectionReasons.All.Select(static r => new SelectListItem($"{r.Key} – {r.Value}", r.Key));

    private List<TransferState> States => [.. Rows.Select(static r => r.Transfer.State)];

    /// <summary>All that are open, until somebody chooses.</summary>
    public bool IsTicked(TransferRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return HttpMethods.IsPost(Request.Method) ? Ids.Contains(row.Transfer.Id) : row.Transfer.IsOpen;
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Day = IsBeforeExecution ? null : Export.ExecuteOn;
        return Page();
    }

    public Task<IActionResult> OnPostExecutedAsync(Guid id, CancellationToken cancel) =>
        AnswerAsync(id, day => answers.ExecutedAsync(id, Ids, day, cancel), "als bezahlt notiert", cancel);

    public Task<IActionResult> OnPostFailedAsync(Guid id, CancellationToken cancel) =>
        AnswerAsync(
            id,
            day => answers.FailedAsync(id, Ids, day, Code, Text, cancel),
            "als nicht ausgeführt notiert; die Auszahlungen können in eine neue Datei",
            cancel
        );

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancel)
    {
        var (changed, refusal) = await answers.TakeBackAsync(id, Ids, cancel);
        if (refusal is null)
        {
            TempData["Erledigt"] = $"Antwort zu {German.Count(changed, "Überweisung", "Überweisungen")} zurückgenommen.";
            return Redirect(Links.CashExport(id));
        }

        if (!await LoadAsync(id, cancel))
            return NotFound();
        ModelState.AddModelError("", refusal.Text);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel)
    {
        if (await answers.WithdrawAsync(id, Reason, cancel) is not { } refusal)
        {
            TempData["Erledigt"] = "Datei zurückgezogen. Ihre Auszahlungen sind wieder freigegeben und nicht übergeben.";
            return Redirect(Links.CashExport(id));
        }

        if (!await LoadAsync(id, cancel))
            return NotFound();
        ModelState.AddModelError(refusal.Rule is CashFiles.ReasonIsRequired ? nameof(Reason) : "", refusal.Text);
        WithdrawalRefused = true;
        return Page();
    }

    private async Task<IActionResult> AnswerAsync(
        Guid id,
        Func<DateOnly, Task<(int Changed, Refusal? Refusal)>> answer,
        string done,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (Day is null && ModelState.IsValid)
            ModelState.AddModelError(nameof(Day), "Bitte den Tag angeben.");
        if (!ModelState.IsValid)
            return Page();

        var (changed, refusal) = await answer(Day!.Value);
        if (refusal is null)
        {
            TempData["Erledigt"] =
                changed == 0
                    ? "Das war schon bekannt; es hat sich nichts geändert."
                    : $"{German.Count(changed, "Überweisung", "Überweisungen")} {done}. "
                        + "Falsch eingetragen? Das lässt sich unten zurücknehmen.";
            return Redirect(Links.CashExport(id));
        }

        await LoadAsync(id, cancel);
        ModelState.AddModelError(
            refusal.Rule switch
            {
                TransferAnswer.AnswerDayMustBePossible => nameof(Day),
                TransferAnswer.ReasonIsRequired or TransferAnswer.ReasonIsTooLong => nameof(Text),
                _ => "",
            },
            refusal.Text
        );
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.CashExports.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel) is not { } export)
            return false;

        Export = export;
        var transfers = await Transfers.LoadAsync(db, db.CashTransfers.Where(t => t.CashExportId == id), cancel);
        var ids = transfers.Select(static t => t.PayoutId).ToArray();
        var payouts = await (
            from p in db.Payouts
            join a in db.Agreements on p.AgreementId equals a.Id
            join area in db.Areas on a.AreaId equals area.Id
            where ids.Contains(p.Id)
            select new
            {
                p.Id,
                p.AccountHolder,
                p.TransferReference,
                Area = area.Name,
                IsReversed = p.State == PayoutState.Reversed,
            }
        ).ToDictionaryAsync(static p => p.Id, cancel);
        Rows =
        [
            .. transfers
                .Select(t => (Transfer: t, Payout: payouts[t.PayoutId]))
                .Select(static t => new TransferRow(
                    t.Transfer,
                    t.Payout.Area,
                    t.Payout.AccountHolder,
                    t.Payout.TransferReference,
                    t.Payout.IsReversed
                ))
                .OrderBy(static r => r.Area, StringComparer.CurrentCulture)
                .ThenBy(static r => r.Reference, StringComparer.Ordinal),
        ];
        return true;
    }
}

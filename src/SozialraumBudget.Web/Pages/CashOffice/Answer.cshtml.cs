using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.CashOffice;

/// <summary>Takes a message of the bank in: what it would change is shown first.</summary>
[RequestSizeLimit(LargestRequest)]
public sealed class AnswerModel(CashAnswers answers, CashMessages messages, CashMessageIntake intake) : PageModel
{
    /// <summary>A little more than the largest message, so that the page says why.</summary>
    private const int LargestRequest = 12 * 1024 * 1024;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The stored message.</summary>
    [BindProperty(SupportsGet = true, Name = "datei")]
    public Guid? FileId { get; set; }

    public AnswerPlan? Plan { get; private set; }

    public DataTable<AnswerRow> Table { get; } =
        new DataTable<AnswerRow>("Einträge der Antwort")
            .Number("eintrag", "Eintrag", static r => r.Entry.Position)
            .Text("kennung", "Kennung", static r => r.Transfer == null ? r.Entry.Name : r.Transfer.EndToEndId)
            .Text("datei", "Datei", static r => r.Transfer == null ? "" : r.Transfer.File, href: static r => FileOf(r))
            .Money(
                "betrag",
                PayoutFigure.Amount.Title(),
                static r => r.Transfer == null ? null : (Money?)r.Transfer.Amount,
                mark: static r => r.Transfer is { } t ? Marks.Of(PayoutFigure.Amount, FigureSubject.Payout(t.PayoutId)) : null
            )
            .Badge("was", "Was geschieht", static r => (int)r.Fate, static r => r.Fate.Title(), static r => Kind(r.Fate))
            .Text("warum", "Antwort oder Grund", static r => r.Why, display: static r => Told(r))
            .Filter(
                "was",
                "Was geschieht",
                Enum.GetValues<AnswerFate>().Select(static f => new FilterOption($"{f}", f.Title())),
                static (rows, value) => rows.Where(r => r.Fate.ToString() == value)
            )
            .SortBy("was")
            .Counting("Eintrag", "Einträge")
            .Empty("Kein Eintrag.");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        FileId is { } id && !await LoadAsync(id, cancel) ? NotFound()
        : Plan is null ? Page()
        : await this.ListAsync(Table, Plan.Rows, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        FileId = null;
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "Bitte eine Datei auswählen.");
            return Page();
        }

        await using var stream = Upload.OpenReadStream();
        var (file, refusal) = await intake.StoreAsync(stream, Upload.FileName, cancel);
        if (file is not null)
            return Redirect(Links.CashAnswerPreview(file.Id));

        ModelState.AddModelError(nameof(Upload), refusal!.Text);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancel)
    {
        if (FileId is not { } id)
            return NotFound();
        var (plan, refusal) = await answers.TakeAsync(id, cancel);
        if (plan is null)
            return NotFound();

        if (refusal is null)
        {
            TempData["Erledigt"] = $"{German.Count(plan.Taken.Count(), "Antwort", "Antworten")} übernommen.";
            return Redirect(Links.CashOffice);
        }

        Plan = plan;
        ModelState.AddModelError("", refusal.Text);
        return await this.ListAsync(Table, plan.Rows, cancel) ?? Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var (message, _) = await messages.ReadAsync(id, cancel);
        if (message is null)
            return false;
        Plan = await messages.PlanAsync(message, cancel);
        return true;
    }

    private static string? FileOf(AnswerRow row) => row.Transfer is { } transfer ? Links.CashExport(transfer.FileId) : null;

    private static string Told(AnswerRow row) =>
        row is { Answer: { } answer, Transfer: { } transfer } ? transfer.With(answer).Told : row.Why;

    private static BadgeKind Kind(AnswerFate fate) =>
        fate switch
        {
            AnswerFate.Taken => BadgeKind.Success,
            AnswerFate.Refused => BadgeKind.Danger,
            AnswerFate.Known or AnswerFate.NoAnswer => BadgeKind.Info,
            _ => BadgeKind.Neutral,
        };
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Arbitrations;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Arbitrations;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Files;

namespace SozialraumBudget.Web.Pages.Arbitrations;

/// <summary>One arbitration for both sides: where it stands, what happened, and the reader's next step.</summary>
[RequestSizeLimit(12 * 1024 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = 12 * 1024 * 1024)]
public sealed class DetailsModel(ArbitrationDesk desk, ArbitrationActs acts, FileStore store, ICurrentUser user, TimeProvider clock)
    : PageModel
{
    private const string Some = "Text";

    public ArbitrationDossier Dossier { get; private set; } = null!;

    public ArbitrationFacts Facts => Dossier.Facts;

    [BindProperty, Display(Name = "Text")]
    public string? Text { get; set; }

    [BindProperty, Display(Name = "Gesamtbudget")]
    public Money? Total { get; set; }

    [BindProperty, Display(Name = "Tag")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Zu beantworten bis")]
    public DateOnly? AnswerBy { get; set; }

    [BindProperty, Display(Name = "Unterlage")]
    public IFormFile? Upload { get; set; }

    /// <summary>The act that was refused: its form keeps what was typed.</summary>
    public string? Refused { get; private set; }

    public DateOnly Today => LocalDay.Today(clock);

    public bool Controls => user.Context.Is(Role.Controller);

    public BudgetInForce? InForce => Dossier.Standing.Standing.Facts.Budget;

    public bool MayState => ArbitrationRules.Statement(Facts, user.Context.Roles, Some, null) is null;

    /// <summary>Day and award.</summary>
    public bool MayNote => ArbitrationRules.Hearing(Facts, user.Context.Roles, Dossier.Call.Day, Dossier.Call.Day) is null;

    public bool MayAccept => ArbitrationRules.Answer(Facts, user.Context.Roles, accepts: true, null, Today) is null;

    public bool MayReject => ArbitrationRules.Answer(Facts, user.Context.Roles, accepts: false, Some, Today) is null;

    public bool MayWithdraw => ArbitrationRules.Withdraw(Facts, user.Context.Roles, Some) is null;

    /// <summary>Several forms ask for the same: only the refused one shows what was typed and what was wrong.</summary>
    public string? Twin(string form) => Refused == form ? null : form.ToLowerInvariant();

    /// <summary>The form the office needs next, or the one that was refused: it stands open.</summary>
    public bool IsNext(string form) =>
        form
        == (
            Refused
            ?? (
                Facts.Stage == ArbitrationStage.AwaitsHearing ? "Hearing"
                : Facts.NextDay <= Today ? "Award"
                : null
            )
        );

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostStateAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, "State", MayUploadAsState, acts.StateAsync, "Stellungnahme abgegeben.", cancel);

    public Task<IActionResult> OnPostHearingAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, "Hearing", static _ => false, acts.SetHearingAsync, "Termin eingetragen. Beide Seiten sehen ihn.", cancel);

    public Task<IActionResult> OnPostAwardAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, "Award", static m => m.MayNote, acts.AwardAsync, "Spruch eingetragen. Beide Seiten antworten jetzt.", cancel);

    public Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            "Accept",
            static _ => false,
            (arbitration, _, token) => acts.AnswerAsync(arbitration, accepts: true, null, token),
            "Spruch angenommen.",
            cancel
        );

    public Task<IActionResult> OnPostRejectAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            "Reject",
            static _ => false,
            (arbitration, input, token) => acts.AnswerAsync(arbitration, accepts: false, input.Text, token),
            "Spruch abgelehnt. Die Schlichtung ist gescheitert.",
            cancel
        );

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            "Withdraw",
            static _ => false,
            (arbitration, input, token) => acts.WithdrawAsync(arbitration, input.Text, token),
            "Anrufung zurückgenommen.",
            cancel
        );

    private static bool MayUploadAsState(DetailsModel model) => model.MayState;

    /// <param name="uploads">The act takes a file, and this reader may act.</param>
    private async Task<IActionResult> ActAsync(
        Guid id,
        string form,
        Func<DetailsModel, bool> uploads,
        Func<Guid, ArbitrationInput, CancellationToken, Task<Refusal?>> act,
        string done,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!user.Context.Roles.Have(Rights.Arbitrate))
            return Forbid();
        Refused = form;
        if (!ModelState.IsValid)
            return Page();
        IReadOnlyList<StoredFile> files =
            Upload is not null && uploads(this)
                ? await store.AddAllAsync(
                    [Upload],
                    Dossier.Record.AgreementId,
                    ModelState,
                    nameof(Upload),
                    cancel,
                    providerId: Dossier.Record.ProviderId
                )
                : [];
        if (!ModelState.IsValid)
            return Page();
        if (await act(id, new(Text, Total, Day, AnswerBy, files is [var file] ? file : null), cancel) is { } refusal)
        {
            ModelState.AddModelError(ArbitrationFields.Of(refusal), refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = done;
        return Redirect(Links.Arbitration(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return false;
        Dossier = dossier;
        return true;
    }
}

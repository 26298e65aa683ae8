using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Supply;

namespace SozialraumBudget.Web.Pages.Supply;

/// <summary>A request with its answers: an asked provider answers, the public side replies and closes.</summary>
public sealed class RequestModel(SupplyDesk desk, SupplyActs acts, SupplySight sight, ICurrentUser user, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<SelectListItem> AnswerKinds { get; } =
    [
        .. new[] { SupplyAnswerKind.Takes, SupplyAnswerKind.Declines, SupplyAnswerKind.AsksBack }.Select(static k => new SelectListItem(
            k.Title(),
            k.ToString()
        )),
    ];

    public static IReadOnlyList<SelectListItem> Reasons { get; } =
    [.. Enum.GetValues<DeclineReason>().Select(static r => new SelectListItem(r.Title(), r.ToString()))];

    public static IReadOnlyList<SelectListItem> Outcomes { get; } =
    [
        .. Enum.GetValues<SupplyState>()
            .Where(static s => s != SupplyState.Open)
            .Select(static s => new SelectListItem(s.Title(), s.ToString())),
    ];

    [BindProperty, Display(Name = "Ihre Antwort")]
    public SupplyAnswerKind? AnswerKind { get; set; }

    [BindProperty, Display(Name = "Übernahme ab")]
    public DateOnly? From { get; set; }

    [BindProperty, Display(Name = "Grund")]
    public DeclineReason? Reason { get; set; }

    [BindProperty, Display(Name = "Erläuterung oder Rückfrage")]
    public string? Text { get; set; }

    [BindProperty]
    public Guid? RepliedTo { get; set; }

    [BindProperty, Display(Name = "Antwort auf die Rückfrage")]
    public string? ReplyText { get; set; }

    [BindProperty, Display(Name = "Ausgang")]
    public SupplyState? Outcome { get; set; }

    [BindProperty, Display(Name = "Versorgt durch")]
    public Guid? Supplier { get; set; }

    [BindProperty, Display(Name = "Beginn der Hilfe")]
    public DateOnly? SuppliedFrom { get; set; }

    [BindProperty, Display(Name = "Begründung des Ausgangs")]
    public string? ClosingReason { get; set; }

    public SupplyDossier Dossier { get; private set; } = null!;

    public DateOnly Today { get; } = LocalDay.Today(clock);

    public Period Quarter => Period.Containing(Dossier.Record.AskedOn, PeriodKind.Quarter);

    /// <summary>The public side of the area, which sees all asked providers.</summary>
    public bool SeesArea => sight.SeesCases(Dossier.Record.AreaId);

    public bool MayAnswer => Dossier.Record.State == SupplyState.Open && Dossier.Of(user.Context.ProviderId) is not null;

    public bool MayClose => Dossier.Record.State == SupplyState.Open && acts.Recording(Dossier.Record.AreaId) is null;

    /// <summary>Asked providers that take it.</summary>
    public IReadOnlyList<SelectListItem> Suppliers =>
        [
            .. Dossier
                .Asked.Where(static a => a.Ask.Answer == SupplyAnswerKind.Takes)
                .Select(static a => new SelectListItem($"{a.Name} (ab {a.Answer!.From:dd.MM.yyyy})", a.Record.ProviderId.ToString())),
        ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAnswerAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            () => acts.AnswerAsync(id, new(AnswerKind, From, Reason, Text), cancel),
            "Antwort gesendet. Über die Hilfe entscheidet das Jugendamt.",
            cancel,
            (SupplyAnswerRules.AnswerIsRequired, nameof(AnswerKind)),
            (SupplyAnswerRules.DayMustFit, nameof(From)),
            (SupplyAnswerRules.ReasonIsRequired, nameof(Reason)),
            (SupplyAnswerRules.TextIsRequired, nameof(Text)),
            (SupplyRules.TextIsTooLong, nameof(Text))
        );

    public Task<IActionResult> OnPostReplyAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            () => acts.ReplyAsync(id, RepliedTo ?? Guid.Empty, ReplyText, cancel),
            "Rückfrage beantwortet.",
            cancel,
            (SupplyAnswerRules.TextIsRequired, nameof(ReplyText)),
            (SupplyRules.TextIsTooLong, nameof(ReplyText))
        );

    public Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            () => acts.CloseAsync(id, new(Outcome, Supplier, SuppliedFrom, ClosingReason), cancel),
            "Anfrage abgeschlossen.",
            cancel,
            (SupplyAnswerRules.ClosingIsRequired, nameof(Outcome)),
            (SupplyAnswerRules.ProviderMustTake, nameof(Supplier)),
            (SupplyAnswerRules.DayMustFit, nameof(SuppliedFrom)),
            (SupplyAnswerRules.TextIsRequired, nameof(ClosingReason)),
            (SupplyRules.TextIsTooLong, nameof(ClosingReason))
        );

    /// <param name="fields">Field of a rule; others stand at the top.</param>
    private async Task<IActionResult> ActAsync(
        Guid id,
        Func<Task<Refusal?>> act,
        string done,
        CancellationToken cancel,
        params (string Rule, string Field)[] fields
    )
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        if (await act() is not { } refusal)
        {
            TempData["Erledigt"] = done;
            return Redirect(Links.SupplyRequest(id));
        }

        if (refusal.Rule is SupplyRules.PublicSideRecords or SupplyRules.AreaMustBeOwn or SupplyAnswerRules.AskedProviderAnswers)
            return Forbid();
        ModelState.AddModelError(fields.FirstOrDefault(f => f.Rule == refusal.Rule).Field ?? "", refusal.Text);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return false;
        Dossier = dossier;
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Workshops;

/// <summary>A workshop for both sides: agenda, figures of the day, minutes, tasks, signatures.</summary>
public sealed partial class DetailsModel(WorkshopDesk desk, WorkshopActs acts, ICurrentUser user, TimeProvider clock) : PageModel
{
    private const int LongestOption = 80;

    public static IReadOnlyList<SelectListItem> Sides { get; } =
    [.. Enum.GetValues<WorkshopSide>().Select(static s => new SelectListItem(s.Title(), s.ToString()))];

    public WorkshopDossier Dossier { get; private set; } = null!;

    /// <summary>The user, as the rules see him or her.</summary>
    public WorkshopActor Who { get; private set; } = null!;

    public DateOnly Today => LocalDay.Today(clock);

    /// <summary>Budget year that the figures are of.</summary>
    public int Year => Dossier.Agreement.YearOf(Dossier.Record.Day);

    /// <summary>The act that was refused: its form stays open.</summary>
    public string? Refused { get; private set; }

    public bool MayChange => (WorkshopRules.Lead(Who) ?? WorkshopRules.Changes(Dossier.Facts)) is null;

    public bool MayBegin => WorkshopRules.Begin(Dossier.Facts, Dossier.Items.Count, Today) is null;

    public bool MayPropose => WorkshopRules.Propose(Who, Dossier.Facts, new(null, nameof(ItemTitle), null), Dossier.Items.Count) is null;

    public bool MaySign => WorkshopSigning.Sign(Who, Dossier.Facts) is null;

    public bool MayTakeBack => WorkshopSigning.TakeBack(Who, Dossier.Facts) is null;

    public bool MayGive => MayChange && Today >= Dossier.Record.Day;

    /// <summary>Why the figures cannot be kept now; null: they can.</summary>
    public Refusal? FreezeObjection => WorkshopRules.Freeze(Who, Dossier.Facts, Today);

    /// <summary>Tasks that the user may say are done, those of earlier workshops first.</summary>
    public IReadOnlyList<SelectListItem> ToFinish =>
        [
            .. Dossier
                .FollowUps.Concat(Dossier.Tasks)
                .Where(t => t.Record.DoneOn is null && WorkshopTaskRules.Finish(Who, t.Task, Latest(t), null, Latest(t)) is null)
                .Select(Option),
        ];

    public IReadOnlyList<SelectListItem> ToDrop =>
        [.. Dossier.Tasks.Where(t => WorkshopTaskRules.Drop(Who, Dossier.Facts, t.Task) is null).Select(Option)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        (Seen, DoneOn) = (Dossier.Record.RowVersion, Today);
        return Page();
    }

    private DateOnly Latest(GivenTask given) => Today < given.Workshop.Day ? given.Workshop.Day : Today;

    private static SelectListItem Option(GivenTask given)
    {
        var text = given.Record.Text.ReplaceLineEndings(" ");
        var shown = text.Length > LongestOption ? $"{text[..LongestOption]}…" : text;
        return new($"{shown} (bis {German.Date(given.Record.DueOn)})", given.Record.Id.ToString());
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return false;
        (Dossier, Who) = (dossier, dossier.Agreement.Actor(user.Context));
        return true;
    }
}

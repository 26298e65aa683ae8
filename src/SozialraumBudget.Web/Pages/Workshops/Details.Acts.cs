using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Web.Pages.Workshops;

/// <summary>What is done on the page of a workshop.</summary>
public sealed partial class DetailsModel
{
    [BindProperty]
    public uint Seen { get; set; }

    [BindProperty, Display(Name = "Punkt")]
    public string? ItemTitle { get; set; }

    [BindProperty, Display(Name = "Notiz")]
    public string? ItemNote { get; set; }

    [BindProperty, Display(Name = "Grund der Absage")]
    public string? CancelReason { get; set; }

    [BindProperty, Display(Name = "Was zu tun ist")]
    public string? TaskText { get; set; }

    [BindProperty, Display(Name = "Verantwortlich")]
    public WorkshopSide? TaskSide { get; set; }

    [BindProperty, Display(Name = "Zu erledigen bis")]
    public DateOnly? TaskDueOn { get; set; }

    [BindProperty, Display(Name = "Erledigte Aufgabe")]
    public Guid? TaskId { get; set; }

    [BindProperty, Display(Name = "Erledigt am")]
    public DateOnly? DoneOn { get; set; }

    [BindProperty, Display(Name = "Bemerkung")]
    public string? Remark { get; set; }

    [BindProperty, Display(Name = "Zu streichende Aufgabe")]
    public Guid? DropId { get; set; }

    public Task<IActionResult> OnPostProposeAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            "Propose",
            () => acts.ProposeAsync(id, Seen, new(null, ItemTitle, ItemNote), cancel),
            "Punkt vorgeschlagen.",
            cancel,
            (WorkshopRules.AgendaMustFit, nameof(ItemTitle))
        );

    public Task<IActionResult> OnPostCancelAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            "Cancel",
            () => acts.CancelAsync(id, Seen, CancelReason, cancel),
            "Workshop abgesagt.",
            cancel,
            (WorkshopRules.ReasonIsRequired, nameof(CancelReason))
        );

    public Task<IActionResult> OnPostFreezeAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, "Freeze", () => acts.FreezeAsync(id, Seen, cancel), "Zahlen eingefroren.", cancel);

    public Task<IActionResult> OnPostGiveAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            "Give",
            () => acts.GiveAsync(id, Seen, new(TaskText, TaskSide, TaskDueOn), cancel),
            "Aufgabe festgehalten.",
            cancel,
            (WorkshopTaskRules.TextIsRequired, nameof(TaskText)),
            (WorkshopTaskRules.SideIsRequired, nameof(TaskSide)),
            (WorkshopTaskRules.DueMustFit, nameof(TaskDueOn))
        );

    public Task<IActionResult> OnPostDropAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            "Drop",
            () => acts.DropAsync(id, Seen, DropId ?? Guid.Empty, cancel),
            "Aufgabe gestrichen.",
            cancel,
            (WorkshopActs.TaskMustExist, nameof(DropId))
        );

    public Task<IActionResult> OnPostFinishAsync(Guid id, CancellationToken cancel) =>
        ActAsync(
            id,
            "Finish",
            () => acts.FinishAsync(id, TaskId ?? Guid.Empty, DoneOn, Remark, cancel),
            "Aufgabe erledigt gemeldet.",
            cancel,
            (WorkshopActs.TaskMustExist, nameof(TaskId)),
            (WorkshopTaskRules.TaskIsDone, nameof(TaskId)),
            (WorkshopTaskRules.DoneMustFit, nameof(DoneOn)),
            (WorkshopTaskRules.RemarkIsTooLong, nameof(Remark))
        );

    public Task<IActionResult> OnPostSignAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, "Sign", () => acts.SignAsync(id, Seen, cancel), "Protokoll unterschrieben.", cancel);

    public Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, "TakeBack", () => acts.TakeBackAsync(id, Seen, cancel), "Unterschrift zurückgenommen.", cancel);

    /// <param name="fields">Field of a rule; others stand at the top.</param>
    private async Task<IActionResult> ActAsync(
        Guid id,
        string name,
        Func<Task<Refusal?>> act,
        string done,
        CancellationToken cancel,
        params (string Rule, string Field)[] fields
    )
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!Who.Leads && Who.SignsFor is null)
            return Forbid();
        Refused = name;
        if (!ModelState.IsValid)
            return Page();
        if (await act() is not { } refusal)
        {
            TempData["Erledigt"] = done;
            return Redirect(Links.Workshop(id));
        }

        ModelState.AddModelError(fields.FirstOrDefault(f => f.Rule == refusal.Rule).Field ?? "", refusal.Text);
        // Sending again is a decision.
        ModelState.Remove(nameof(Seen));
        Seen = Dossier.Record.RowVersion;
        return Page();
    }
}

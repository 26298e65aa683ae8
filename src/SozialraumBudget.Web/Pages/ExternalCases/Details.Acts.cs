using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.ExternalCases;
using SozialraumBudget.Domain.ExternalCases;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.ExternalCases;

/// <summary>What the office records on the page.</summary>
public sealed partial class DetailsModel
{
    [BindProperty, Display(Name = "Fallnummer")]
    public string? CaseNumber { get; set; }

    [BindProperty, Display(Name = "Tag")]
    public DateOnly? Day { get; set; }

    [BindProperty, Display(Name = "Wer (Name oder Funktion)")]
    public string? Person { get; set; }

    [BindProperty, Display(Name = "Begründung")]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Plan des ASD im Jahr")]
    public Money? Amount { get; set; }

    [BindProperty, Display(Name = "Quelle")]
    public string? Source { get; set; }

    /// <summary>The form that was refused, by its handler and record, so that it stays open.</summary>
    public string? Refused { get; private set; }

    private BearingNote Note => new(CaseNumber, Day, Person, Reason);

    public Task<IActionResult> OnPostMoveInAsync(Guid agreementId, CancellationToken cancel) =>
        ActAsync(agreementId, "MoveIn", () => book.MoveInAsync(agreementId, Note, cancel), "Zugezogener Fall festgehalten.", cancel);

    public Task<IActionResult> OnPostEnterAsync(Guid agreementId, Guid bearing, CancellationToken cancel) =>
        ActAsync(
            agreementId,
            $"Enter-{bearing}",
            () => book.EnterAsync(agreementId, bearing, Note, cancel),
            "In die örtliche Planung aufgenommen; ab diesem Tag trägt der Träger die Kosten.",
            cancel
        );

    public Task<IActionResult> OnPostConflictAsync(Guid agreementId, CancellationToken cancel) =>
        ActAsync(agreementId, "Conflict", () => book.OpenConflictAsync(agreementId, Note, cancel), "Konflikt festgehalten.", cancel);

    public Task<IActionResult> OnPostStepAsync(Guid agreementId, Guid conflict, ConflictLevel level, CancellationToken cancel) =>
        ActAsync(
            agreementId,
            $"Step-{conflict}-{level}",
            () => book.StepAsync(agreementId, conflict, level, Note, cancel),
            $"{level.Title()} festgehalten.",
            cancel
        );

    public Task<IActionResult> OnPostPlanAsync(Guid agreementId, CancellationToken cancel) =>
        ActAsync(
            agreementId,
            "Plan",
            () => plans.RecordAsync(agreementId, year.Value, Amount, Source, cancel),
            $"Plan des ASD für {year.Value} gespeichert.",
            cancel
        );

    private async Task<IActionResult> ActAsync(
        Guid agreementId,
        string form,
        Func<Task<Refusal?>> act,
        string done,
        CancellationToken cancel
    )
    {
        if (await LoadAsync(agreementId, cancel) is { } none)
            return none;
        if (!MayRecord)
            return Forbid();
        if (!ModelState.IsValid)
        {
            Refused = form;
            return Page();
        }

        if (await act() is { } refusal)
        {
            Refused = form;
            ModelState.AddModelError(FieldOf(refusal), refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = done;
        return Redirect(Links.ExternalCasesOf(agreementId));
    }

    private static string FieldOf(Refusal refusal) =>
        refusal.Rule switch
        {
            BearingRules.CaseIsRequired or BearingRules.CaseIsKnown or BearingBook.DaysHaveOneBearer => nameof(CaseNumber),
            BearingRules.DayIsRequired or BearingRules.DayMustFollow => nameof(Day),
            BearingRules.PersonIsRequired => nameof(Person),
            BearingRules.ReasonIsRequired => nameof(Reason),
            OfficePlanRule.AmountIsRequired => nameof(Amount),
            OfficePlanRule.SourceIsRequired => nameof(Source),
            _ => "",
        };
}

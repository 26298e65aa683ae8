using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Files;

namespace SozialraumBudget.Web.Pages.Bonus;

/// <summary>What is done on the page of a bonus. What stands in the way is said by the rules.</summary>
public sealed partial class DetailsModel
{
    [BindProperty, Display(Name = "Indikator")]
    public string? Indicator { get; set; }

    [BindProperty, Display(Name = "Ist-Wert")]
    public decimal? Actual { get; set; }

    [BindProperty, Display(Name = "Worauf der Wert beruht")]
    public string? Evidence { get; set; }

    [BindProperty, Display(Name = "Beleg")]
    public IFormFile? Upload { get; set; }

    /// <summary>Reason or answer of an act.</summary>
    [BindProperty, Display(Name = "Begründung")]
    public string? Reason { get; set; }

    /// <summary>What this reader can do now, beside assessing values.</summary>
    public IEnumerable<BonusAct> Acts => BonusAct.Of(Dossier, user.Context.Roles, LocalDay.Today(clock));

    public Task<IActionResult> OnPostSignAsync(Guid agreementId, int year, CancellationToken cancel) =>
        ActAsync(
            "Sign",
            agreementId,
            year,
            () => negotiation.SignAsync(agreementId, year, cancel),
            "Vereinbart. Die Indikatoren gelten.",
            cancel
        );

    public async Task<IActionResult> OnPostValueAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, year, cancel))
            return NotFound();
        if (!user.Context.Is(Role.Controller))
            return Forbid();
        var stored = await files.AddAllAsync(
            Upload is null ? [] : [Upload],
            agreementId,
            ModelState,
            nameof(Upload),
            cancel,
            providerId: Dossier.Agreement.ProviderId
        );
        if (!ModelState.IsValid)
        {
            Refused = "Value";
            return Page();
        }

        var refusal = await decision.AssessValueAsync(
            agreementId,
            year,
            Indicator ?? "",
            Actual,
            Evidence,
            stored is [var file] ? file : null,
            cancel
        );
        return await AnswerAsync(
            "Value",
            refusal,
            "Wert gespeichert.",
            refusal?.Rule switch
            {
                BonusMoves.ValueMustBeANumber => nameof(Actual),
                BonusMoves.ReasonIsRequired or BonusMoves.TextIsTooLong => nameof(Evidence),
                _ => nameof(Indicator),
            },
            cancel
        );
    }

    public Task<IActionResult> OnPostCloseAsync(Guid agreementId, int year, CancellationToken cancel) =>
        ActAsync(
            "Close",
            agreementId,
            year,
            () => decision.AssessAsync(agreementId, year, Reason, cancel),
            "Bewertung abgeschlossen. Der Träger antwortet jetzt.",
            cancel
        );

    public Task<IActionResult> OnPostReopenAsync(Guid agreementId, int year, CancellationToken cancel) =>
        ActAsync(
            "Reopen",
            agreementId,
            year,
            () => decision.ReopenAsync(agreementId, year, Reason, cancel),
            "Bewertung wieder geöffnet.",
            cancel
        );

    public Task<IActionResult> OnPostAgreeAsync(Guid agreementId, int year, CancellationToken cancel) =>
        ActAsync(
            "Agree",
            agreementId,
            year,
            () => decision.AnswerAsync(agreementId, year, agrees: true, Reason, cancel),
            "Zugestimmt. Das Budgetcontrolling bereitet den Bonus vor.",
            cancel
        );

    public Task<IActionResult> OnPostObjectAsync(Guid agreementId, int year, CancellationToken cancel) =>
        ActAsync(
            "Object",
            agreementId,
            year,
            () => decision.AnswerAsync(agreementId, year, agrees: false, Reason, cancel),
            "Widerspruch gespeichert. Das Budgetcontrolling antwortet darauf.",
            cancel
        );

    public Task<IActionResult> OnPostPrepareAsync(Guid agreementId, int year, CancellationToken cancel) =>
        ActAsync(
            "Prepare",
            agreementId,
            year,
            () => decision.PrepareAsync(agreementId, year, Reason, cancel),
            "Vorbereitet. Freigeben muss eine andere Person.",
            cancel
        );

    public Task<IActionResult> OnPostRefuseAsync(Guid agreementId, int year, CancellationToken cancel) =>
        ActAsync("Refuse", agreementId, year, () => decision.RefuseAsync(agreementId, year, Reason, cancel), "Abgelehnt.", cancel);

    public Task<IActionResult> OnPostApproveAsync(Guid agreementId, int year, CancellationToken cancel) =>
        ActAsync(
            "Approve",
            agreementId,
            year,
            () => decision.ApproveAsync(agreementId, year, cancel),
            "Leistungsbonus freigegeben.",
            cancel
        );

    private async Task<IActionResult> ActAsync(
        string act,
        Guid agreementId,
        int year,
        Func<Task<Refusal?>> make,
        string done,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(agreementId, year, cancel))
            return NotFound();
        var refusal = await make();
        return refusal?.Rule == BonusMoves.RoleMustBeAllowed ? Forbid() : await AnswerAsync(act, refusal, done, nameof(Reason), cancel);
    }
}

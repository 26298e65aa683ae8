using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Files;

namespace SozialraumBudget.Web.Pages.YearAccounts;

/// <summary>What is done on the page of annual accounts. What stands in the way is said by the rules.</summary>
public sealed partial class DetailsModel
{
    [BindProperty, Display(Name = "Abschluss oder Prüfbericht")]
    public IFormFile? Upload { get; set; }

    /// <summary>Reason of an acceptance after the deadline, or of an amendment.</summary>
    [BindProperty, Display(Name = "Begründung")]
    public string? Reason { get; set; }

    /// <summary>One a line.</summary>
    [BindProperty, Display(Name = "Punkte, einer je Zeile")]
    public string? Points { get; set; }

    /// <summary>Answer to the warnings of a check.</summary>
    [BindProperty, Display(Name = "Begründung")]
    public string? Answer { get; set; }

    /// <summary>The check that is answered, after a refused answer.</summary>
    public AccountsCheck? Answering { get; private set; }

    public async Task<IActionResult> OnPostAttachAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, year, cancel))
            return NotFound();
        if (!MayFillIn)
            return Forbid();
        if (Upload is null)
            ModelState.AddModelError(nameof(Upload), "Bitte eine Datei wählen.");
        var stored = await files.AddAllAsync(
            Upload is null ? [] : [Upload],
            agreementId,
            ModelState,
            nameof(Upload),
            cancel,
            providerId: Dossier.Agreement.ProviderId
        );
        return stored is [var file] && ModelState.IsValid
            ? await AnswerAsync(
                "Attach",
                await intake.AttachAsync(agreementId, year, file, cancel),
                "Datei angehängt.",
                nameof(Upload),
                cancel
            )
            : Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid agreementId, int year, string? check, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, year, cancel) || !EnumName.TryRead<AccountsCheck>(check, out var known))
            return NotFound();
        Answering = known;
        return await AnswerAsync(
            "Answer",
            await moving.AnswerAsync(agreementId, year, known, Answer, cancel),
            "Begründung gespeichert.",
            nameof(Answer),
            cancel
        );
    }

    public async Task<IActionResult> OnPostSubmitAsync(Guid agreementId, int year, CancellationToken cancel) =>
        await LoadAsync(agreementId, year, cancel)
            ? await AnswerAsync(
                "Submit",
                await moving.SubmitAsync(agreementId, year, cancel),
                "Jahresabschluss eingereicht. Das Budgetcontrolling prüft ihn jetzt.",
                "",
                cancel
            )
            : NotFound();

    public async Task<IActionResult> OnPostReturnAsync(Guid agreementId, int year, CancellationToken cancel) =>
        await LoadAsync(agreementId, year, cancel)
            ? await AnswerAsync(
                "Return",
                await moving.ReturnAsync(agreementId, year, (Points ?? "").Split('\n'), cancel),
                "Jahresabschluss zurückgegeben. Der Träger sieht Ihre Punkte.",
                nameof(Points),
                cancel
            )
            : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(Guid agreementId, int year, CancellationToken cancel) =>
        await LoadAsync(agreementId, year, cancel)
            ? await AnswerAsync(
                "Accept",
                await moving.AcceptAsync(agreementId, year, Reason, cancel),
                Row.Retained is { } amount
                    ? $"Jahresabschluss angenommen. {German.Money(amount)} Einbehalt sind freigegeben."
                    : "Jahresabschluss angenommen.",
                nameof(Reason),
                cancel
            )
            : NotFound();

    public async Task<IActionResult> OnPostAmendAsync(Guid agreementId, int year, CancellationToken cancel) =>
        await LoadAsync(agreementId, year, cancel)
            ? await AnswerAsync(
                "Amend",
                await moving.AmendAsync(agreementId, year, Reason, cancel),
                "Nachtrag begonnen. Bis er angenommen ist, gilt der bisherige Abschluss.",
                nameof(Reason),
                cancel
            )
            : NotFound();

    public async Task<IActionResult> OnPostSettleAsync(Guid agreementId, int year, Guid comment, CancellationToken cancel) =>
        await LoadAsync(agreementId, year, cancel)
            ? await AnswerAsync(
                "Settle",
                await moving.SettleAsync(agreementId, year, comment, cancel),
                "Punkt als erledigt gekennzeichnet.",
                "",
                cancel
            )
            : NotFound();
}

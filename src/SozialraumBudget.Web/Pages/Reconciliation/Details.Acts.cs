using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Reconciliation;

/// <summary>What is done on the page of a round.</summary>
public sealed partial class DetailsModel
{
    [BindProperty, Display(Name = "Protokoll")]
    public string? Minutes { get; set; }

    [BindProperty, Display(Name = "Es gilt")]
    public AgreedSide? Side { get; set; }

    [BindProperty, Display(Name = "Anderer Wert")]
    public string? Value { get; set; }

    [BindProperty, Display(Name = "Ursache")]
    public string? Cause { get; set; }

    /// <summary>What can hold for a difference; another value only where both sides have one.</summary>
    public static IEnumerable<SelectListItem> SidesOf(DifferenceKind kind) =>
        AgreedSides
            .All.Where(side => side != AgreedSide.Other || !kind.IsOneSided())
            .Select(static side => new SelectListItem(side.Title(), side.ToString()));

    /// <summary>The difference whose agreement was refused.</summary>
    public (string CaseNumber, DifferenceKind Kind)? Refused { get; private set; }

    public async Task<IActionResult> OnPostAgreeAsync(
        Guid agreementId,
        string period,
        string? caseNumber,
        DifferenceKind? kind,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(agreementId, period, cancel) || caseNumber is null || kind is not { } known || !Enum.IsDefined(known))
            return NotFound();
        if (RoundRules.SideOf(user.Context.Roles) is null || !SeesCases)
            return Forbid();
        var refusal = await acts.AgreeAsync(agreementId, Dossier.Return.Period, caseNumber, known, Side, Value, Cause, cancel);
        if (refusal is null)
            return Done($"Fall {caseNumber}, {known.Title()}: vereinbart.");
        Refused = (caseNumber, known);
        ModelState.AddModelError(
            refusal.Rule switch
            {
                DifferenceSettling.SideMustBeChosen => nameof(Side),
                DifferenceSettling.ValueMustBeReadable => nameof(Value),
                DifferenceSettling.CauseIsRequired or DifferenceSettling.CauseIsTooLong => nameof(Cause),
                _ => "",
            },
            refusal.Text
        );
        return Shown();
    }

    public async Task<IActionResult> OnPostMinutesAsync(Guid agreementId, string period, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, period, cancel))
            return NotFound();
        if (RoundRules.SideOf(user.Context.Roles) != RoundSide.Office || !SeesCases)
            return Forbid();
        return Answer(
            await acts.WriteMinutesAsync(agreementId, Dossier.Return.Period, Minutes, cancel),
            "Protokoll gespeichert.",
            nameof(Minutes)
        );
    }

    public async Task<IActionResult> OnPostSignAsync(Guid agreementId, string period, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, period, cancel))
            return NotFound();
        if (RoundRules.SideOf(user.Context.Roles) is not { } side || !SeesCases)
            return Forbid();
        return Answer(
            await acts.SignAsync(agreementId, Dossier.Return.Period, cancel),
            $"Unterschrieben für die Seite {side.Title()}.",
            ""
        );
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid agreementId, string period, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, period, cancel))
            return NotFound();
        if (RoundRules.SideOf(user.Context.Roles) is null || !SeesCases)
            return Forbid();
        return Answer(
            await acts.TakeBackAsync(agreementId, Dossier.Return.Period, cancel),
            "Unterschrift zurückgenommen. Die Runde lässt sich wieder ändern.",
            ""
        );
    }

    private IActionResult Answer(Refusal? refusal, string done, string field)
    {
        if (refusal is null)
            return Done(done);
        ModelState.AddModelError(field, refusal.Text);
        return field == nameof(Minutes) ? Page() : Shown();
    }

    private RedirectResult Done(string text)
    {
        TempData["Erledigt"] = text;
        return Redirect(Links.Round(Dossier.Return.AgreementId, Dossier.Return.Period));
    }
}

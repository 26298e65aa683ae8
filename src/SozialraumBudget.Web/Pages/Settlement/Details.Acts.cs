using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Settlement;

/// <summary>What is done on the page of a settlement.</summary>
public sealed partial class DetailsModel
{
    [BindProperty, Display(Name = "Begründete Entscheidung")]
    public string? Decision { get; set; }

    [BindProperty, Display(Name = "Grund")]
    public string? Reason { get; set; }

    /// <summary>Result of the accounts as it was shown.</summary>
    [BindProperty]
    public Money? Shown { get; set; }

    /// <summary>What the form carries along: the result as it is shown.</summary>
    public IDictionary<string, string> ShownValues =>
        new Dictionary<string, string> { [nameof(Shown)] = German.Editable(Plan.Accounts!.Value.Amount, 2) };

    /// <summary>The act that was refused: its form stays open.</summary>
    public string? Refused { get; private set; }

    public async Task<IActionResult> OnPostPrepareAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, year, preview: true, null, cancel))
            return NotFound();
        if (!Controls)
            return Forbid();
        var (_, refusal) = await acts.PrepareAsync(agreementId, year, Decision, Reason, Shown, cancel);
        return Answer(refusal, "Abrechnung vorbereitet. Freigeben muss sie eine andere Person.", "Prepare");
    }

    public async Task<IActionResult> OnPostApproveAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, year, preview: false, null, cancel) || Version is not { } version)
            return NotFound();
        return Answer(await acts.ApproveAsync(version.Id, cancel), "Abrechnung freigegeben und gebucht.", "Approve");
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, year, preview: false, null, cancel) || Version is not { } version)
            return NotFound();
        return Answer(await acts.RefuseAsync(version.Id, Reason, cancel), "Abrechnung abgelehnt.", "Refuse");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, year, preview: false, null, cancel) || Version is not { } version)
            return NotFound();
        return Answer(await acts.WithdrawAsync(version.Id, cancel), "Abrechnung zurückgezogen.", "Withdraw");
    }

    private IActionResult Answer(Refusal? refusal, string done, string act)
    {
        if (refusal is null)
        {
            TempData["Erledigt"] = done;
            return Redirect(Links.Settlement(AgreementId, Year));
        }

        Refused = act;
        ModelState.AddModelError(
            refusal.Rule switch
            {
                SettlementRules.DecisionIsRequired => nameof(Decision),
                SettlementRules.ReasonIsRequired => nameof(Reason),
                SettlementRules.TextIsTooLong => Decision?.Length > SettlementRules.LongestText ? nameof(Decision) : nameof(Reason),
                _ => "",
            },
            refusal.Text
        );
        return Page();
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Forms;

namespace SozialraumBudget.Web.Pages.Bonus;

/// <summary>A controller proposes the indicators of a year, from the city's catalogue or from what is agreed.</summary>
[Authorize(Roles = nameof(Role.Controller))]
public sealed class NegotiationModel(BonusDesk desk, BonusNegotiation negotiation) : PageModel
{
    /// <summary>Asks for more empty rows; nothing is saved.</summary>
    [BindProperty(Name = "zeilen")]
    public string? More { get; set; }

    [BindProperty, Display(Name = "Vereinbaren bis")]
    public DateOnly? AgreeBy { get; set; }

    [BindProperty, Display(Name = "Begründung")]
    public string? Reason { get; set; }

    public BonusDossier Dossier { get; private set; } = null!;

    public FactForm Form { get; private set; } = null!;

    /// <summary>Nothing was ever proposed: the form begins with the city's catalogue.</summary>
    public bool IsFirst => Dossier.Record is null;

    public bool IsAmendment => Dossier.Agreed is not null;

    public async Task<IActionResult> OnGetAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, year, cancel))
            return NotFound();
        Form = FactForm.Of(NegotiationSheet.FieldsOf(Dossier.PaysBonus), NegotiationSheet.Of(await desk.StartAsync(Dossier, cancel)));
        AgreeBy = Dossier.Record?.AgreeBy ?? BonusMoves.UsualAgreeBy(year);
        Reason = Dossier.Proposal?.Reason;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, year, cancel))
            return NotFound();
        Form = FactForm.Read(NegotiationSheet.FieldsOf(Dossier.PaysBonus), Request.Form);
        if (More is not null || !Form.Check(ModelState) || !ModelState.IsValid)
            return Page();

        var known = BonusDesk.Known(Dossier);
        var agreeBy = AgreeBy ?? BonusMoves.UsualAgreeBy(year);
        if (
            await negotiation.ProposeAsync(agreementId, year, NegotiationSheet.Read(Form.Record, known), agreeBy, Reason, cancel) is
            { } refusal
        )
        {
            ModelState.AddModelError(refusal.Rule == BonusMoves.ReasonIsRequired ? nameof(Reason) : "", refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = "Vorgeschlagen. Es gilt, sobald der Träger zustimmt.";
        return Redirect(Links.BonusYear(agreementId, year));
    }

    private async Task<bool> LoadAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (await desk.LoadAsync(agreementId, year, cancel) is not { State: BonusState.Open } dossier)
            return false;
        Dossier = dossier;
        return true;
    }
}

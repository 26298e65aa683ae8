using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Renegotiations;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Renegotiations;

namespace SozialraumBudget.Web.Pages.Renegotiations;

/// <summary>A controller looks at the grounds as they lie there now, and opens a renegotiation.</summary>
[Authorize(Roles = nameof(Role.Controller))]
public sealed class NewModel(Standings standings, RenegotiationOpening opening, ICurrentUser user) : PageModel
{
    [BindProperty, Display(Name = "Anlass")]
    public string? Reason { get; set; }

    public AgreementStanding Standing { get; private set; } = null!;

    public RenegotiationCheck? Check { get; private set; }

    /// <summary>Why none can be opened, whatever the reason; null: one can.</summary>
    public Refusal? Objection { get; private set; }

    public ReasonsView? View => Check is null ? null : new(Check, user.Context.Roles.Have(Rights.CaseWork));

    public async Task<IActionResult> OnGetAsync(Guid agreementId, int year, CancellationToken cancel) =>
        await LoadAsync(agreementId, year, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, year, cancel))
            return NotFound();
        var (record, refusal) = await opening.OpenAsync(agreementId, year, Reason, cancel);
        if (refusal is not null)
        {
            ModelState.AddModelError(
                refusal.Rule is RenegotiationRules.ReasonIsRequired or RenegotiationRules.TextIsTooLong ? nameof(Reason) : "",
                refusal.Text
            );
            return Page();
        }

        TempData["Erledigt"] = "Neuverhandlung eröffnet. Beide Seiten können jetzt Angebote machen.";
        return Redirect(Links.Renegotiation(record!.Id));
    }

    private async Task<bool> LoadAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (await standings.OfAsync(agreementId, year, cancel) is not { } standing)
            return false;
        Standing = standing;
        (Check, Objection) = await opening.LookAsync(agreementId, year, cancel);
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Web.Pages.Workshops;

/// <summary>A new workshop of an agreement, begun with a usual agenda.</summary>
public sealed class NewModel(WorkshopDesk desk, WorkshopActs acts, ICurrentUser user) : PlanForm
{
    private static readonly string[] Usual = ["Aufgaben aus dem letzten Workshop", "Zahlen des Tages", "Nächste Schritte"];

    public WorkshopAgreement Agreement { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
            return refused;
        Input = PlanInput.Of(Agreement.Model.UsualKind(), Usual);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
            return refused;
        if (!ModelState.IsValid)
            return Page();
        var (made, refusal) = await acts.PlanAsync(id, Input.Plan, cancel);
        if (refusal is not null)
        {
            ModelState.AddModelError(PlanInput.FieldOf(refusal), refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = "Workshop geplant. Beide Seiten sehen die Tagesordnung.";
        return Redirect(Links.Workshop(made!.Value));
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.AgreementAsync(id, cancel) is not { } agreement)
            return NotFound();
        Agreement = agreement;
        return WorkshopRules.Lead(agreement.Actor(user.Context)) is null ? null : Forbid();
    }
}

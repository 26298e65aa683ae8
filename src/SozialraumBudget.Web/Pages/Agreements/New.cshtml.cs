using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Agreements;

public sealed class NewModel(AppDbContext db, AgreementCreation creation, SelectedYear selected) : PageModel
{
    private const int OtherRows = 3;

    [BindProperty]
    public NewInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Providers { get; private set; } = [];

    public string? LeadHint { get; private set; }

    public static IReadOnlyList<SelectListItem> Origins { get; } =
    [
        new("übliche Werte des Budgetmodells", NewInput.Catalogue),
        new("Werte der vorigen Vereinbarung des Sozialraums", NewInput.Previous),
        new("keine", NewInput.Nothing),
    ];

    public static IReadOnlyList<SelectListItem> Models { get; } =
    [.. BudgetModels.All.Select(static m => new SelectListItem(m.Title, m.Key))];

    public static IReadOnlyList<SelectListItem> Roles { get; } =
    [
        .. Enum.GetValues<ProviderRole>()
            .Where(static r => r != ProviderRole.LeadProvider)
            .Select(static r => new SelectListItem(r.Title(), r.ToString())),
    ];

    public async Task<IActionResult> OnGetAsync(Guid? bereich, CancellationToken cancel)
    {
        if (!AgreementHead.Edits(User))
        {
            return Forbid();
        }

        (Input.AreaId, Input.FirstYear, Input.LastYear) = (bereich, selected.Value, selected.Value);
        Input.Model = BudgetModels.All[0].Key;
        // Who comes from an area has said enough for the proposal.
        if (await db.Areas.AnyAsync(a => a.Id == bereich, cancel))
            await ProposeAsync(cancel);
        await LoadAsync(cancel);
        return Page();
    }

    /// <summary>Fills the second half from area and years; nothing is stored.</summary>
    public async Task<IActionResult> OnPostProposeAsync(CancellationToken cancel)
    {
        if (!AgreementHead.Edits(User))
        {
            return Forbid();
        }

        foreach (
            var key in ModelState.Keys.Where(static k => NewProposal.Proposed.Any(p => k.StartsWith(p, StringComparison.Ordinal))).ToList()
        )
            ModelState.Remove(key);
        if (ModelState.IsValid)
        {
            await ProposeAsync(cancel);
        }

        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!AgreementHead.Edits(User))
        {
            return Forbid();
        }

        if (!Input.Ready)
        {
            return await OnPostProposeAsync(cancel);
        }

        if (ModelState.IsValid)
        {
            var (agreement, refusal) = await creation.CreateAsync(Input.ToAgreement(), cancel);
            if (agreement is not null)
            {
                TempData["Erledigt"] = "Der Entwurf ist angelegt.";
                return LocalRedirect(Links.Agreement(agreement.Id));
            }

            ModelState.AddModelError("", refusal!.Text);
        }

        await LoadAsync(cancel);
        return Page();
    }

    private async Task ProposeAsync(CancellationToken cancel)
    {
        var proposal = await NewProposal.MakeAsync(db, creation, Input, cancel);
        if (Input.Origin == NewInput.Previous && proposal.Previous is null)
        {
            Input.Origin = NewInput.Catalogue;
            ModelState.AddModelError(
                "Input.Origin",
                "Der Sozialraum hat keine frühere Vereinbarung; vorgeschlagen sind die üblichen Werte."
            );
        }

        proposal.Fill(Input);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Areas = await db.Areas.OrderBy(a => a.Name).Select(a => new SelectListItem(a.Name, a.Id.ToString())).ToListAsync(cancel);
        Providers = await db.Providers.OrderBy(p => p.Name).Select(p => new SelectListItem(p.Name, p.Id.ToString())).ToListAsync(cancel);
        LeadHint = Input.LeadProviderId is null
            ? "Für das Jahr ist kein Schwerpunktträger eingetragen."
            : "vorgeschlagen nach der Trägerschaft im ersten Budgetjahr";
        while (Input.Ready && Input.Others.Count < OtherRows)
            Input.Others.Add(new OtherProvider());
    }
}

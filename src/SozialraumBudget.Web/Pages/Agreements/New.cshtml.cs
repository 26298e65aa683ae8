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

    /// <summary>What a proposal fills anew, whatever stood there.</summary>
    private static readonly string[] Proposed =
    [
        "Input.Terms",
        "Input.Others",
        "Input.LeadProviderId",
        "Input.Title",
        "Input.Ready",
        "Input.ConditionsFromId",
        "Input.TakeConditions",
        "Input.Origin",
    ];

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

        foreach (var key in ModelState.Keys.Where(static k => Proposed.Any(p => k.StartsWith(p, StringComparison.Ordinal))).ToList())
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
        var (areaId, first, last) = (Input.AreaId!.Value, Input.FirstYear!.Value, Input.LastYear!.Value);
        var begin = new BudgetYear(first).First;
        var terms = await db
            .ProviderTerms.AsNoTracking()
            .Where(t => t.AreaId == areaId && t.ValidFrom <= new DateOnly(first, 12, 31) && (t.ValidTo == null || t.ValidTo >= begin))
            .OrderBy(t => t.ValidFrom)
            .ToListAsync(cancel);
        var previous = await creation.PreviousAsync(areaId, first, cancel);
        var area = await db.Areas.Where(a => a.Id == areaId).Select(a => a.Name).SingleOrDefaultAsync(cancel);
        var model = BudgetModels.Of(Input.Model!);
        var proposals = Input.Origin switch
        {
            NewInput.Previous when previous is not null => await creation.FromAsync(previous, model, cancel),
            NewInput.Nothing => [],
            _ => AgreementCreation.FromModel(model),
        };
        Input.Ready = true;
        if (Input.Origin == NewInput.Previous && previous is null)
        {
            Input.Origin = NewInput.Catalogue;
            ModelState.AddModelError(
                "Input.Origin",
                "Der Sozialraum hat keine frühere Vereinbarung; vorgeschlagen sind die üblichen Werte."
            );
        }

        Input.LeadProviderId = terms.FirstOrDefault(static t => t.Role == ProviderRole.LeadProvider)?.ProviderId;
        Input.Title = $"Budgetvertrag {area} {first}{(last > first ? $"–{last}" : "")}";
        Input.ConditionsFromId = Input.Origin == NewInput.Previous ? previous?.Id : null;
        Input.TakeConditions = Input.ConditionsFromId is not null;
        Input.Others.Clear();
        Input.Others.AddRange(
            terms
                .Where(static t => t.Role != ProviderRole.LeadProvider)
                .Select(static t => new OtherProvider { ProviderId = t.ProviderId, Role = t.Role })
        );
        Input.Terms.Clear();
        Input.Terms.AddRange(
            proposals.Select(static p => new ProposedTerm
            {
                Key = p.Key,
                Value = p.Value,
                Source = p.Source,
                Reason = p.Reason,
                Take = true,
            })
        );
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

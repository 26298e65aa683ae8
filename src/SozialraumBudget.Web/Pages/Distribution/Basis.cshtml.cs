using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Distribution;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Forms;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>What a draft rests on: indicators and their values, the previous year, projects.</summary>
public sealed class BasisModel(DistributionDesk desk, DistributionProposal proposal, DistributionActs acts, AreasAsOf areas)
    : ScenarioPage(desk)
{
    private BasisSheet sheet = null!;

    /// <summary>Asks for more empty rows; nothing is saved.</summary>
    [BindProperty(Name = "zeilen")]
    public string? More { get; set; }

    [BindProperty, Display(Name = "Name"), Required, StringLength(DistributionRules.LongestName)]
    public string? Name { get; set; }

    public FactForm Form { get; private set; } = null!;

    /// <summary>Indicators of the stored social structure.</summary>
    public IReadOnlyList<PlannedIndicator> Known { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await StartAsync(id, cancel) is { } other)
            return other;
        ModelState.Clear();
        (Name, Form) = (Scenario.Name, FactForm.Of(sheet.Fields, sheet.Start));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await StartAsync(id, cancel) is { } other)
            return other;
        Form = FactForm.Read(sheet.Fields, Request.Form);
        if (More is not null)
        {
            ModelState.Clear();
            return Page();
        }

        if (!Form.Check(ModelState) || !ModelState.IsValid)
            return Page();
        if (sheet.Problem(Form.Record) is var (field, reason))
        {
            ModelState.AddModelError(field, reason);
            return Page();
        }

        var plan = sheet.Read(Form.Record);
        plan = plan with { Areas = await proposal.FilledAsync(plan.Areas, plan.Indicators, cancel) };
        if (await acts.SaveAsync(id, Seen, Name, plan, cancel) is { } refusal)
        {
            ModelState.AddModelError(refusal.Rule == DistributionRules.NamesMustDiffer ? nameof(Name) : "", refusal.Text);
            return Page();
        }

        var missing = plan.Incomplete.Count;
        TempData["Erledigt"] =
            missing == 0 ? "Grundlagen gespeichert." : "Grundlagen gespeichert. Bitte noch die fehlenden Werte eintragen.";
        return Redirect(missing == 0 ? Links.Scenario(id) : Links.ScenarioBasis(id));
    }

    /// <returns>The answer where there is nothing to edit.</returns>
    private async Task<IActionResult?> StartAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!MayWrite)
            return Forbid();
        if (!MayChange)
            return Redirect(Links.Scenario(id));
        var names = (await areas.NamesAsync(new BudgetYear(Scenario.BudgetYear).First, cancel)).ToDictionary();
        foreach (var area in Dossier.Plan.Areas)
            names[area.AreaId] = area.Name;
        sheet = new(Dossier.Plan, names);
        Known = await proposal.IndicatorsAsync(cancel);
        return null;
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Distribution;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Web.Infrastructure.Files;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>Enters the resolution that decides on a scenario.</summary>
[RequestSizeLimit(12 * 1024 * 1024)]
public sealed class DecisionModel(AppDbContext db, DistributionDesk desk, DistributionActs acts, FileStore store) : ScenarioPage(desk)
{
    [BindProperty]
    public ResolutionInput Resolution { get; set; } = new();

    [BindProperty]
    public IFormFile? Paper { get; set; }

    /// <summary>What is decided for the year already; null: nothing.</summary>
    public string? Earlier { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await StartAsync(id, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await StartAsync(id, cancel) is { } other)
            return other;
        var file =
            Paper is null || !ModelState.IsValid
                ? null
                : (await store.AddAllAsync([Paper], null, ModelState, nameof(Paper), cancel)).SingleOrDefault();
        if (!ModelState.IsValid)
            return Page();
        var wanted = new Resolution(Resolution.Committee, Resolution.DecidedOn, Resolution.Reference);
        if (await acts.DecideAsync(id, Seen, wanted, file, cancel) is { } refusal)
        {
            ModelState.AddModelError(
                refusal.Rule switch
                {
                    DistributionRules.CommitteeIsRequired => "Resolution.Committee",
                    DistributionRules.DayMustFit => "Resolution.DecidedOn",
                    DistributionRules.ReferenceIsRequired => "Resolution.Reference",
                    _ => "",
                },
                refusal.Text
            );
            return Page();
        }

        TempData["Erledigt"] = $"Beschluss eingetragen. Die Budgets {Scenario.BudgetYear} beginnen mit diesen Beträgen.";
        return Redirect(Links.Scenario(id));
    }

    private async Task<IActionResult?> StartAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!MayWrite)
            return Forbid();
        if (!MayChange)
            return Redirect(Links.Scenario(id));
        Earlier = await db
            .DistributionScenarios.Where(s => s.BudgetYear == Scenario.BudgetYear && s.State == ScenarioState.Decided)
            .Select(static s => s.Name)
            .SingleOrDefaultAsync(cancel);
        return null;
    }
}

/// <summary>What is typed of a resolution.</summary>
public sealed class ResolutionInput
{
    [Display(Name = "Gremium")]
    public string? Committee { get; set; }

    [Display(Name = "Beschlossen am")]
    public DateOnly? DecidedOn { get; set; }

    [Display(Name = "Vorlage oder Aktenzeichen")]
    public string? Reference { get; set; }
}

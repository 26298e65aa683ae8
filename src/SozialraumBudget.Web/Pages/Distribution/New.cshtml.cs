using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Distribution;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Areas;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>A new draft from what is known of the areas.</summary>
public sealed class NewModel(DistributionProposal proposal, DistributionActs acts, SelectedYear year) : PageModel
{
    [BindProperty]
    public NewScenarioInput Input { get; set; } = new();

    public IReadOnlyList<PlannedIndicator> Known { get; private set; } = [];

    private IReadOnlyList<PlannedArea> areas = [];

    /// <summary>What the areas have in the year before, as far as it is fixed.</summary>
    public string PreviousText =>
        PlannedDistribution.Of(new() { City = Money.Zero, Areas = areas }).Previous is { } previous
            ? $"Die Sozialraumbudgets {Input.Year - 1}: {German.Money(previous)}."
            : "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Input.Year = year.Value + 1;
        if (await StartAsync(cancel) is { } other)
            return other;
        Input.Indicators = [.. Known.Select(static i => i.Name).Where(Indicators.Known.Contains)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await StartAsync(cancel) is { } other)
            return other;
        if (!ModelState.IsValid)
            return Page();
        var chosen = Known.Where(i => Input.Indicators.Contains(i.Name)).Take(DistributionRules.MostIndicators).ToList();
        var indicators = chosen.ConvertAll(i => i with { Weight = PlannedIndicator.EqualWeight(chosen.Count) });
        var plan = new DistributionPlan
        {
            City = Input.City!.Value,
            CaseWork = Input.CaseWork ?? Money.Zero,
            Indicators = indicators,
            Areas = await proposal.FilledAsync(areas, indicators, cancel),
        };
        var (id, refusal) = await acts.CreateAsync(Input.Name, Input.Year!.Value, plan, cancel);
        if (refusal is not null)
        {
            ModelState.AddModelError("Input.Name", refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = "Szenario angelegt.";
        return Redirect(
            plan.Indicators.Count == 0 || plan.Incomplete.Count > 0 ? Links.ScenarioBasis(id!.Value) : Links.Scenario(id!.Value)
        );
    }

    private async Task<IActionResult?> StartAsync(CancellationToken cancel)
    {
        if (!User.Have(Rights.Distribution))
            return Forbid();
        Known = await proposal.IndicatorsAsync(cancel);
        areas = Input.Year is >= 1991 and <= 2100 ? await proposal.AreasAsync(Input.Year.Value, cancel) : [];
        return null;
    }
}

/// <summary>What a scenario begins with.</summary>
public sealed class NewScenarioInput
{
    [Display(Name = "Name"), Required, StringLength(DistributionRules.LongestName)]
    public string? Name { get; set; }

    [Display(Name = "Budgetjahr"), Required, Range(1991, 2100)]
    public int? Year { get; set; }

    [Display(Name = "Summe der Stadt"), Required]
    public Money? City { get; set; }

    [Display(Name = "Fallarbeit außerhalb der Sozialraumbudgets")]
    public Money? CaseWork { get; set; }

    public List<string> Indicators { get; set; } = [];
}

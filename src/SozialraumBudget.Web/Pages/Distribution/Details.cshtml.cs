using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Distribution;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>
/// One scenario: weights and sums with their result, who gains, who loses, and why. What is tried out stands in the address until it is
/// saved.
/// </summary>
public sealed class DetailsModel(AppDbContext db, DistributionDesk desk, DistributionActs acts) : ScenarioPage(desk)
{
    [BindProperty, Display(Name = "Name des neuen Szenarios")]
    public string? Name { get; set; }

    public DataTable<AreaRow> Amounts { get; private set; } = null!;

    public DataTable<AreaRow> Reasons { get; private set; } = null!;

    public IReadOnlyList<AreaRow> Rows { get; private set; } = [];

    /// <summary>Null without outlines of districts.</summary>
    public ChartView? Map { get; private set; }

    public string? FileName { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await ShowAsync(id, cancel) ? await ListedAsync(cancel) : NotFound();

    /// <summary>Without scripts: the result of what was typed.</summary>
    public async Task<IActionResult> OnPostComputeAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
            return NotFound();
        return ModelState.IsValid ? Redirect(Typed(Links.Scenario(id))) : await ListedAsync(cancel);
    }

    public async Task<IActionResult> OnPostSaveAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
            return NotFound();
        if (!MayWrite)
            return Forbid();
        if (!ModelState.IsValid)
            return await ListedAsync(cancel);
        if (await acts.SaveAsync(id, Seen, null, Input.Over(Dossier.Plan), cancel) is { } refusal)
            return await RefusedAsync("", refusal, cancel);
        TempData["Erledigt"] = "Szenario gespeichert.";
        return Redirect(Links.Scenario(id));
    }

    public async Task<IActionResult> OnPostCopyAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
            return NotFound();
        if (!MayWrite)
            return Forbid();
        var (made, refusal) = await acts.CopyAsync(id, Name, cancel);
        if (refusal is not null)
            return await RefusedAsync(nameof(Name), refusal, cancel);
        TempData["Erledigt"] = $"„{Name!.Trim()}“ angelegt; es beginnt wie „{Scenario.Name}“.";
        return Redirect(Links.Scenario(made!.Value));
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
            return NotFound();
        if (!MayWrite)
            return Forbid();
        if (await acts.DeleteAsync(id, Seen, cancel) is { } refusal)
            return await RefusedAsync("", refusal, cancel);
        TempData["Erledigt"] = $"Entwurf „{Scenario.Name}“ gelöscht.";
        return Redirect(Links.Distribution);
    }

    public string Weight(int indicator) => $"{nameof(Input)}.{nameof(DistributionInput.Weights)}[{indicator}]";

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return false;
        Rows = AreaRow.Of(Planned);
        Amounts = AreaRow.AmountTable(Scenario, Rows, Why);
        Reasons = AreaRow.ReasonTable(Scenario, Planned, Why);
        if (Rows.Count > 0 && await db.Districts.AnyAsync(d => d.Geometry != null, cancel))
            Map = ChangeMap.Of(Rows, Scenario.BudgetYear);
        if (Scenario.FileId is { } file)
            FileName = await db.Files.Where(f => f.Id == file).Select(f => f.Name).SingleOrDefaultAsync(cancel);
        return true;
    }

    private string Why(Guid area, AreaFigure figure) =>
        Keeping($"{Links.ScenarioDerivation(Scenario.Id)}?bereich={area}&wert={figure.Name}");

    private async Task<IActionResult> ListedAsync(CancellationToken cancel) =>
        await this.ListAsync(Amounts, Rows, cancel) ?? await this.ListAsync(Reasons, Rows, cancel) ?? Page();

    private Task<IActionResult> RefusedAsync(string field, Refusal refusal, CancellationToken cancel)
    {
        ModelState.AddModelError(field, refusal.Text);
        return ListedAsync(cancel);
    }
}

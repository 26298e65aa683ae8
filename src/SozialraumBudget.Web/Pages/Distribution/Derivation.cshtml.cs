using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Distribution;
using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>How an area's amount or another figure of it came about; without an area all of them. Of what is tried out, too.</summary>
public sealed class DerivationModel(DistributionDesk desk) : ScenarioPage(desk)
{
    public Derivation Derivation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? bereich, string? wert, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var found =
            bereich is not { } area ? Planned.Explain()
            : Planned.Find(area) is { } change ? AreaFigure.Explain(change, wert)
            : null;
        if (found is null)
            return NotFound();
        Derivation = found;
        return Page();
    }
}

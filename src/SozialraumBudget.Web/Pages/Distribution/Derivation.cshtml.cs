using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Distribution;
using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>How an area's amount came about, or, without an area, all of them; of what is tried out too.</summary>
public sealed class DerivationModel(DistributionDesk desk) : ScenarioPage(desk)
{
    public Derivation Derivation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? bereich, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if ((bereich is { } area ? Planned.Find(area)?.Explain() : Planned.Explain()) is not { } derivation)
            return NotFound();
        Derivation = derivation;
        return Page();
    }
}

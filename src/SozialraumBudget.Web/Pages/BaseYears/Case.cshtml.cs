using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.BaseYears;

/// <summary>One case with its services and the Rechenweg of each amount.</summary>
public sealed class CaseModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public AreaYear Data { get; private set; } = null!;

    public BaseYearCase Case { get; private set; } = null!;

    public Derivation Derivation { get; private set; } = null!;

    public string ListHref => Data.State.Length == 0 ? Data.Href : $"{Data.Href}?{Data.State}";

    /// <summary>What of the case's costs lies with others than the lead provider.</summary>
    public Money Elsewhere => Case.CostElsewhere(Data.Lead.Names);

    public string LeadNote => Data.Lead.Name.Length == 0 ? Data.Lead.Source : $"nicht bei {Data.Lead.Name}, {Data.Lead.Source}";

    public async Task<IActionResult> OnGetAsync(
        int year,
        Guid areaId,
        string? caseNumber,
        string? nummer,
        Guid? stand,
        CancellationToken cancel
    )
    {
        if (await AreaYear.LoadAsync(db, year, areaId, stand, LocalDay.Today(clock), cancel) is not { } data)
            return NotFound();
        var wanted = caseNumber ?? nummer;
        if (data.Cases.FirstOrDefault(c => c.CaseNumber == wanted) is not { } found)
            return NotFound();
        (Data, Case, Derivation) = (data, found, found.Derive());
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Deviation;

/// <summary>How a figure of a deviation came about: of the city, of an area, of a cost type there.</summary>
public sealed class RechenwegModel(DeviationSheetLoader loader, SelectedYear year) : PageModel
{
    public Derivation Derivation { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string Facts { get; private set; } = "";

    /// <summary>Not found where there is no such figure, or it rests on few people.</summary>
    /// <param name="zahl">Which figure.</param>
    /// <param name="bereich">An area; none: all together.</param>
    /// <param name="vereinbarung">An agreement of the area, with …</param>
    /// <param name="typ">… one of its cost types.</param>
    public async Task<IActionResult> OnGetAsync(string? zahl, Guid? bereich, Guid? vereinbarung, string? typ, CancellationToken cancel)
    {
        if (DeviationKeys.Of(zahl) is not { } part)
            return NotFound();
        var sheet = await loader.LoadAsync(cancel);
        var area = sheet.Areas.FirstOrDefault(a => a.AreaId == bereich);
        var value =
            bereich is null ? sheet.City?[part]
            : vereinbarung is { } agreement && typ is not null ? area?.Of(part, agreement, typ)
            : area?.Of(part);
        if (value is null)
            return NotFound();
        (Derivation, Title) = (value.Explain(), part.Title());
        Facts = area is null ? $"Alle Sozialräume {year.Value}" : $"{area.Area} {year.Value}, Stand {area.AsOf}";
        return Page();
    }
}

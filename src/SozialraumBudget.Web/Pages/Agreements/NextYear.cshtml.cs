using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>The next budget year for all agreements in one step: what is drafted, what not and why.</summary>
public sealed class NextYearModel(NextYear nextYear, SelectedYear selected) : PageModel
{
    /// <summary>Which drafts the button named; it makes no others.</summary>
    [BindProperty]
    public string? Named { get; set; }

    public int Year => selected.Value + 1;

    public IReadOnlyList<NextYearDraft> Plan { get; private set; } = [];

    public IReadOnlyList<NextYearDraft> Made => [.. Plan.Where(static d => d.IsMade)];

    public IReadOnlyList<NextYearDraft> Left => [.. Plan.Where(static d => !d.IsMade)];

    public string Mark => string.Join(',', Made.Select(static d => d.From.Id).Order());

    public string Text => $"{German.Count(Made.Count, "Entwurf", "Entwürfe")} für {Year}";

    /// <summary>What came of it; empty when nothing was tried.</summary>
    public IReadOnlyList<NextYearResult> Results { get; private set; } = [];

    public string ResultText
    {
        get
        {
            var done = Results.Count(static r => r.AgreementId is not null);
            return $"{done} von {German.Count(Results.Count, "Entwurf", "Entwürfen")} für {Year} angelegt.";
        }
    }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!AgreementHead.Edits(User))
            context.Result = Forbid();
    }

    public async Task OnGetAsync(CancellationToken cancel) => Plan = await nextYear.PlanAsync(Year, cancel);

    public async Task OnPostAsync(CancellationToken cancel)
    {
        await OnGetAsync(cancel);
        if (Named != Mark)
        {
            ModelState.AddModelError("", "Inzwischen hat sich geändert, was angelegt wird. Bitte noch einmal prüfen.");
            return;
        }

        Results = await nextYear.CreateAsync(Year, [.. Made.Select(static d => d.From.Id)], cancel);
        await OnGetAsync(cancel);
    }
}

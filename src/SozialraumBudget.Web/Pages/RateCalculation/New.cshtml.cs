using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RateCalculation;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.RateCalculation;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Infrastructure.Forms;

namespace SozialraumBudget.Web.Pages.RateCalculation;

/// <summary>Calculates an hour rate from typed figures; a controller keeps it for a provider.</summary>
public sealed class NewModel(AppDbContext db, HourRateDesk desk, SelectedYear year) : PageModel
{
    /// <summary>Asks for more empty rows; nothing is computed.</summary>
    [BindProperty(Name = "zeilen")]
    public string? More { get; set; }

    [BindProperty, Display(Name = "Träger")]
    public Guid? ProviderId { get; set; }

    [BindProperty, Display(Name = "Worauf die Zahlen beruhen")]
    public string? Source { get; set; }

    public FactForm Form { get; private set; } = null!;

    public HourRate? Rate { get; private set; }

    public IReadOnlyList<SelectListItem> Providers { get; private set; } = [];

    public int Year => year.Value;

    public bool MayKeep => User.IsInRole(nameof(Role.Controller));

    /// <param name="von">A kept calculation to begin with.</param>
    public async Task<IActionResult> OnGetAsync(Guid? von, CancellationToken cancel)
    {
        var from = von is { } id ? await desk.LoadAsync(id, cancel) : null;
        Form = FactForm.Of(HourRateFacts.Fields, from?.Facts ?? HourRateFacts.Usual);
        (Rate, ProviderId) = (from?.Rate, from?.Record.ProviderId);
        await ProvidersAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostComputeAsync(CancellationToken cancel)
    {
        await ProvidersAsync(cancel);
        Compute();
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel)
    {
        if (!MayKeep)
            return Forbid();
        await ProvidersAsync(cancel);
        Compute();
        if (More is not null)
            return Page();
        if (ProviderId is not { } provider || Providers.All(p => p.Value != provider.ToString()))
            ModelState.AddModelError(nameof(ProviderId), "Bitte einen Träger wählen.");
        else if (Rate is not null)
        {
            var (id, refusal) = await desk.KeepAsync(provider, Year, Form.Record, Source, cancel);
            if (refusal is null)
            {
                TempData["Erledigt"] = "Satz gespeichert.";
                return Redirect(Links.HourRate(id!.Value));
            }

            ModelState.AddModelError(
                refusal.Rule is HourRateRules.SourceIsRequired or HourRateRules.SourceIsTooLong ? nameof(Source) : "",
                refusal.Text
            );
        }

        return Page();
    }

    private void Compute()
    {
        Form = FactForm.Read(HourRateFacts.Fields, Request.Form);
        if (More is not null || !Form.Check(ModelState))
            return;
        (Rate, var refusal) = HourRate.Of(HourRateFacts.Read(Form.Record));
        if (refusal is not null)
            ModelState.AddModelError("", refusal.Text);
    }

    private async Task ProvidersAsync(CancellationToken cancel)
    {
        if (MayKeep)
        {
            Providers =
            [
                .. (await db.Providers.AsNoTracking().OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).ToListAsync(cancel)).Select(
                    static p => new SelectListItem(p.Name, p.Id.ToString())
                ),
            ];
        }
    }
}

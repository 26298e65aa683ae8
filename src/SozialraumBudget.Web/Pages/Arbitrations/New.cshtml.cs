using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Arbitrations;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Arbitrations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Files;

namespace SozialraumBudget.Web.Pages.Arbitrations;

/// <summary>A side calls the arbitration body over a year's budget.</summary>
[RequestSizeLimit(12 * 1024 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = 12 * 1024 * 1024)]
public sealed class NewModel(Standings standings, ArbitrationActs acts, FileStore store, ICurrentUser user) : PageModel
{
    [BindProperty, Display(Name = "Angerufene Stelle")]
    public string? Body { get; set; }

    [BindProperty, Display(Name = "Worum gestritten wird")]
    public string? Text { get; set; }

    [BindProperty, Display(Name = "Gefordertes Gesamtbudget des Jahres")]
    public Money? Total { get; set; }

    [BindProperty, Display(Name = "Unterlage")]
    public IFormFile? Upload { get; set; }

    public AgreementStanding Standing { get; private set; } = null!;

    public string TotalHint =>
        Standing.Standing.Facts.Budget is { } budget
            ? $"Es gilt Fassung {budget.Version} mit {German.Money(budget.Total)}."
            : "Für dieses Jahr ist noch kein Budget festgesetzt.";

    public async Task<IActionResult> OnGetAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (await LoadAsync(agreementId, year, cancel) is { } refused)
            return refused;
        Body = Standing.Model.ArbitrationBody;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (await LoadAsync(agreementId, year, cancel) is { } refused)
            return refused;
        var files = ModelState.IsValid
            ? await store.AddAllAsync(
                Upload is null ? [] : [Upload],
                agreementId,
                ModelState,
                nameof(Upload),
                cancel,
                providerId: Standing.ProviderId
            )
            : [];
        if (!ModelState.IsValid)
            return Page();
        var input = new ArbitrationInput(Text, Total, File: files is [var file] ? file : null);
        var (record, refusal) = await acts.CallAsync(agreementId, year, Body, input, cancel);
        if (refusal is not null)
        {
            ModelState.AddModelError(ArbitrationFields.Of(refusal), refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = "Schlichtung angerufen. Die andere Seite sieht es und kann Stellung nehmen.";
        return Redirect(Links.Arbitration(record!.Id));
    }

    private async Task<IActionResult?> LoadAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (await standings.OfAsync(agreementId, year, cancel) is not { } standing)
            return NotFound();
        Standing = standing;
        return ArbitrationRules.SideOf(user.Context.Roles, user.Context.ProviderId == standing.ProviderId) is null ? Forbid() : null;
    }
}

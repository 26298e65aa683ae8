using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Infrastructure.Files;

namespace SozialraumBudget.Web.Pages.Deductions;

/// <summary>Enters a deduction for an agreement; amount, reason and basis can come with the address.</summary>
[Authorize(Roles = nameof(Role.Controller))]
[RequestSizeLimit(12 * 1024 * 1024)]
public sealed class NewModel(AppDbContext db, DeductionBook book, FileStore store, SelectedYear year, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DeductionInput Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public Guid AgreementId { get; private set; }

    public string Title { get; private set; } = "";

    public string Area { get; private set; } = "";

    public string Provider { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(
        Guid agreementId,
        string? betrag,
        string? grund,
        string? grundlage,
        CancellationToken cancel
    )
    {
        if (!await LoadAsync(agreementId, cancel))
            return NotFound();

        var isAmount = GermanNumber.TryParseAmount(betrag, out var amount) && amount > 0 && decimal.Round(amount, 2) == amount;
        Input.Amount = isAmount ? new Money(amount) : null;
        (Input.Reason, Input.Basis, Input.ClaimedOn) = (grund, grundlage, LocalDay.Today(clock));
        var chosen = year.Value.ToString(CultureInfo.InvariantCulture);
        Input.Year = Years.Any(y => y.Value == chosen) ? year.Value : int.Parse(Years[^1].Value, CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid agreementId, CancellationToken cancel)
    {
        if (!await LoadAsync(agreementId, cancel))
            return NotFound();

        var file =
            ModelState.IsValid && Upload is not null
                ? (await store.AddAllAsync([Upload], agreementId, ModelState, nameof(Upload), cancel)).SingleOrDefault()
                : null;
        if (!ModelState.IsValid)
            return Page();

        var claimedOn = Input.ClaimedOn ?? LocalDay.Today(clock);
        var (deduction, refusal) = await book.RecordAsync(
            new(agreementId, Input.Year, Input.Amount ?? Money.Zero, Input.Reason ?? "", Input.Basis ?? "", claimedOn),
            file,
            cancel
        );
        if (deduction is not null)
        {
            TempData["Erledigt"] = "Abzug erfasst. Er wird mit der nächsten Auszahlung verrechnet.";
            return Redirect(Links.Deduction(deduction.Id));
        }

        ModelState.AddModelError(
            refusal!.Rule switch
            {
                DeductionRules.AmountMustBePositive => "Input.Amount",
                DeductionRules.ReasonIsRequired or DeductionRules.TextIsTooLong => "Input.Reason",
                DeductionRules.BasisIsRequired => "Input.Basis",
                DeductionRules.DayMustNotBeAhead => "Input.ClaimedOn",
                DeductionBook.YearMustBeOfTheAgreement => "Input.Year",
                _ => "",
            },
            refusal.Text
        );
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var found = await (
            from a in db.Agreements
            join area in db.Areas on a.AreaId equals area.Id
            join provider in db.Providers on a.LeadProviderId equals provider.Id into providers
            from provider in providers.DefaultIfEmpty()
            where a.Id == id
            select new
            {
                a.Title,
                a.FirstYear,
                a.LastYear,
                Area = area.Name,
                Provider = (string?)provider.Name,
            }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
            return false;

        (AgreementId, Title, Area, Provider) = (id, found.Title, found.Area, found.Provider ?? "–");
        Years =
        [
            .. Enumerable
                .Range(found.FirstYear, found.LastYear - found.FirstYear + 1)
                .Select(static y => y.ToString(CultureInfo.InvariantCulture))
                .Select(static y => new SelectListItem(y, y)),
        ];
        return true;
    }
}

/// <summary>What is typed into the form.</summary>
public sealed class DeductionInput
{
    public Money? Amount { get; set; }

    public string? Reason { get; set; }

    public string? Basis { get; set; }

    public DateOnly? ClaimedOn { get; set; }

    public int Year { get; set; }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>Prepares one payout; the controller sees the open deductions and chooses which of them it sets off.</summary>
[Authorize(Roles = nameof(Role.Controller))]
public sealed class PrepareModel(AppDbContext db, SelectedYear year, PayoutPreparation preparation, TimeProvider clock) : PageModel
{
    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    /// <summary>The check boxes were shown: what is not ticked is not wanted.</summary>
    [BindProperty]
    public bool Chosen { get; set; }

    public PayoutRow Row { get; private set; } = null!;

    /// <summary>Open deductions, and what this payout would set off of them.</summary>
    public IReadOnlyList<(DeductionStanding Standing, Money Amount)> Open { get; private set; } = [];

    /// <summary>The payout that somebody prepared meanwhile: an old link or a second click leads there.</summary>
    private Guid? Prepared { get; set; }

    public string Address => $"{Links.PreparePayout(Row.AgreementId, Row.Quarter, Row.Sequence)}?jahr={Row.Year}";

    public Money Net => Row.Gross - Money.Sum(Open.Select(static o => o.Amount));

    public bool IsTicked(Guid id) => !Chosen || Ids.Contains(id);

    public async Task<IActionResult> OnGetAsync(Guid agreementId, int quarter, int sequence, CancellationToken cancel) =>
        await LoadAsync(agreementId, quarter, sequence, cancel) ? Page() : Prepared is { } id ? Redirect(Links.Payout(id)) : NotFound();

    public Task<IActionResult> OnPostPreviewAsync(Guid agreementId, int quarter, int sequence, CancellationToken cancel) =>
        OnGetAsync(agreementId, quarter, sequence, cancel);

    public async Task<IActionResult> OnPostAsync(Guid agreementId, int quarter, int sequence, CancellationToken cancel)
    {
        var (payout, refusal) = sequence == 0
            ? await preparation.PrepareRetentionAsync(agreementId, year.Value, Chosen ? Ids : null, cancel)
            : await preparation.PrepareAsync(agreementId, year.Value, quarter, sequence, Chosen ? Ids : null, cancel);
        if (payout is not null)
        {
            TempData["Erledigt"] = "Auszahlung vorbereitet. Freigeben muss sie eine andere Person.";
            return Redirect(Links.Payout(payout.Id));
        }

        if (!await LoadAsync(agreementId, quarter, sequence, cancel)) return Prepared is { } id ? Redirect(Links.Payout(id)) : NotFound();

        ModelState.AddModelError("", refusal!.Text);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid agreementId, int quarter, int sequence, CancellationToken cancel)
    {
        var rows = await PayoutList.LoadAsync(db, year.Value, LocalDay.Today(clock), cancel);
        Prepared = rows.FirstOrDefault(r => r.PayoutId is not null && r.AgreementId == agreementId && r.Quarter == quarter
            && r.Sequence == sequence)?.PayoutId;
        if (rows.FirstOrDefault(r => r.PayoutId is null && r.AgreementId == agreementId && r.Quarter == quarter
            && r.Sequence == sequence) is not { } row || !row.Step.CanBePrepared())
        {
            return false;
        }

        Row = row;
        var open = (await DeductionStanding.OpenAsync(db, agreementId, cancel)).ToList();
        Open = [.. open.Zip(SetOff.Allocate(row.Gross, open.ConvertAll(o => IsTicked(o.Deduction.Id) ? o.Open : Money.Zero)))];
        return true;
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Deductions;

/// <summary>One deduction: what it rests on, which payouts set it off, and its withdrawal, and money that came in on it.</summary>
public sealed class DetailsModel(AppDbContext db, DeductionBook book, ReturnClaims claims) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Eingegangener Betrag")]
    public Money? Amount { get; set; }

    [BindProperty, Display(Name = "Eingegangen am")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty, Display(Name = "Kassenzeichen oder Beleg")]
    public string? Reference { get; set; }

    /// <summary>Money that came in on it, the oldest first.</summary>
    public IReadOnlyList<Repayment> Repayments { get; private set; } = [];

    /// <summary>The receipt was refused: its form stays open.</summary>
    public bool ReceiptRefused { get; private set; }

    public bool MayReceive => User.IsInRole(nameof(Role.Controller)) && Standing.Open > Money.Zero;

    public DeductionStanding Standing { get; private set; } = null!;

    public IReadOnlyList<Use> Uses { get; private set; } = [];

    public StoredFile? Evidence { get; private set; }

    /// <summary>The accepted return it follows from, where it follows from one.</summary>
    public ReturnClaimStanding? Claim { get; private set; }

    public string Agreement { get; private set; } = "";

    public string Area { get; private set; } = "";

    public string Provider { get; private set; } = "";

    /// <summary>The withdrawal was refused: its form stays open.</summary>
    public bool Refused { get; private set; }

    public bool MayWithdraw =>
        User.IsInRole(nameof(Role.Controller)) && Standing is { State: DeductionState.Open, Deduction.Source: DeductionSource.Recorded };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel)
    {
        if (!User.IsInRole(nameof(Role.Controller)))
            return Forbid();
        if (!await LoadAsync(id, cancel))
            return NotFound();

        if (await book.WithdrawAsync(id, Reason ?? "", cancel) is not { } refusal)
        {
            TempData["Erledigt"] = "Abzug zurückgezogen.";
            return Redirect(Links.Deduction(id));
        }

        await LoadAsync(id, cancel);
        var isReason = refusal.Rule is DeductionRules.ReasonIsRequired or DeductionRules.TextIsTooLong;
        ModelState.AddModelError(isReason ? nameof(Reason) : "", refusal.Text);
        Refused = MayWithdraw;
        return Page();
    }

    public async Task<IActionResult> OnPostReceiveAsync(Guid id, CancellationToken cancel)
    {
        if (!User.IsInRole(nameof(Role.Controller)))
            return Forbid();
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var refusal = ModelState.IsValid ? await book.ReceiveAsync(id, new(Amount, ReceivedOn, Reference), cancel) : null;
        if (ModelState.IsValid && refusal is null)
        {
            TempData["Erledigt"] = "Zahlungseingang gebucht.";
            return Redirect(Links.Deduction(id));
        }

        if (refusal is not null)
            ModelState.AddModelError(
                refusal.Rule switch
                {
                    RepaymentRules.AmountMustBePositive or RepaymentRules.AmountMustBeOpen => nameof(Amount),
                    RepaymentRules.DayMustFit => nameof(ReceivedOn),
                    RepaymentRules.ReferenceIsRequired or RepaymentRules.ReferenceIsTooLong => nameof(Reference),
                    _ => "",
                },
                refusal.Text
            );
        ReceiptRefused = true;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await DeductionStanding.LoadAsync(db, db.Deductions.Where(d => d.Id == id), cancel) is not [var standing])
            return false;

        Standing = standing;
        var deduction = standing.Deduction;
        (Agreement, Area, Provider) = await (
            from a in db.Agreements
            join area in db.Areas on a.AreaId equals area.Id
            join provider in db.Providers on a.LeadProviderId equals provider.Id into providers
            from provider in providers.DefaultIfEmpty()
            where a.Id == deduction.AgreementId
            select new ValueTuple<string, string, string>(a.Title, area.Name, provider.Name ?? "–")
        ).SingleAsync(cancel);
        Repayments = await db
            .Repayments.AsNoTracking()
            .Where(r => r.DeductionId == id)
            .OrderBy(r => r.ReceivedOn)
            .ThenBy(r => r.Id)
            .ToListAsync(cancel);
        Claim = await claims.FindAsync(deduction, cancel);
        Evidence = deduction.FileId is { } file ? await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file, cancel) : null;
        var uses = await (
            from s in db.SetOffs
            join p in db.Payouts on s.PayoutId equals p.Id
            where s.DeductionId == id
            orderby p.Prepared.At
            select new { Payout = p, s.Amount }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        Uses = uses.ConvertAll(static u => new Use(u.Payout.Id, u.Payout.Title, u.Payout.State, u.Amount));
        return true;
    }

    /// <summary>What one payout sets off.</summary>
    public sealed record Use(Guid PayoutId, string Title, PayoutState State, Money Amount)
    {
        public bool Counts => State is PayoutState.Prepared or PayoutState.Approved;
    }
}

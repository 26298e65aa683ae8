using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>Prepares one payout; the controller sees its plan and chooses which of the open deductions it sets off.</summary>
[Authorize(Roles = nameof(Role.Controller))]
public sealed class PrepareModel(AppDbContext db, Standings standings, PayoutPreparation preparation) : PageModel
{
    private DueKey key;

    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    /// <summary>The check boxes were shown: what is not ticked is not wanted.</summary>
    [BindProperty]
    public bool Chosen { get; set; }

    public AgreementStanding Agreement { get; private set; } = null!;

    public DueStanding Due { get; private set; } = null!;

    /// <summary>What would be prepared now; what is expected where it cannot be.</summary>
    public PayoutPlan Plan { get; private set; } = null!;

    public Derivation Derivation { get; private set; } = null!;

    /// <summary>Why it cannot be prepared, whatever is ticked.</summary>
    public string? Objection { get; private set; }

    /// <summary>Open claims, and what this payout would set off of them.</summary>
    public IEnumerable<(ClaimFact Claim, Money Amount)> Open =>
        Agreement
            .Standing.Facts.Claims.Where(static c => !c.Open.IsZero)
            .Select(claim => (claim, Plan.SetOffs.FirstOrDefault(s => s.Claim.Id == claim.Id).Amount));

    /// <summary>Money of this due that is on its way or has arrived although its payout is reversed.</summary>
    public IReadOnlyList<EarlierTransfer> Out =>
        [.. EarlierTransfer.Of(Due.Key, Due.Purpose, Agreement.Standing.Facts.Payouts).Where(static e => e.IsOut)];

    /// <summary>The letter would carry a name and no address.</summary>
    public bool LacksAddress { get; private set; }

    /// <summary>An earlier due whose turn it is: the list shows retention and deductions with that one.</summary>
    public DueStanding? Earlier => Agreement.Standing.Dues.FirstOrDefault(d => d.IsOpen && d.Due > Money.Zero && d.Key < key);

    public bool IsTicked(Guid id) => !Chosen || Ids.Contains(id);

    public Task<IActionResult> OnGetAsync(Guid agreementId, string period, int sequence, CancellationToken cancel) =>
        ShowAsync(agreementId, period, sequence, null, cancel);

    public Task<IActionResult> OnPostPreviewAsync(Guid agreementId, string period, int sequence, CancellationToken cancel) =>
        ShowAsync(agreementId, period, sequence, null, cancel);

    public async Task<IActionResult> OnPostAsync(Guid agreementId, string period, int sequence, CancellationToken cancel)
    {
        if (!Period.TryParse(period, out var wanted))
            return NotFound();

        var wish = new PayoutWish(new(wanted, sequence), Chosen ? Ids : null);
        var (payout, refusal) = await preparation.PrepareAsync(agreementId, wanted.Year, wish, cancel);
        if (payout is null)
            return await ShowAsync(agreementId, period, sequence, refusal, cancel);

        TempData["Erledigt"] = "Auszahlung vorbereitet. Freigeben muss sie eine andere Person.";
        return Redirect(Links.Payout(payout.Id));
    }

    /// <summary>An old link or a second click leads to the payout that somebody prepared meanwhile.</summary>
    private async Task<IActionResult> ShowAsync(Guid agreementId, string period, int sequence, Refusal? refused, CancellationToken cancel)
    {
        if (!Period.TryParse(period, out var wanted))
            return NotFound();

        key = new(wanted, sequence);
        var found = await standings.OfAsync(agreementId, wanted.Year, cancel);
        if (found?.Standing.Due(key) is not { } due)
            return NotFound();
        if (due.Payout is { } payout)
            return Redirect(Links.Payout(payout.Id));
        if (!due.Step.CanBePrepared())
            return NotFound();

        (Agreement, Due) = (found!, due);
        LacksAddress = !(await db.Providers.AsNoTracking().SingleAsync(p => p.Id == Agreement.ProviderId, cancel)).HasAddress;
        var (plan, refusal) = await preparation.PreviewAsync(agreementId, wanted.Year, new(key, Chosen ? Ids : null), cancel);
        if (plan is null && refusal!.Rule == PayoutPlan.ClaimMustBeOpen)
        {
            Chosen = false;
            refused ??= refusal;
            (plan, refusal) = await preparation.PreviewAsync(agreementId, wanted.Year, new(key), cancel);
        }

        Objection = refusal?.Text;
        if (refused is not null && refused.Text != Objection)
            ModelState.AddModelError("", refused.Text);
        Plan = plan ?? PayoutPlan.Expected(Agreement.Standing, key);
        Derivation = await preparation.ExplainAsync(Plan, cancel);
        return Page();
    }
}

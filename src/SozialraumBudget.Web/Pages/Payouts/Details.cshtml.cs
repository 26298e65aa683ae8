using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Payouts;

public sealed partial class DetailsModel(
    AppDbContext db,
    ICurrentUser user,
    PayoutDecision decision,
    PayoutReversing reversing,
    ApprovalDesk desk,
    Standings standings,
    FreshAccessLook fresh
) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public Payout Payout { get; private set; } = null!;

    /// <summary>Transfers, earlier ones of the same due, and the wish to reverse it.</summary>
    public CashStory Cash { get; private set; } = null!;

    public string Area { get; private set; } = "";

    /// <summary>Where the budget year of the payout stands.</summary>
    public Standing Year { get; private set; } = null!;

    public Derivation Derivation { get; private set; } = null!;

    public PayoutItems Items => PayoutItems.Of(Derivation);

    /// <summary>In the order of the Rechenweg.</summary>
    public IReadOnlyList<Guid> DeductionIds { get; private set; } = [];

    /// <summary>The due that can be prepared anew, where this payout came to nothing.</summary>
    public DueStanding? Again { get; private set; }

    public long? Booking { get; private set; }

    /// <summary>The act that was refused, so that its form stays open.</summary>
    public string? Refused { get; private set; }

    public UserContext Who => user.Context;

    /// <summary>Who works with the money sees the whole IBAN.</summary>
    public string IbanText => Iban.Parse(Payout.Iban) is var iban && IsCashDesk ? iban.Formatted : iban.Masked;

    public bool IsCashDesk => user.Context.Roles.Have(Rights.CashDesk);

    /// <summary>The approver's access had changed shortly before; told to the others who work with the money.</summary>
    public FreshAccess? FreshAccess { get; private set; }

    public string? AgainHref => Again is { } due ? Links.PreparePayout(Payout.AgreementId, due.Key) : null;

    public string? ReleasedNote => Items.Gross.Count > 1 ? German.Count(Items.Gross.Count - 1, "Posten", "Posten") : null;

    public string AmountNote =>
        !Payout.IsTransferred ? "ganz verrechnet, keine Überweisung"
        : Year.Retains ? "Rate + Einbehalt − Abzüge"
        : "Rate − Abzüge";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostReverseAsync(Guid id, CancellationToken cancel) =>
        DecideAsync(
            id,
            "Reverse",
            [Role.Controller],
            () => decision.ReverseAsync(id, Reason ?? "", cancel),
            static _ => "Auszahlung storniert. Sie kann neu vorbereitet werden.",
            cancel
        );

    private async Task<IActionResult> DecideAsync(
        Guid id,
        string act,
        Role[] roles,
        Func<Task<Refusal?>> decide,
        Func<Payout, string> done,
        CancellationToken cancel
    )
    {
        if (!roles.Any(user.Context.Is))
            return Forbid();
        if (!await LoadAsync(id, cancel))
            return NotFound();

        if (await decide() is not { } refusal)
        {
            TempData["Erledigt"] = done(Payout);
            return Redirect(Links.Payout(id));
        }

        db.ChangeTracker.Clear();
        await LoadAsync(id, cancel);
        ModelState.AddModelError(refusal.Rule == PayoutApproval.ReasonIsRequired ? nameof(Reason) : "", refusal.Text);
        Refused = act;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Payouts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } payout)
            return false;

        Payout = payout;
        var year = (await standings.OfAsync(payout.AgreementId, payout.BudgetYear, cancel))!;
        (Area, Year, ProviderId) = (year.Area, year.Standing, year.ProviderId);
        LacksAddress = MaySeeDrafts && !(await db.Providers.AsNoTracking().SingleAsync(p => p.Id == ProviderId, cancel)).HasAddress;
        await LoadApprovalAsync(year.AreaId, cancel);
        Derivation = DerivationJson.Read(payout.Derivation);
        DeductionIds = await (
            from s in db.SetOffs
            join d in db.Deductions on s.DeductionId equals d.Id
            where s.PayoutId == id
            orderby d.ClaimedOn, d.Id
            select d.Id
        ).ToListAsync(cancel);
        var key = PayoutDecision.SourceKey(payout);
        Booking = await db.LedgerTransactions.Where(t => t.SourceKey == key).Select(t => (long?)t.Id).SingleOrDefaultAsync(cancel);
        Cash = await CashStory.LoadAsync(db, payout, year.Standing.Facts.Payouts, cancel);
        FreshAccess = await fresh.OfAsync(payout.Approved, cancel);
        Again = user.Context.Is(Role.Controller) ? year.Standing.Again(payout.State, payout.Purpose, payout.Key) : null;
        return true;
    }
}

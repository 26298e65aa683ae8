using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.CashOffice;
using SozialraumBudget.Web.Security;
using StoredAccount = SozialraumBudget.Data.Tables.CashAccount;

namespace SozialraumBudget.Web.Pages.CashAccount;

/// <summary>The account that payouts leave, under four eyes: who proposes does not approve.</summary>
public sealed class IndexModel(AppDbContext db, CashAccountChange change, CityAccount city) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The account that holds; null where none does.</summary>
    public DebtorAccount? Current { get; private set; }

    /// <summary>All proposals, the newest first.</summary>
    public IReadOnlyList<StoredAccount> History { get; private set; } = [];

    public StoredAccount? Open => History.FirstOrDefault(static a => a.IsOpen);

    public StoredAccount? Approved => History.Where(static a => a.Approved is not null).MaxBy(static a => a.Approved!.At);

    public bool MayPropose => Open is null && User.Have(Rights.MasterData);

    /// <summary>Why the signed-in user cannot approve the open proposal; null when nothing speaks against it.</summary>
    public string? WhyNotApprove =>
        Open is not { } open ? null
        : IsProposer(open) ? "Sie haben dieses Konto selbst vorgeschlagen; freigeben muss es eine andere Person (Vier-Augen-Prinzip)."
        : !User.Have(Rights.ApproveAccounts) ? "Freigeben können Budgetcontrolling und Zahlungsfreigabe."
        : null;

    public bool MayReject => Open is { } open && (User.Have(Rights.ApproveAccounts) || IsProposer(open));

    /// <summary>The act that was refused, so that its form stays open.</summary>
    public string? Refused { get; private set; }

    public static string Shown(StoredAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Iban.Parse(account.Iban).Formatted;
    }

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!User.Have(Rights.MasterData))
            return Forbid();

        if (ModelState.IsValid)
        {
            var now = Current is { } account ? (account.Iban.Value, account.Name) : ((string, string)?)null;
            foreach (var refusal in await change.ProposeAsync(Input.Iban, Input.AccountHolder, Input.Bic, now, cancel))
                ModelState.AddModelError(Field(refusal), refusal.Text);
        }

        return ModelState.IsValid ? Done("Das Konto ist vorgeschlagen. Es gilt erst, wenn eine andere Person es freigibt.") : Page();
    }

    public Task<IActionResult> OnPostApproveAsync(Guid account, CancellationToken cancel) =>
        DecideAsync(account, User.Have(Rights.ApproveAccounts), change.ApproveAsync, "Das Konto ist freigegeben.", cancel);

    public Task<IActionResult> OnPostRejectAsync(Guid account, CancellationToken cancel) =>
        DecideAsync(
            account,
            null,
            (id, token) => change.RejectAsync(id, Reason, token),
            "Der Vorschlag ist abgelehnt. Es bleibt beim bisherigen Konto.",
            cancel
        );

    private async Task<IActionResult> DecideAsync(
        Guid account,
        bool? may,
        Func<Guid, CancellationToken, Task<Refusal?>> decide,
        string done,
        CancellationToken cancel
    )
    {
        ModelState.Clear();
        await LoadAsync(cancel);
        if (History.All(a => a.Id != account))
            return NotFound();
        if (!(may ?? MayReject || Open is null))
            return Forbid();
        if (await decide(account, cancel) is not { } refusal)
            return Done(done);

        db.ChangeTracker.Clear();
        await LoadAsync(cancel);
        var isReason = refusal.Rule == BankAccountRules.ReasonIsRequired;
        ModelState.AddModelError(isReason ? nameof(Reason) : "", refusal.Text);
        Refused = isReason ? "Reject" : null;
        return Page();
    }

    private RedirectResult Done(string text)
    {
        TempData["Erledigt"] = text;
        return Redirect(Links.CashAccount);
    }

    private bool IsProposer(StoredAccount account) => account.Proposed.UserId == UserClaims.IdOf(User);

    private static string Field(Refusal refusal) =>
        refusal.Rule switch
        {
            BankAccountRules.IbanMustBeValid => "Input.Iban",
            BankAccountRules.HolderMustBeExact => "Input.AccountHolder",
            BicText.BicMustBeValid => "Input.Bic",
            _ => "",
        };

    private async Task LoadAsync(CancellationToken cancel)
    {
        Current = (await city.InForceAsync(cancel)).Debtor;
        History = await db.CashAccounts.AsNoTracking().OrderByDescending(a => a.Proposed.At).ToListAsync(cancel);
    }

    public sealed class InputModel
    {
        [Display(Name = "IBAN"), Required, StringLength(60)]
        public string? Iban { get; set; }

        [Display(Name = "Kontoinhaber"), Required, StringLength(140)]
        public string? AccountHolder { get; set; }

        [Display(Name = "BIC"), StringLength(20)]
        public string? Bic { get; set; }
    }
}

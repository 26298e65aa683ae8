using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Providers;

public sealed class DetailsModel(AppDbContext db, BankAccountChange change, ProviderSpellings names, AsOfDay asOf) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "Weiterer Name")]
    public string? NewName { get; set; }

    /// <summary>Names in files that mean this provider though it never bore them.</summary>
    public IReadOnlyList<ProviderSpelling> Spellings { get; private set; } = [];

    public AsOfDay AsOf => asOf;

    public Provider Provider { get; private set; } = null!;

    /// <summary>Master data of the chosen day; null when the provider had none then.</summary>
    public ProviderDetails? Then { get; private set; }

    public IReadOnlyList<ProviderVersion> Versions { get; private set; } = [];

    public IReadOnlyList<BankAccount> Accounts { get; private set; } = [];

    public BankAccount? Current { get; private set; }

    public BankAccount? Open => Accounts.FirstOrDefault(static a => a.IsOpen);

    public IReadOnlyList<RoleRow> Roles { get; private set; } = [];

    public IReadOnlyList<AgreementRow> Agreements { get; private set; } = [];

    public bool MayEdit => MasterData.MayEdit(User);

    public bool SeesAgreements => PageFolderPolicies.Allows(User, "Agreements");

    /// <summary>Why the signed-in user cannot approve the open proposal; null when nothing speaks against it.</summary>
    public string? WhyNotApprove =>
        Open is not { } open ? null
        : open.Proposed.UserId == UserClaims.IdOf(User)
            ? "Sie haben diese Änderung selbst vorgeschlagen; freigeben muss sie eine andere Person (Vier-Augen-Prinzip)."
        : !MasterData.MayApproveAccounts(User) ? "Freigeben können Budgetcontrolling und Zahlungsfreigabe."
        : null;

    public bool MayReject => Open is { } open && (MasterData.MayApproveAccounts(User) || open.Proposed.UserId == UserClaims.IdOf(User));

    public bool ReasonMissing { get; private set; }

    /// <summary>Bank accounts are shown to those who keep or pay them; the database gives nobody else their rows.</summary>
    public bool SeesAccounts => MasterData.SeesAccounts(User);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostApproveAsync(Guid id, Guid account, CancellationToken cancel)
    {
        if (!MasterData.MayApproveAccounts(User))
            return Forbid();
        if (!await ExistsAsync(id, account, cancel))
            return NotFound();
        return await DoneAsync(id, await change.ApproveAsync(account, cancel), "Die Bankverbindung ist freigegeben.", cancel);
    }

    public async Task<IActionResult> OnPostRejectAsync(Guid id, Guid account, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!Accounts.Any(a => a.Id == account))
            return NotFound();
        if (Open is not null && !MayReject)
            return Forbid();

        var refusal = await change.RejectAsync(account, Reason, cancel);
        if (refusal?.Rule != BankAccountRules.ReasonIsRequired)
            return await DoneAsync(id, refusal, "Der Vorschlag ist abgelehnt. Es bleibt bei der bisherigen Bankverbindung.", cancel);

        ModelState.AddModelError(nameof(Reason), refusal.Text);
        ReasonMissing = true;
        return Page();
    }

    public async Task<IActionResult> OnPostAddNameAsync(Guid id, CancellationToken cancel)
    {
        if (!MayEdit)
            return Forbid();
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (await names.AddAsync(id, NewName, cancel) is { } refusal)
        {
            ModelState.AddModelError(nameof(NewName), refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = $"„{NewName!.Trim()}“ zählt ab jetzt als Name dieses Trägers.";
        return LocalRedirect($"{Links.Provider(id)}#namen");
    }

    public async Task<IActionResult> OnPostRemoveNameAsync(Guid id, Guid spelling, CancellationToken cancel)
    {
        if (!MayEdit)
            return Forbid();
        if (!await names.RemoveAsync(id, spelling, cancel))
            return NotFound();
        TempData["Erledigt"] = "Der Name meint diesen Träger nicht mehr.";
        return LocalRedirect($"{Links.Provider(id)}#namen");
    }

    private async Task<IActionResult> DoneAsync(Guid id, Refusal? refusal, string text, CancellationToken cancel)
    {
        if (refusal is null)
        {
            TempData["Erledigt"] = text;
            return LocalRedirect($"{Links.Provider(id)}#konto");
        }

        ModelState.AddModelError("", refusal.Text);
        db.ChangeTracker.Clear();
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    private Task<bool> ExistsAsync(Guid id, Guid account, CancellationToken cancel) =>
        db.BankAccounts.AnyAsync(b => b.Id == account && b.ProviderId == id, cancel);

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Providers.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) is not { } provider)
            return false;

        Provider = provider;
        Versions = await db
            .ProviderVersions.AsNoTracking()
            .Where(v => v.ProviderId == id)
            .OrderByDescending(static v => v.ValidFrom)
            .ToListAsync(cancel);
        Spellings = await db
            .ProviderSpellings.AsNoTracking()
            .Where(s => s.ProviderId == id)
            .OrderBy(static s => s.Name)
            .ToListAsync(cancel);
        var then = Versions.FirstOrDefault(v => asOf.StateOf(v.ValidFrom, v.ValidTo) == "gilt");
        Then =
            then is not null ? ProviderDetails.Of(then)
            : Versions.Count == 0 ? ProviderDetails.Of(provider)
            : null;
        Accounts = await db
            .BankAccounts.AsNoTracking()
            .Where(b => b.ProviderId == id)
            .OrderByDescending(static b => b.ValidFrom)
            .ThenByDescending(static b => b.Id)
            .ToListAsync(cancel);
        Current = await CurrentBankAccount.FindAsync(db, id, asOf.Value, cancel);
        var areas = await new AreasAsOf(db).NamesAsync(asOf.Value, cancel);
        var terms = await db
            .ProviderTerms.AsNoTracking()
            .Where(t => t.ProviderId == id)
            .OrderByDescending(static t => t.ValidFrom)
            .ToListAsync(cancel);
        Roles =
        [
            .. terms.Select(t => new RoleRow(
                t.AreaId,
                areas.GetValueOrDefault(t.AreaId) ?? "–",
                t.Role.Title(),
                t.ValidFrom,
                t.ValidTo,
                asOf.StateOf(t.ValidFrom, t.ValidTo)
            )),
        ];
        Agreements = await db
            .Agreements.Where(a => a.Providers.Any(p => p.ProviderId == id))
            .OrderByDescending(static a => a.FirstYear)
            .ThenBy(static a => a.Title)
            .Select(static a => new AgreementRow(a.Id, a.Title, a.FirstYear, a.LastYear, a.State))
            .ToListAsync(cancel);
        return true;
    }

    public sealed record RoleRow(Guid AreaId, string Area, string Role, DateOnly From, DateOnly? To, string State);

    public sealed record AgreementRow(Guid Id, string Title, int FirstYear, int LastYear, AgreementState State);
}

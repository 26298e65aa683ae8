using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Earmarks;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Files;

namespace SozialraumBudget.Web.Pages.Earmarks;

/// <summary>One earmark account: what went in, what was spent on it with which receipt, what is left.</summary>
[RequestSizeLimit(12 * 1024 * 1024)]
public sealed class DetailsModel(AppDbContext db, EarmarkDesk desk, EarmarkActs acts, FileStore store, ICurrentUser user) : PageModel
{
    public EarmarkDossier Dossier { get; private set; } = null!;

    [BindProperty]
    public SpendingInput Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Receipt { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The report whose refusal came back.</summary>
    public Guid? RefusedReport { get; private set; }

    /// <summary>Names of the receipts.</summary>
    public IReadOnlyDictionary<Guid, string> Files { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>The provider reports as long as something is free.</summary>
    public bool MayReport => IsProvider && Dossier.Standing.Free > Money.Zero;

    public bool IsProvider => user.Context.Is(Role.ProviderCoordinator);

    public bool MayDecide => user.Context.Is(Role.Controller);

    public bool MayReclaim => EarmarkRules.Reclaim(Dossier.Standing, user.Context.Roles) is null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostReportAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!IsProvider)
            return Forbid();
        var file =
            ModelState.IsValid && Receipt is not null
                ? (
                    await store.AddAllAsync(
                        [Receipt],
                        Dossier.Account.AgreementId,
                        ModelState,
                        nameof(Receipt),
                        cancel,
                        providerId: Dossier.Account.ProviderId
                    )
                ).SingleOrDefault()
                : null;
        if (!ModelState.IsValid)
            return Page();
        var refusal = await acts.ReportAsync(id, new(Input.Amount, Input.Text, Input.SpentOn), file, cancel);
        if (refusal is null)
            return Done("Verwendung eingereicht. Das Budgetcontrolling entscheidet darüber.");
        ModelState.AddModelError(
            refusal.Rule switch
            {
                EarmarkRules.AmountMustBePositive or EarmarkRules.AmountMustBeThere => "Input.Amount",
                EarmarkRules.TextIsRequired or EarmarkRules.TextIsTooLong => "Input.Text",
                EarmarkRules.DayMustFit => "Input.SpentOn",
                EarmarkRules.ReceiptIsRequired => nameof(Receipt),
                _ => "",
            },
            refusal.Text
        );
        return Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, Guid report, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        return MayDecide ? Answer(await acts.AcceptAsync(id, report, cancel), "Verwendung anerkannt.") : Forbid();
    }

    public async Task<IActionResult> OnPostRefuseAsync(Guid id, Guid report, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!MayDecide)
            return Forbid();
        RefusedReport = report;
        return Answer(await acts.RefuseAsync(id, report, Reason, cancel), "Verwendung abgelehnt; der Betrag ist wieder frei.");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid report, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!IsProvider)
            return Forbid();
        RefusedReport = report;
        return Answer(await acts.WithdrawAsync(id, report, Reason, cancel), "Verwendung zurückgezogen; der Betrag ist wieder frei.");
    }

    public async Task<IActionResult> OnPostReclaimAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        return MayDecide
            ? Answer(await acts.ReclaimAsync(id, cancel), "Der Rest ist zurückgefordert; die nächste Auszahlung verrechnet ihn.")
            : Forbid();
    }

    private IActionResult Answer(Refusal? refusal, string done)
    {
        if (refusal is null)
            return Done(done);
        ModelState.AddModelError(
            refusal.Rule is EarmarkRules.ReasonIsRequired or EarmarkRules.TextIsTooLong ? nameof(Reason) : "",
            refusal.Text
        );
        return Page();
    }

    private RedirectResult Done(string text)
    {
        TempData["Erledigt"] = text;
        return Redirect(Links.Earmark(Dossier.Account.Id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return false;
        Dossier = dossier;
        var ids = dossier.Reports.Select(static r => r.FileId).ToList();
        Files = await db
            .Files.AsNoTracking()
            .Where(f => ids.Contains(f.Id))
            .ToDictionaryAsync(static f => f.Id, static f => f.Name, cancel);
        return true;
    }
}

/// <summary>What is typed into the form.</summary>
public sealed class SpendingInput
{
    public Money? Amount { get; set; }

    public string? Text { get; set; }

    public DateOnly? SpentOn { get; set; }
}

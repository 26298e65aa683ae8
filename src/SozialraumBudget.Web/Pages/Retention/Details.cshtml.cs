using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Files;

namespace SozialraumBudget.Web.Pages.Retention;

/// <summary>One part of the retention: proofs with their files, decision, release. The provider hands in, a controller decides.</summary>
[RequestSizeLimit(55 * 1024 * 1024)]
public sealed partial class DetailsModel(
    AppDbContext db,
    ICurrentUser user,
    RetentionRelease release,
    ProofTakingBack takingBack,
    FileStore store,
    TimeProvider clock
) : PageModel
{
    private const int MostFiles = 5;

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public Data.Tables.RetentionPart Part { get; private set; } = null!;

    public string Area { get; private set; } = "";

    public IReadOnlyDictionary<Guid, StoredFile> Files { get; private set; } = new Dictionary<Guid, StoredFile>();

    public Payout? Payout { get; private set; }

    public RetentionRow Row { get; private set; } = null!;

    /// <summary>The act that was refused, so that its form stays open.</summary>
    public string? Refused { get; private set; }

    /// <summary>Controllers register proofs that came on paper.</summary>
    public bool MayHandIn => !IsReturnBegun && Part.State != RetentionState.Accepted && user.Context.Roles.Have(Rights.HandInProofs);

    public bool MayDecide => !IsReturnBegun && Part.State == RetentionState.Submitted && user.Context.Is(Role.Controller);

    public PartStory Story => new(Part);

    /// <summary>What became of the amount, told where the proof is accepted.</summary>
    public PayoutStep? PaidStep => Payout is { } p ? PayoutSteps.Of(p.State, p.Amount, Transfer?.State) : null;

    /// <summary>Newest transfer of the payout.</summary>
    private TransferFact? Transfer { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostHandInAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!user.Context.Roles.Have(Rights.HandInProofs))
            return Forbid();

        if (Uploads.Count > MostFiles)
            ModelState.AddModelError(nameof(Uploads), $"Bitte höchstens {MostFiles} Dateien auf einmal einreichen.");
        var files = ModelState.IsValid ? await store.AddAllAsync(Uploads, Part.AgreementId, ModelState, nameof(Uploads), cancel) : [];
        if (!ModelState.IsValid)
        {
            Refused = "HandIn";
            return Page();
        }

        return await AnswerAsync(
            id,
            "HandIn",
            await release.SubmitAsync(id, Note ?? "", files, cancel),
            "Nachweis eingereicht. Die Eingangsbestätigung steht unten.",
            nameof(Note),
            cancel
        );
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken cancel)
    {
        if (!user.Context.Is(Role.Controller))
            return Forbid();

        return await LoadAsync(id, cancel)
            ? await AnswerAsync(
                id,
                "Accept",
                await release.AcceptAsync(id, Reason ?? "", cancel),
                "Nachweis anerkannt. Der Betrag geht in die nächste Auszahlung.",
                nameof(Reason),
                cancel
            )
            : NotFound();
    }

    public async Task<IActionResult> OnPostRejectAsync(Guid id, CancellationToken cancel)
    {
        if (!user.Context.Is(Role.Controller))
            return Forbid();

        return await LoadAsync(id, cancel)
            ? await AnswerAsync(
                id,
                "Reject",
                await release.RejectAsync(id, Reason ?? "", cancel),
                "Nachweis zurückgewiesen. Der Betrag bleibt einbehalten.",
                nameof(Reason),
                cancel
            )
            : NotFound();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancel)
    {
        if (!IsController)
            return Forbid();

        return await LoadAsync(id, cancel)
            ? await AnswerAsync(
                id,
                "TakeBack",
                await release.TakeBackAsync(id, Reason ?? "", cancel),
                "Anerkennung zurückgenommen. Der Betrag ist wieder einbehalten.",
                nameof(Reason),
                cancel
            )
            : NotFound();
    }

    private async Task<IActionResult> AnswerAsync(
        Guid id,
        string act,
        Refusal? refusal,
        string done,
        string field,
        CancellationToken cancel
    )
    {
        if (refusal is null)
        {
            TempData["Erledigt"] = done;
            return Redirect(Links.RetentionPart(id));
        }

        db.ChangeTracker.Clear();
        await LoadAsync(id, cancel);
        ModelState.AddModelError(OfNoField.Contains(refusal.Rule) ? "" : field, refusal.Text);
        Refused = act;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        var found = await db
            .RetentionParts.AsNoTracking()
            .Include(p => p.Proofs)
                .ThenInclude(static p => p.Withdrawal)
            .Include(p => p.Decisions)
            .SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (found is not { } part)
            return false;

        Part = part;
        var of = await (
            from a in db.Agreements
            join area in db.Areas on a.AreaId equals area.Id
            where a.Id == part.AgreementId
            select new
            {
                area.Name,
                a.State,
                a.EndedOn,
            }
        ).SingleAsync(cancel);
        Area = of.Name;
        var ids = part.Proofs.Where(static p => p.FileId is not null).Select(static p => p.FileId!.Value).ToList();
        Files = await db.Files.AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(static f => f.Id, cancel);
        Payout = part.PayoutId is { } payout ? await db.Payouts.AsNoTracking().SingleOrDefaultAsync(p => p.Id == payout, cancel) : null;
        Transfer = Payout is null ? null : await Transfers.NewestAsync(db, Payout.Id, cancel);
        await LoadReturnAsync(cancel);
        Row = RetentionRow.Of(part, Area, of.State, of.EndedOn, PaidStep, LocalDay.Today(clock));
        return true;
    }
}

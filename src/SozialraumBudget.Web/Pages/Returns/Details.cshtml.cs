using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Pages.Returns;

/// <summary>One return for both sides: what is due, how far it is, what is missing, and what hangs on it.</summary>
[RequestSizeLimit(ImportIntake.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportIntake.LargestRequest)]
public sealed partial class DetailsModel(
    ReturnDesk desk,
    ReturnIntake intake,
    ImportIntake imports,
    AppDbContext db,
    ReturnMoving moving,
    ReturnChecking checking,
    ReturnClaims claims,
    ICurrentUser user,
    TimeProvider clock
) : PageModel
{
    public ReturnDossier Dossier { get; private set; } = null!;

    public ReturnRow Row { get; private set; } = null!;

    /// <summary>Null for those who see no cases, and while nothing is in.</summary>
    public ReturnCheckResult? Check { get; private set; }

    /// <summary>What its acceptances claim from the provider, the oldest first.</summary>
    public IReadOnlyList<ReturnClaimStanding> Claims { get; private set; } = [];

    /// <summary>What was wrong with the rows of a refused file.</summary>
    public IReadOnlyList<RowIssue> Issues { get; private set; } = [];

    /// <summary>The file that was refused.</summary>
    public ReturnUploadKind? IssuesOf { get; private set; }

    /// <summary>Files that are being read in, or wait for somebody to say what their columns mean.</summary>
    public IReadOnlyList<ImportRun> OnTheirWay { get; private set; } = [];

    /// <summary>The act that was refused, so that its form stays open.</summary>
    public string? Refused { get; private set; }

    public bool SeesCases => user.Context.SeesCasesOf(Dossier);

    public bool IsCoordinator => user.Context.Is(Role.ProviderCoordinator);

    public bool MayFillIn => ReturnMoves.FillIn(Dossier.State, user.Context.Roles) is null;

    /// <summary>Why it can not be handed in yet; null when it can.</summary>
    public Refusal? SubmitObjection =>
        Check is null
            ? new(ReturnIntake.ReturnMustExist, "Noch ist nichts eingelesen.")
            : ReturnMoves.Submit(Dossier.State, user.Context.Roles, Dossier.Period, LocalDay.Today(clock), Check.Readiness);

    public bool MayDecide => ReturnMoves.Return(Dossier.State, user.Context.Roles, ["–"]) is null;

    public bool MayAmend => ReturnMoves.Amend(Dossier.State, user.Context.Roles, "–") is null;

    /// <summary>Both sides note that a point is done with.</summary>
    public bool MaySettle => user.Context.Roles.Have(Rights.TalkAboutReturns);

    public bool IsLate => Dossier.SubmittedLast > Dossier.DueOn;

    /// <summary>"pünktlich"; also when it was handed in last, where that was after the deadline and it was on time at first.</summary>
    public string DeadlineNote =>
        IsLate && Row.Punctuality == ReturnPunctuality.OnTime
            ? $"{Row.Punctuality.Title()}, zuletzt eingereicht am {German.Date(Dossier.SubmittedLast)}"
            : Row.Punctuality.Title();

    /// <summary>What makes up the version that is worked on or holds.</summary>
    public IReadOnlyList<ReturnUpload> Tables => Dossier.Content(Dossier.Version);

    /// <param name="tabelle">Where a remark would belong, with row and case.</param>
    public async Task<IActionResult> OnGetAsync(
        Guid agreementId,
        string period,
        string? tabelle,
        string? zeile,
        string? fall,
        CancellationToken cancel
    )
    {
        (RemarkTable, RemarkRow, RemarkCase) = (tabelle, zeile, fall);
        return await LoadAsync(agreementId, period, cancel) ? Page() : NotFound();
    }

    /// <summary>Tables that are typed and not taken over yet, with who saved them last.</summary>
    public IReadOnlyDictionary<ReturnUploadKind, Stamp> Drafts { get; private set; } = new Dictionary<ReturnUploadKind, Stamp>();

    private async Task<bool> LoadAsync(Guid agreementId, string period, CancellationToken cancel)
    {
        if (!Period.TryParse(period, out var asked) || await desk.LoadAsync(agreementId, asked, cancel) is not { } dossier)
            return false;
        (Dossier, Row) = (dossier, new(dossier, LocalDay.Today(clock)));
        Claims = dossier.AcceptedVersion is null ? [] : await claims.OfReturnAsync(dossier.Return!.Id, cancel);
        Check = SeesCases && dossier.Return is not null ? await checking.CheckAsync(dossier, cancel) : null;
        OnTheirWay = IsCoordinator ? await OnTheirWayAsync(cancel) : [];
        Drafts =
            MayFillIn && dossier.Return is { Id: var id }
                ? await db
                    .ReturnDrafts.AsNoTracking()
                    .Where(d => d.ReturnId == id && d.TakenAs == null)
                    .ToDictionaryAsync(static d => d.Kind, static d => d.Saved, cancel)
                : new Dictionary<ReturnUploadKind, Stamp>();
        return true;
    }

    private Task<List<ImportRun>> OnTheirWayAsync(CancellationToken cancel) =>
        ImportHistory.OnTheirWayAsync(
            db,
            Dossier.AgreementId,
            [.. ReturnTableImport.All.Select(static f => f.Key)],
            $"{Dossier.Period}",
            cancel
        );

    /// <summary>Says that it is done, or shows the page again with the reason at its field.</summary>
    private async Task<IActionResult> AnswerAsync(string act, Refusal? refusal, string done, string field, CancellationToken cancel)
    {
        if (refusal is null)
        {
            TempData["Erledigt"] = done;
            return Redirect(Links.Return(Dossier.AgreementId, Dossier.Period));
        }

        await LoadAsync(Dossier.AgreementId, Dossier.Period.Code, cancel);
        ModelState.AddModelError(field, refusal.Text);
        Refused = act;
        return Page();
    }
}

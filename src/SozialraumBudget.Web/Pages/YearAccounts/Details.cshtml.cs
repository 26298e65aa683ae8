using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.YearAccounts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Pages.YearAccounts;

/// <summary>The annual accounts of a year for both sides: lines, files, checks, points, and what hangs on them.</summary>
[RequestSizeLimit(12 * 1024 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = 12 * 1024 * 1024)]
public sealed partial class DetailsModel(
    AccountsDesk desk,
    AccountsIntake intake,
    AccountsChecking checking,
    AccountsMoving moving,
    FileStore files,
    ImportIntake imports,
    AppDbContext db,
    ICurrentUser user,
    TimeProvider clock
) : PageModel
{
    public AccountsDossier Dossier { get; private set; } = null!;

    public AccountsListRow Row { get; private set; } = null!;

    public IReadOnlyList<AccountsFinding> Findings { get; private set; } = [];

    /// <summary>What was wrong with the rows of a refused file.</summary>
    public IReadOnlyList<RowIssue> Issues { get; private set; } = [];

    /// <summary>The act that was refused, so that its form stays open.</summary>
    public string? Refused { get; private set; }

    public bool MayFillIn => AccountsMoves.FillIn(Dossier.State, user.Context.Roles) is null;

    /// <summary>Why they can not be handed in yet; null when they can.</summary>
    public Refusal? SubmitObjection =>
        AccountsMoves.Submit(Dossier.State, user.Context.Roles, Dossier.Year, LocalDay.Today(clock), Findings, Dossier.Answered);

    public bool MayDecide => AccountsMoves.Return(Dossier.State, user.Context.Roles, ["–"]) is null;

    public bool MayAmend => AccountsMoves.Amend(Dossier.State, user.Context.Roles, "–") is null;

    /// <summary>Both sides note that a point is done with.</summary>
    public bool MaySettle => user.Context.Roles.Have(Rights.TalkAboutReturns);

    public bool IsLate => Dossier.SubmittedLast > Dossier.DueOn;

    public async Task<IActionResult> OnGetAsync(Guid agreementId, int year, CancellationToken cancel) =>
        await LoadAsync(agreementId, year, cancel) ? Page() : NotFound();

    private async Task<bool> LoadAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (await desk.LoadAsync(agreementId, year, cancel) is not { } dossier)
            return false;
        (Dossier, Row) = (dossier, new(dossier, LocalDay.Today(clock)));
        await LoadImportsAsync(cancel);
        Findings = await checking.CheckAsync(dossier, cancel);
        return true;
    }

    /// <summary>Says that it is done, or shows the page again with the reason at its field.</summary>
    private async Task<IActionResult> AnswerAsync(string act, Refusal? refusal, string done, string field, CancellationToken cancel)
    {
        if (refusal is null)
        {
            TempData["Erledigt"] = done;
            return Redirect(Links.AccountsYear(Dossier.AgreementId, Dossier.Year));
        }

        if (refusal.Rule == ReturnMoves.RoleMustBeAllowed)
            return Forbid();
        await LoadAsync(Dossier.AgreementId, Dossier.Year, cancel);
        ModelState.AddModelError(field, refusal.Text);
        Refused = act;
        return Page();
    }
}

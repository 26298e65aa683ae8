using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Data.Earmarks;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Deviation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Settlement;

/// <summary>
/// The settlement of a year in its steps: frozen where one waits or holds, else as it would be prepared now, expected figures marked.
/// </summary>
public sealed partial class DetailsModel(
    AppDbContext db,
    SettlementDesk desk,
    SettlementActs acts,
    EarmarkDesk earmarks,
    BonusDesk bonus,
    FreshAccessLook fresh,
    ICurrentUser user
) : PageModel
{
    public SettlementDossier Dossier { get; private set; } = null!;

    /// <summary>The frozen version that is shown; null: the preview is.</summary>
    public SettlementRecord? Version { get; private set; }

    /// <summary>What is shown.</summary>
    public SettlementPlan Plan { get; private set; } = null!;

    public IReadOnlyList<EarmarkDossier> Earmarks { get; private set; } = [];

    /// <summary>Claims that settlements of the year made.</summary>
    public IReadOnlyList<DeductionRecord> Claims { get; private set; } = [];

    /// <summary>Where a deficit comes from; null without one.</summary>
    public (ChartView Chart, IReadOnlyList<WalkStop> Stops)? Causes { get; private set; }

    /// <summary>What becomes of a deficit; null without one.</summary>
    public (ChartView Chart, IReadOnlyList<WalkStop> Stops)? Answers { get; private set; }

    /// <summary>What stands beside plan and actual; null where the year is settled otherwise, or the model measures none.</summary>
    public BonusDossier? Quality { get; private set; }

    public FreshAccess? FreshAccess { get; private set; }

    public Guid AgreementId => Dossier.Standing.AgreementId;

    public int Year => Dossier.Standing.Year;

    public bool Controls => user.Context.Is(Role.Controller);

    /// <summary>Sees the cases of the returns, so the counts behind the takeovers too.</summary>
    public bool SeesCases =>
        CaseSights.SeesReturn(
            user.Context.Roles,
            user.Context.Manages(Dossier.Standing.AreaId),
            user.Context.ProviderId == Dossier.Standing.ProviderId
        );

    /// <summary>The office works with previews; the provider sees what is prepared.</summary>
    public bool SeesPreview => user.Context.Roles.Have(Rights.CaseWork) && SeesCases;

    /// <summary>Figures are shown: a frozen version, or the preview to who may see it.</summary>
    public bool ShowsFigures => Plan.Balance is not null && (Version is not null || SeesPreview);

    /// <summary>Whether the preview can be prepared by this user now; the reason where not.</summary>
    public Refusal? PrepareObjection =>
        SettlementRules.Prepare(Dossier.Preview!, Dossier.Past, user.Context.Roles, "Begründung", "Begründung");

    public bool MayPrepare => Version is null && Controls && PrepareObjection is null;

    public bool MayDecide =>
        Version is { State: SettlementState.Prepared } waiting
        && SettlementRules.Approve(waiting.State, waiting.Prepared.UserId, Me, user.Context.Roles) is null;

    public bool MayWithdraw =>
        Version is { State: SettlementState.Prepared } waiting
        && SettlementRules.Withdraw(waiting.State, waiting.Prepared.UserId, Me) is null;

    /// <summary>Cost types whose counts this reader does not see.</summary>
    public IReadOnlyList<bool> Hidden =>
        SeesCases
            ? [.. Plan.Sources.CostTypes.Select(static _ => false)]
            :
            [
                .. SmallCells
                    .Hidden([.. Plan.Sources.CostTypes.Select(static t => t.Actual)])
                    .Zip(SmallCells.Hidden([.. Plan.Sources.CostTypes.Select(static t => t.Planned)]), static (a, b) => a || b),
            ];

    /// <summary>What the preview changes against the settlement that holds; null where none holds, or a frozen version is shown.</summary>
    public (int Version, IReadOnlyList<SettlementChange> Changes)? Anew =>
        Version is null && ShowsFigures && Dossier.Last is { State: SettlementState.Approved } last
            ? (last.Version, Plan.ChangesSince(SettlementDesk.PlanOf(last)))
            : null;

    private Guid Me => user.Context.UserId ?? Guid.Empty;

    /// <param name="vorschau">Shows the preview although a version is frozen.</param>
    /// <param name="fassung">Shows an earlier version.</param>
    public async Task<IActionResult> OnGetAsync(Guid agreementId, int year, bool? vorschau, int? fassung, CancellationToken cancel) =>
        await LoadAsync(agreementId, year, vorschau == true, fassung, cancel) ? Page() : NotFound();

    private async Task<bool> LoadAsync(Guid agreementId, int year, bool preview, int? version, CancellationToken cancel)
    {
        if (await desk.LoadAsync(agreementId, year, cancel) is not { } dossier)
            return false;
        Dossier = dossier;
        if (preview && !SeesPreview)
            return false;
        Version =
            preview ? null
            : version is { } number ? dossier.Versions.SingleOrDefault(v => v.Version == number)
            : dossier.Last;
        if (version is not null && Version is null)
            return false;
        Plan = Version is { } frozen ? SettlementDesk.PlanOf(frozen) : dossier.Preview!;
        FreshAccess = await fresh.OfAsync(Version?.Approved, cancel);
        Earmarks = await earmarks.OfYearAsync(agreementId, year, cancel);
        Quality = Plan.Closing is null ? null : await bonus.QualityAsync(agreementId, year, cancel);
        Claims = await db
            .Deductions.AsNoTracking()
            .Where(d => d.AgreementId == agreementId && d.BudgetYear == year && d.SettlementId != null)
            .OrderBy(d => d.ClaimedOn)
            .ToListAsync(cancel);
        if (Plan.Settlement is { Deficit: not null } settlement)
        {
            Causes = Walk("Woher der Fehlbetrag kommt", DeficitWalk.Causes(Plan.Sources, settlement));
            Answers = Walk("Was aus dem Fehlbetrag wird", DeficitWalk.Answers(Plan));
        }

        return true;
    }

    private static (ChartView Chart, IReadOnlyList<WalkStop> Stops)? Walk(string title, IReadOnlyList<WalkStop> stops) =>
        stops.Count == 0
            ? null
            : (
                WaterfallChart.Make(
                    title,
                    string.Join(", ", stops.Select(static s => $"{s.Title} {German.Money(s.Amount)}")) + ".",
                    WaterfallStep.Of(stops.Select(static s => (s.Title, s.Amount, s.IsSum)))
                ),
                stops
            );
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Deviation;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Pages.Reconciliation;

/// <summary>One round for both sides: lists side by side, differences, deviation from the plan, minutes, signatures.</summary>
[Reads(ReadKind.Cases)]
[RequestSizeLimit(ImportIntake.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportIntake.LargestRequest)]
public sealed partial class DetailsModel(
    RoundDesk desk,
    RoundComparison comparison,
    RoundIntake intake,
    RoundActs acts,
    ImportIntake imports,
    AppDbContext db,
    ICurrentUser user,
    ReadNote reads
) : PageModel
{
    public RoundDossier Dossier { get; private set; } = null!;

    /// <summary>Kept ones once both have signed; before, those who see cases see them as they stand, as soon as nothing is open.</summary>
    public RoundFigures? Figures { get; private set; }

    public CostDeviation? Deviation { get; private set; }

    public ChartView? Waterfall { get; private set; }

    /// <summary>What was wrong with the rows of a refused file.</summary>
    public IReadOnlyList<RowIssue> Issues { get; private set; } = [];

    public IReadOnlySet<Domain.Access.Role> Roles => user.Context.Roles;

    public bool SeesCases => user.Context.SeesCasesOf(Dossier.Return);

    public bool MayBring => SeesCases && RoundRules.Bring(Dossier.Facts, user.Context.Roles) is null;

    public bool MayWrite => SeesCases && Dossier.Round is not null && RoundRules.Write(Dossier.Facts, user.Context.Roles, "") is null;

    public bool MayAgree => SeesCases && RoundRules.Agree(Dossier.Facts, user.Context.Roles) is null;

    /// <summary>Why it cannot be signed; null when it can.</summary>
    public Refusal? SignObjection => RoundRules.Sign(Dossier.Facts, user.Context.Roles, user.Context.UserId ?? Guid.Empty);

    public bool MaySign => SeesCases && Dossier.Round is not null && SignObjection is null;

    public bool MayTakeBack =>
        SeesCases && RoundRules.TakeBack(Dossier.Facts, user.Context.Roles, user.Context.UserId ?? Guid.Empty) is null;

    /// <summary>Cost types that this reader does not see.</summary>
    public IReadOnlyList<bool> Hidden => SeesCases || Figures is null ? [] : Figures.Hidden;

    public async Task<IActionResult> OnGetAsync(Guid agreementId, string period, CancellationToken cancel) =>
        await LoadAsync(agreementId, period, cancel) ? Shown() : NotFound();

    /// <summary>The page with the minutes as they are kept.</summary>
    private PageResult Shown()
    {
        Minutes = Dossier.Round?.Minutes;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid agreementId, string period, CancellationToken cancel)
    {
        if (!Period.TryParse(period, out var asked) || await desk.LoadAsync(agreementId, asked, cancel) is not { } dossier)
            return false;
        Dossier = dossier;
        await LoadImportsAsync(cancel);
        Figures =
            dossier.Figures
            ?? (dossier is { Compared: not null, Open.Count: 0 } && SeesCases ? await comparison.FiguresAsync(dossier, cancel) : null);
        Deviation = Figures?.Deviation;
        Waterfall = Deviation is null ? null : WaterfallChart.Make(WaterfallStep.Of(Deviation));
        if (dossier.Compared is { } compared)
            reads.Of($"{dossier.Return.Area}, Abgleichrunde {asked}", compared.Cases.Count, agreementId, dossier.Return.AreaId);
        else
            reads.Nothing();
        return true;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.ExternalCases;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.ExternalCases;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Pages.ExternalCases;

/// <summary>External help of an agreement: reasons, what the city paid, cases that moved in, conflicts.</summary>
[Reads(ReadKind.Cases)]
public sealed partial class DetailsModel(
    ExternalCaseDesk desk,
    BearingBook book,
    OfficePlans plans,
    ICurrentUser user,
    ReadNote reads,
    SelectedYear year
) : PageModel
{
    public ExternalYear External { get; private set; } = null!;

    public BearingView Bearings { get; private set; } = null!;

    /// <summary>The area's whole spending of the year so far; null while no return is handed in.</summary>
    public AreaSpending? Spending { get; private set; }

    /// <summary>The ASD's own plan of the year; null while none is on record.</summary>
    public OfficePlanRecord? Plan { get; private set; }

    public int Year => year.Value;

    public bool MayRecord => BearingRules.Record(user.Context.Roles) is null;

    /// <summary>Enters into the planning and decides.</summary>
    public bool IsAsd => MayRecord && user.Context.Is(Role.AreaManager);

    /// <summary>Steps that can follow and that this user may record.</summary>
    public IReadOnlyList<ConflictLevel> NextOf(ConflictView conflict)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        return conflict.IsOver ? [] : BearingRules.NextSteps(user.Context.Roles, conflict.Last);
    }

    public async Task<IActionResult> OnGetAsync(Guid agreementId, CancellationToken cancel) =>
        await LoadAsync(agreementId, cancel) switch
        {
            null => Page(),
            // Another year was chosen, one in which the agreement does not hold: the list of that year has what does.
            NotFoundResult when await desk.IsKnownAsync(agreementId, cancel) => Redirect(year.Keep(Links.ExternalCases)),
            var answer => answer,
        };

    private async Task<IActionResult?> LoadAsync(Guid agreementId, CancellationToken cancel)
    {
        if (await desk.LoadAsync(agreementId, year.Value, cancel) is not { } found)
            return NotFound();
        if (!user.Context.SeesCasesOf(found.Dossier))
            return Forbid();
        External = found;
        Bearings = await book.LoadAsync(agreementId, cancel);
        Plan = await plans.FindAsync(agreementId, year.Value, cancel);
        Spending = await plans.SpendingAsync(found, Plan, cancel);
        reads.Of($"{found.Dossier.Area}, externe Fälle {year.Value}", found.Summary.External, agreementId, found.Dossier.AreaId);
        return null;
    }
}

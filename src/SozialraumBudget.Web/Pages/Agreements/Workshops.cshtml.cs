using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>The workshops of an agreement, how many its model asks for, and the tasks that are open.</summary>
public sealed class WorkshopsModel(AppDbContext db, WorkshopDesk desk, ICurrentUser user, TimeProvider clock) : PageModel
{
    public AgreementHead Head { get; private set; } = null!;

    public IReadOnlyList<ListedWorkshop> Workshops { get; private set; } = [];

    public bool MayPlan { get; private set; }

    public DateOnly Today => LocalDay.Today(clock);

    public int PerYear => Head.Agreement.BudgetModel.WorkshopsPerYear;

    /// <summary>Budget years of the agreement with the workshops that are planned or held in them.</summary>
    public IEnumerable<(int Year, int Count)> ByYear =>
        Head.Years.Select(y => (y, Workshops.Count(w => w.State != WorkshopState.Cancelled && w.Agreement.YearOf(w.Record.Day) == y)));

    public IReadOnlyList<GivenTask> Open =>
        [.. Workshops.SelectMany(static w => w.Tasks).Where(static t => t.Record.DoneOn is null).OrderBy(static t => t.Record.DueOn)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (
            await AgreementHead.LoadAsync(db, User, id, cancel) is not { } head
            || await desk.AgreementAsync(id, cancel) is not { } agreement
        )
            return NotFound();
        (Head, Workshops) = (head, await desk.OfAgreementAsync(id, cancel));
        MayPlan = WorkshopRules.Lead(agreement.Actor(user.Context)) is null && agreement.ProviderId is not null;
        return Page();
    }
}

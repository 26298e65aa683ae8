using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.HelpMoves;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.HelpMoves;

namespace SozialraumBudget.Web.Pages.HelpMoves;

/// <summary>The moves of an agreement: what waits for whom, and what the budget rests on.</summary>
public sealed class IndexModel(HelpMoveDesk desk, ICurrentUser user) : PageModel
{
    public HelpMoveAgreement Agreement { get; private set; } = null!;

    public IReadOnlyList<HelpMoveDossier> Moves { get; private set; } = [];

    /// <summary>For any year of the agreement.</summary>
    public bool MayPropose =>
        NewModel
            .YearsOf(Agreement)
            .Any(y => HelpMoveRules.Begin(Agreement.Actor(user.Context), Agreement.Model, Agreement.IsOpen(y)) is null);

    /// <summary>For the page's related records.</summary>
    public int Year => Moves.Count > 0 ? Moves[0].Record.BudgetYear : Agreement.LastYear;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.AgreementAsync(id, cancel) is not { Model.SignedGroup: not null } agreement)
            return NotFound();
        (Agreement, Moves) = (agreement, await desk.OfAgreementAsync(id, cancel));
        return Page();
    }
}

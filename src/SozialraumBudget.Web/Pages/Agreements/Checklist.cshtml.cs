using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Web.Pages.Agreements;

public sealed class ChecklistModel(AppDbContext db, ChecklistRegister register) : PageModel
{
    public AgreementHead Head { get; private set; } = null!;

    public int Blocking => Points.Values.Count(static p => p.Blocks);

    /// <summary>Missing and expired ones, quality standards among them.</summary>
    public int Open => Points.Values.Count(static p => p.IsOpen);

    public IEnumerable<(string Title, IEnumerable<ChecklistCriterion> Criteria)> Groups =>
        Checklist
            .Of(Head.Agreement.BudgetModel.HasProcessDocuments)
            .GroupBy(static c => c.Group())
            .Select(static g => (g.Key.Heading(), g.AsEnumerable()));

    public IReadOnlyDictionary<ChecklistCriterion, ChecklistPoint> Points { get; private set; } =
        new Dictionary<ChecklistCriterion, ChecklistPoint>();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!AgreementHead.SeesChecklist(User))
        {
            return Forbid();
        }

        if (await AgreementHead.LoadAsync(db, User, id, cancel) is not { } head)
        {
            return NotFound();
        }

        Head = head;
        Points = (await register.OfAgreementAsync(id, cancel)).ToDictionary(static p => p.Criterion);
        return Page();
    }

    /// <summary>Says of a missing structural criterion that it stands in the way.</summary>
    public static string TextOf(ChecklistPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Standing.Title() + (point is { Blocks: true, Standing: ChecklistStanding.Missing } ? ", sperrt" : "");
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>The whole checklist on one page; what was changed is stored, all or nothing.</summary>
public sealed class AllCriteriaModel(AppDbContext db, ChecklistStore store) : PageModel
{
    [BindProperty]
    public AllCriteriaInput Input { get; set; } = new();

    public AgreementHead Head { get; private set; } = null!;

    private IReadOnlyDictionary<string, ChecklistItemRecord> Stored { get; set; } = new Dictionary<string, ChecklistItemRecord>();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        Input.Fill(Stored);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        if (Input.Rows.DistinctBy(static r => r.Criterion).Count() < Input.Rows.Count)
        {
            return BadRequest();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var answers = Input.ToAnswers();
        var problems = await store.AnswerAllAsync(id, answers, cancel);
        if (problems.Count > 0)
        {
            await LoadAsync(id, cancel);
            ShowProblems(problems);
            return Page();
        }

        TempData["Erledigt"] =
            answers.Count == 0
                ? "Keine Antwort war geändert; gespeichert ist nichts."
                : $"{German.Count(answers.Count, "Kriterium ist", "Kriterien sind")} beantwortet.";
        return LocalRedirect(Links.Checklist(id));
    }

    public ChecklistItemRecord? StoredOf(ChecklistCriterion criterion) => Stored.GetValueOrDefault(criterion.ToString());

    /// <summary>Each at its field. Where somebody was faster, saving again is a decision.</summary>
    private void ShowProblems(IReadOnlyDictionary<ChecklistCriterion, Refusal> problems)
    {
        if (problems.Values.FirstOrDefault(static p => p.Rule == ChecklistStore.AgreementMustNotBeEnded) is { } locked)
        {
            ModelState.AddModelError("", locked.Text);
            return;
        }

        foreach (var (i, row) in Input.Rows.Index().Where(r => problems.ContainsKey(r.Item.Criterion)))
        {
            var problem = problems[row.Criterion];
            var text = problem.Text;
            if (problem.Rule == ChecklistStore.SomebodyElseAnswered)
            {
                var stored = StoredOf(row.Criterion);
                ModelState.Remove($"Input.Rows[{i}].Seen");
                row.Seen = stored?.RowVersion ?? 0;
                text += $" Jetzt steht dort: {stored?.Evidence ?? stored?.Reason ?? "–"}.";
            }

            ModelState.AddModelError($"Input.Rows[{i}].Evidence", text);
        }
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (!AgreementHead.Edits(User))
        {
            return Forbid();
        }

        if (await AgreementHead.LoadAsync(db, User, id, cancel) is not { } head)
        {
            return NotFound();
        }

        Head = head;
        Stored = await db.ChecklistItems.AsNoTracking().Where(i => i.AgreementId == id).ToDictionaryAsync(static i => i.Criterion, cancel);
        return null;
    }
}

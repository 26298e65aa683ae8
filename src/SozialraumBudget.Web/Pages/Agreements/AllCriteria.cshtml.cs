using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>The whole checklist on one page; what was changed is stored, all or nothing.</summary>
public sealed class AllCriteriaModel(AppDbContext db, ChecklistStore store, AgreementCreation creation) : PageModel
{
    [BindProperty]
    public AllCriteriaInput Input { get; set; } = new();

    /// <summary>Fill criteria that are not answered with what the last agreement answered.</summary>
    [BindProperty(SupportsGet = true, Name = "vorschlag")]
    public bool Propose { get; set; }

    public AgreementHead Head { get; private set; } = null!;

    /// <summary>Answers of the area's last agreement to criteria that this one has not answered.</summary>
    public IReadOnlyDictionary<ChecklistCriterion, ChecklistAnswer> Offers { get; private set; } =
        new Dictionary<ChecklistCriterion, ChecklistAnswer>();

    private IReadOnlyDictionary<string, ChecklistItemRecord> Stored { get; set; } = new Dictionary<string, ChecklistItemRecord>();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await LoadAsync(id, cancel) is { } refused)
        {
            return refused;
        }

        Input.Fill(
            Stored,
            Propose ? Offers : new Dictionary<ChecklistCriterion, ChecklistAnswer>(),
            Head.Agreement.BudgetModel.HasProcessDocuments
        );
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
        if (problems.Values.FirstOrDefault(static p => p.Rule == ChecklistRules.AgreementMustNotBeEnded) is { } locked)
        {
            ModelState.AddModelError("", locked.Text);
            return;
        }

        foreach (var (i, row) in Input.Rows.Index().Where(r => problems.ContainsKey(r.Item.Criterion)))
        {
            var problem = problems[row.Criterion];
            var text = problem.Text;
            if (problem.Rule == ChecklistRules.SomebodyElseAnswered)
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
        var agreement = head.Agreement;
        if (await creation.PreviousAsync(agreement.AreaId, agreement.FirstYear, cancel) is { } previous)
        {
            var offers = await store.OffersAsync(previous.Id, new BudgetYear(agreement.FirstYear).First, cancel);
            Offers = offers.Where(o => StoredOf(o.Key) is null).ToDictionary(static o => o.Key, static o => o.Value);
        }

        return null;
    }
}

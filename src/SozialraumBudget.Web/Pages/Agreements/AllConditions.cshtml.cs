using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>All counter-performances of a budget year on one page; what was changed is stored, all or nothing.</summary>
public sealed class AllConditionsModel(AppDbContext db, AgreementTermStore terms, RetentionConditionStore store) : PageModel
{
    [BindProperty]
    public AllConditionsInput Input { get; set; } = new();

    public AgreementHead Head { get; private set; } = null!;

    public int Year { get; private set; }

    /// <summary>Proofs that a fixed budget hangs on; they stay as they are.</summary>
    public IReadOnlySet<Guid> Fixed { get; private set; } = new HashSet<Guid>();

    public string Back => $"{Links.Conditions(Head.Id)}?jahr={Year}";

    public async Task<IActionResult> OnGetAsync(Guid id, int year, CancellationToken cancel)
    {
        if (await LoadAsync(id, year, cancel) is { } refused)
        {
            return refused;
        }

        var budgetYear = new BudgetYear(year);
        var agreed = (await terms.LoadAsync(id, cancel)).AsOf(budgetYear.First);
        var usual = Head.Agreement.BudgetModel.Retains
            ? ConditionTemplates.All.Select(t => ConditionTemplates.Of(t.Key, budgetYear, agreed)!)
            : [];
        Input.Fill(await terms.ConditionsAsync(id, year, cancel), year, usual);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int year, CancellationToken cancel)
    {
        if (await LoadAsync(id, year, cancel) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var changes = Input.ToChanges();
        var problems = await store.SaveAllAsync(id, year, changes, cancel);
        if (problems.Count > 0)
        {
            await ShowProblemsAsync(problems, cancel);
            return Page();
        }

        TempData["Erledigt"] =
            changes.Count == 0
                ? "Keine Gegenleistung war geändert; gespeichert ist nichts."
                : $"{German.Count(changes.Count, "Gegenleistung ist", "Gegenleistungen sind")} für {year} gespeichert.";
        return LocalRedirect(Back);
    }

    public bool IsLocked(ConditionItemInput item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Id is { } id && Fixed.Contains(id);
    }

    /// <summary>Proofs of a new condition are shown, and where one was refused.</summary>
    public bool IsOpen(int row) =>
        string.IsNullOrWhiteSpace(Input.Rows[row].Name)
        || ModelState.GetFieldValidationState($"Input.Rows[{row}].Items") == ModelValidationState.Invalid;

    /// <summary>Each at its condition. Where somebody was faster, saving again is a decision.</summary>
    private async Task ShowProblemsAsync(IReadOnlyDictionary<int, Refusal> problems, CancellationToken cancel)
    {
        if (
            problems.Values.FirstOrDefault(static p => p.Rule is ConditionRules.AgreementMustBeOpen or ConditionRules.YearMustBeAgreed) is
            { } locked
        )
        {
            ModelState.AddModelError("", locked.Text);
            return;
        }

        var stored = await terms.ConditionsAsync(Head.Id, Year, cancel);
        var changed = Input.Rows.Index().Where(static r => r.Item.IsChanged).ToList();
        foreach (var (position, problem) in problems)
        {
            var (i, row) = changed[position];
            var text = problem.Text;
            if (problem.Rule == ConditionRules.SomebodyElseChanged && stored.FirstOrDefault(c => c.Id == row.Id) is { } newer)
            {
                ModelState.Remove($"Input.Rows[{i}].Seen");
                row.Seen = ConditionMark.Of(newer, Year);
                text += " " + ConditionInput.Describe(newer);
            }

            ModelState.AddModelError($"Input.Rows[{i}].Name", text);
        }
    }

    private async Task<IActionResult?> LoadAsync(Guid id, int year, CancellationToken cancel)
    {
        if (!AgreementHead.Edits(User))
        {
            return Forbid();
        }

        if (await AgreementHead.LoadAsync(db, User, id, cancel) is not { } head)
        {
            return NotFound();
        }

        (Head, Year) = (head, year);
        Fixed = (
            await db.RetentionParts.Where(p => p.AgreementId == id && p.BudgetYear == year).Select(p => p.ItemId).ToListAsync(cancel)
        ).ToHashSet();
        return null;
    }
}

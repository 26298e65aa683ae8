using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Agreements;

public sealed class ConditionModel(AppDbContext db, AgreementTermStore terms, RetentionConditionStore store) : PageModel
{
    [BindProperty]
    public ConditionInput Input { get; set; } = new();

    public AgreementHead Head { get; private set; } = null!;

    public int Year { get; private set; }

    public Guid? ConditionId { get; private set; }

    public bool IsProposal { get; private set; }

    public IReadOnlySet<Guid> Fixed { get; private set; } = new HashSet<Guid>();

    public string Back => $"{Links.Conditions(Head.Id)}?jahr={Year}";

    public async Task<IActionResult> OnGetAsync(Guid id, int year, string condition, string? vorlage, CancellationToken cancel)
    {
        if (await LoadAsync(id, year, condition, cancel) is { } refused)
        {
            return refused;
        }

        if (ConditionId is { } existing)
        {
            if ((await terms.ConditionsAsync(id, year, cancel)).FirstOrDefault(c => c.Id == existing) is not { } record)
            {
                return NotFound();
            }

            Input.Fill(record, year);
        }
        else if (
            ConditionTemplates.Of(vorlage, new BudgetYear(year), (await terms.LoadAsync(id, cancel)).AsOf(new BudgetYear(year).First)) is
            { } proposal
        )
        {
            IsProposal = true;
            (Input.Name, Input.Weight) = (proposal.Name, proposal.Weight);
            Input.Items.AddRange(proposal.Items.Select(static i => new ConditionItemInput { Name = i.Name, DueOn = i.Deadline }));
        }

        Input.AddRows();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int year, string condition, CancellationToken cancel)
    {
        if (await LoadAsync(id, year, condition, cancel) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (await store.SaveAsync(id, year, Input.ToChange(ConditionId), cancel) is { } refusal)
        {
            ModelState.AddModelError("", refusal.Text);
            if (refusal.Rule == ConditionRules.SomebodyElseChanged && ConditionId is { } changed)
                await ShowNewerAsync(id, changed, cancel);
            return Page();
        }

        TempData["Erledigt"] = $"„{Input.Name!.Trim()}“ ist für {year} gespeichert.";
        return LocalRedirect(Back);
    }

    /// <summary>More empty rows; everything typed stays.</summary>
    public async Task<IActionResult> OnPostRowsAsync(Guid id, int year, string condition, CancellationToken cancel)
    {
        if (await LoadAsync(id, year, condition, cancel) is { } refused)
        {
            return refused;
        }

        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
        }

        Input.AddRows();
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, int year, string condition, CancellationToken cancel)
    {
        if (await LoadAsync(id, year, condition, cancel) is { } refused)
        {
            return refused;
        }

        if (ConditionId is { } existing && await store.RemoveAsync(id, year, existing, cancel) is { } refusal)
        {
            ModelState.Clear();
            var result = await OnGetAsync(id, year, condition, null, cancel);
            ModelState.AddModelError("", refusal.Text);
            return result;
        }

        TempData["Erledigt"] = $"Die Gegenleistung ist aus {year} entfernt.";
        return LocalRedirect(Back);
    }

    /// <summary>Says what is stored by now; saving again is then a decision.</summary>
    private async Task ShowNewerAsync(Guid agreementId, Guid conditionId, CancellationToken cancel)
    {
        var stored = await db
            .RetentionConditions.AsNoTracking()
            .Include(c => c.Items.Where(i => i.BudgetYear == Year))
            .SingleOrDefaultAsync(c => c.Id == conditionId && c.AgreementId == agreementId, cancel);
        ModelState.Remove("Input.Seen");
        Input.Seen = stored is null ? null : ConditionMark.Of(stored, Year);
        if (stored is not null)
        {
            ModelState.AddModelError("", ConditionInput.Describe(stored));
        }
    }

    private async Task<IActionResult?> LoadAsync(Guid id, int year, string condition, CancellationToken cancel)
    {
        if (!AgreementHead.Edits(User))
        {
            return Forbid();
        }

        Guid? conditionId = Guid.TryParse(condition, out var parsed) ? parsed : null;
        if ((conditionId is null && condition != "neu") || await AgreementHead.LoadAsync(db, User, id, cancel) is not { } head)
        {
            return NotFound();
        }

        (Head, Year, ConditionId) = (head, year, conditionId);
        Fixed = (
            await db.RetentionParts.Where(p => p.AgreementId == id && p.BudgetYear == year).Select(p => p.ItemId).ToListAsync(cancel)
        ).ToHashSet();
        return null;
    }
}

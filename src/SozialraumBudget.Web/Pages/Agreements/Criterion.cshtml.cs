using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Files;

namespace SozialraumBudget.Web.Pages.Agreements;

public sealed class CriterionModel(AppDbContext db, ChecklistStore store, FileStore files) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public AgreementHead Head { get; private set; } = null!;

    public ChecklistCriterion Criterion { get; private set; }

    public ChecklistItemRecord? Stored { get; private set; }

    /// <summary>Set when somebody else answered while this answer was typed.</summary>
    public string? Newer { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, string criterion, CancellationToken cancel)
    {
        if (await LoadAsync(id, criterion, cancel) is { } refused)
        {
            return refused;
        }

        (Input.Evidence, Input.Reason, Input.ExpiresOn, Input.Seen) = (
            Stored?.Evidence,
            Stored?.Reason,
            Stored?.ExpiresOn,
            Stored?.RowVersion ?? 0
        );
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string criterion, CancellationToken cancel)
    {
        if (await LoadAsync(id, criterion, cancel) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        // File and answer together or not at all.
        await using var unit = await UnitOfWork.BeginAsync(db, cancel);
        var stored = Input.File is null
            ? []
            : await files.AddAllAsync([Input.File], id, ModelState, "Input.File", cancel, officeOnly: true);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var refusal = await store.AnswerAsync(
            id,
            Criterion,
            Input.Evidence,
            Input.Reason,
            Input.ExpiresOn,
            stored.Count > 0 ? stored[0].Id : null,
            Input.Seen,
            cancel
        );
        if (refusal is null)
        {
            await unit.CommitAsync();
            TempData["Erledigt"] = $"„{Criterion.Title()}“ ist beantwortet.";
            return LocalRedirect(Links.Checklist(Head.Id));
        }

        if (refusal.Rule == ChecklistRules.SomebodyElseAnswered)
        {
            Newer = refusal.Text;
            ModelState.Remove("Input.Seen");
            Input.Seen = Stored?.RowVersion ?? 0;
        }
        else
        {
            ModelState.AddModelError("Input.Evidence", refusal.Text);
        }

        return Page();
    }

    private async Task<IActionResult?> LoadAsync(Guid id, string criterion, CancellationToken cancel)
    {
        if (!AgreementHead.Edits(User))
        {
            return Forbid();
        }

        if (
            !EnumName.TryRead<ChecklistCriterion>(criterion, out var parsed)
            || await AgreementHead.LoadAsync(db, User, id, cancel) is not { } head
            || !Checklist.Of(head.Agreement.BudgetModel.HasProcessDocuments).Contains(parsed)
        )
        {
            return NotFound();
        }

        (Head, Criterion) = (head, parsed);
        var code = parsed.ToString();
        Stored = await db.ChecklistItems.AsNoTracking().SingleOrDefaultAsync(i => i.AgreementId == id && i.Criterion == code, cancel);
        return null;
    }

    public sealed class InputModel
    {
        [StringLength(2000)]
        public string? Evidence { get; set; }

        [StringLength(2000)]
        public string? Reason { get; set; }

        public DateOnly? ExpiresOn { get; set; }

        public IFormFile? File { get; set; }

        /// <summary>Row version of the answer that was shown; 0 when there was none.</summary>
        public uint Seen { get; set; }
    }
}

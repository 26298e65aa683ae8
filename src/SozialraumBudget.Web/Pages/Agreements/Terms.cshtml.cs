using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Web.Pages.Agreements;

public sealed class TermsModel(AppDbContext db, AgreementMoves moves, AgreementTermStore store) : PageModel
{
    public AgreementHead Head { get; private set; } = null!;

    public AgreementTerms All { get; private set; } = null!;

    public TermsAsOf Terms { get; private set; } = null!;

    public DateOnly AsOf { get; private set; }

    /// <summary>What was typed as the day; null when nothing was.</summary>
    [BindProperty(SupportsGet = true, Name = "stichtag")]
    public string? Typed { get; set; }

    public bool IsUnreadable { get; private set; }

    public IReadOnlyList<int> FixedYears { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await AgreementHead.LoadAsync(db, User, id, cancel) is not { } head)
        {
            return NotFound();
        }

        Head = head;
        Typed = string.IsNullOrWhiteSpace(Typed) ? null : Typed.Trim();
        var readable = TermValue.TryDate(Typed, out var day);
        IsUnreadable = Typed is not null && !readable;
        AsOf = readable ? day : moves.DayOf(head.Agreement);
        All = await store.LoadAsync(id, cancel);
        Terms = All.AsOf(AsOf);
        FixedYears = await db
            .FixedBudgets.Where(b => b.AgreementId == id)
            .Select(b => b.BudgetYear)
            .Distinct()
            .OrderBy(y => y)
            .ToListAsync(cancel);
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Agreements;

public sealed class ConditionsModel(AppDbContext db, AgreementTermStore store, SelectedYear selected) : PageModel
{
    public AgreementHead Head { get; private set; } = null!;

    public int Year { get; private set; }

    public IReadOnlyList<Row> Conditions { get; private set; } = [];

    /// <summary>Proofs that a fixed budget hangs on.</summary>
    public IReadOnlySet<Guid> Fixed { get; private set; } = new HashSet<Guid>();

    public Stamp? FixedBy { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await AgreementHead.LoadAsync(db, User, id, cancel) is not { } head)
        {
            return NotFound();
        }

        (Head, Year) = (head, head.YearOf(selected));
        var records = await store.ConditionsAsync(id, Year, cancel);
        var shares = RetentionSchedule.Shares([.. records.Select(static c => c.Weight)]);
        Conditions = [.. records.Zip(shares, static (c, share) => new Row(c, German.Share(share)))];
        Fixed = (
            await db.RetentionParts.Where(p => p.AgreementId == id && p.BudgetYear == Year).Select(p => p.ItemId).ToListAsync(cancel)
        ).ToHashSet();
        FixedBy = (
            await db.BudgetsInForce.AsNoTracking().SingleOrDefaultAsync(b => b.AgreementId == id && b.BudgetYear == Year, cancel)
        )?.Fixed;
        return Page();
    }

    public sealed record Row(RetentionConditionRecord Record, string Share)
    {
        public string Weight => Record.Weight.ToString("0.##", GermanCulture.Instance);
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Distribution;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Pages.Budgets;

/// <summary>The budget of an agreement and year: variants side by side and the fixed versions.</summary>
public sealed class IndexModel(AppDbContext db, ICurrentUser user, AgreementTermStore terms) : PageModel
{
    private CaseSight sight;

    public BudgetHead Head { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<FixedBudget> Versions { get; private set; } = [];

    public DataTable<VariantRow> Variants { get; private set; } = null!;

    /// <summary>The version in force; null before the first.</summary>
    public BudgetView? Current =>
        Versions is [var newest, ..]
            ? BudgetView.Of(newest, CaseAccess.Of(sight, newest)) with
            {
                Note = $"Fassung {newest.Version}, {German.Moment(newest.Fixed.At)}",
            }
            : null;

    /// <summary>What the decided distribution gives the area; null where nothing is decided.</summary>
    public DecidedAmount? Decided { get; private set; }

    /// <summary>Everything that can be compared.</summary>
    public IReadOnlyList<SelectListItem> Comparable { get; private set; } = [];

    /// <summary>Variants rest on cases: only who may see those sees them.</summary>
    public bool SeesVariants => sight is CaseSight.Cases;

    public bool IsController => User.IsInRole(nameof(Role.Controller));

    public async Task<IActionResult> OnGetAsync(Guid agreementId, int year, CancellationToken cancel)
    {
        if (await BudgetHead.FindAsync(db, agreementId, year, cancel) is not { } head)
            return NotFound();
        if (year < head.FirstYear || year > head.LastYear)
            return NotFound();

        Head = head;
        Decided = await DecidedAmount.FindAsync(db, agreementId, year, cancel);
        sight = await CaseReader.SightAsync(db, user.Context, agreementId, cancel);
        Versions = await db
            .FixedBudgets.AsNoTracking()
            .Include(b => b.CostTypes)
            .Include(b => b.Lines)
            .Include(b => b.Dues)
            .AsSplitQuery()
            .Where(b => b.AgreementId == agreementId && b.BudgetYear == year)
            .OrderByDescending(b => b.Version)
            .ToListAsync(cancel);
        if (!SeesVariants)
            return Page();

        var rows = await VariantRow.LoadAsync(db, terms, agreementId, year, Versions, cancel);
        Variants = VariantRow.Table(rows, IsController);
        Comparable =
        [
            .. Versions.Select(static v => new SelectListItem($"Fassung {v.Version} (festgesetzt)", v.Id.ToString())),
            .. rows.Select(static r => new SelectListItem(r.Name, r.Id.ToString())),
        ];
        return await this.ListAsync(Variants, rows, cancel) ?? Page();
    }

    public Money? Change(FixedBudget version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Versions.FirstOrDefault(v => v.Version == version.Version - 1) is { } before
            ? new AmountChange("Gesamtbudget", before.Grant.Compared, version.Grant.Compared).Difference
            : null;
    }
}

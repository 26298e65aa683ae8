using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.OwnBudget;

/// <summary>A provider's own budget, its payouts, and the cockpit of the retention. Row security leaves only its own agreements.</summary>
public sealed class IndexModel(AppDbContext db, Standings standings, SelectedYear year, TimeProvider clock) : PageModel
{
    public IReadOnlyList<OwnAgreement> Agreements { get; private set; } = [];

    public IReadOnlyList<YearRow> Years { get; private set; } = [];

    public int Year => year.Value;

    public DateOnly Today => LocalDay.Today(clock);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var years = await standings.OfYearAsync(Year, cancel);
        var ids = years.Select(static y => y.Standing.Facts.Budget?.Id).OfType<Guid>().ToArray();
        var budgets = await db
            .FixedBudgets.AsNoTracking()
            .Include(b => b.Lines)
            .Where(b => ids.Contains(b.Id))
            .ToDictionaryAsync(static b => b.AgreementId, cancel);
        var types = (await CostTypeInForce.LoadAsync(db, Year, cancel)).ToLookup(static t => t.AgreementId);
        var parts = (
            await db
                .RetentionParts.AsNoTracking()
                .Include(p => p.Decisions)
                .Include(p => p.Proofs)
                .AsSplitQuery()
                .Where(p => p.BudgetYear == Year)
                .OrderBy(p => p.DueOn)
                .ThenBy(p => p.Name)
                .ToListAsync(cancel)
        ).ToLookup(static p => p.AgreementId);
        var deductions = (await DeductionStanding.LoadAsync(db, db.Deductions, cancel)).ToLookup(static d => d.Deduction.AgreementId);
        Agreements =
        [
            .. years.Select(a => new OwnAgreement(
                a,
                budgets.GetValueOrDefault(a.AgreementId),
                [.. types[a.AgreementId]],
                [.. parts[a.AgreementId]],
                [.. deductions[a.AgreementId].Where(d => d.Deduction.BudgetYear == Year || !d.Open.IsZero)]
            )),
        ];
        Years = await YearsAsync(cancel);
    }

    private bool IsOverdue(OwnAgreement own, RetentionPart part) =>
        RetentionReview.IsOverdue(
            part.State,
            part.DueOn,
            Today,
            own.Agreement.State,
            ReturnProof.IsAsked(part.Name, own.Agreement.Standing.Facts.EndedOn)
        );

    public BadgeKind KindOf(OwnAgreement own, RetentionPart part) =>
        part.State switch
        {
            RetentionState.Accepted => BadgeKind.Success,
            RetentionState.Submitted => BadgeKind.Info,
            RetentionState.Rejected => BadgeKind.Danger,
            _ => IsOverdue(own, part) ? BadgeKind.Danger : BadgeKind.Warning,
        };

    public string StateOf(OwnAgreement own, RetentionPart part) =>
        part.State == RetentionState.Open && IsOverdue(own, part) ? "überfällig" : part.State.Title();

    private async Task<IReadOnlyList<YearRow>> YearsAsync(CancellationToken cancel)
    {
        var all = await (
            from a in db.Agreements
            join s in db.Areas on a.AreaId equals s.Id
            select new
            {
                a.Id,
                a.Title,
                Area = s.Name,
                a.State,
                a.FirstYear,
                a.LastYear,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancel);
        var budgets = await db
            .BudgetsInForce.AsNoTracking()
            .Select(b => new
            {
                b.AgreementId,
                b.BudgetYear,
                b.Total,
                Allocated = b.Lines.Where(l => l.Kind == BudgetLineKind.Allocated).Select(l => l.Amount).ToList(),
            })
            .ToListAsync(cancel);
        var totals = budgets.ToDictionary(static b => (b.AgreementId, b.BudgetYear));
        return
        [
            .. all.SelectMany(a =>
                    Enumerable
                        .Range(a.FirstYear, a.LastYear - a.FirstYear + 1)
                        .Select(y => new YearRow(
                            a.Id,
                            y,
                            a.Title,
                            a.Area,
                            a.State,
                            totals.GetValueOrDefault((a.Id, y))?.Total,
                            totals.GetValueOrDefault((a.Id, y)) is { } b && Grant.Of(b.Total, b.Allocated).OnlyAllocates
                        ))
                )
                .OrderByDescending(static r => r.Year)
                .ThenBy(static r => r.Title, StringComparer.CurrentCulture),
        ];
    }

    /// <param name="OnlyAllocates">Granted and not paid: a total of zero would say that nothing was.</param>
    public sealed record YearRow(
        Guid AgreementId,
        int Year,
        string Title,
        string Area,
        AgreementState State,
        Money? Total,
        bool OnlyAllocates
    );
}

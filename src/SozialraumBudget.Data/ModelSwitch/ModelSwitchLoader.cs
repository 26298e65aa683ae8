using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.ModelSwitch;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.ModelSwitch;

/// <summary>
/// Loads what is on record about an area's year: the agreement's terms, the newest variant's cases, costs of a case elsewhere.
/// </summary>
public sealed class ModelSwitchLoader(AppDbContext db, AgreementTermStore terms)
{
    /// <summary>Null where the area has no agreement for the year, or none that the user sees.</summary>
    public async Task<SwitchBase?> OfAsync(Guid areaId, int year, CancellationToken cancellation = default)
    {
        var agreement = await db
            .Agreements.AsNoTracking()
            .Where(a => a.AreaId == areaId && a.FirstYear <= year && a.LastYear >= year)
            .OrderByDescending(a => a.BeginsOn)
            .FirstOrDefaultAsync(cancellation);
        if (agreement is null)
            return null;
        var budget = await db
            .BudgetsInForce.AsNoTracking()
            .Where(b => b.AgreementId == agreement.Id && b.BudgetYear == year)
            .Select(b => new { b.Total, b.VariantId })
            .SingleOrDefaultAsync(cancellation);
        var variant =
            budget?.VariantId
            ?? await db
                .BudgetVariants.Where(v => v.AgreementId == agreement.Id && v.BudgetYear == year)
                .OrderByDescending(v => v.Id)
                .Select(v => (Guid?)v.Id)
                .FirstOrDefaultAsync(cancellation);
        var loaded = variant is { } id ? await VariantBudget.LoadAsync(db, terms, id, cancellation) : null;
        var conditions = await terms.ConditionsAsync(agreement.Id, year, cancellation);
        var agreed = (await terms.LoadAsync(agreement.Id, cancellation)).AsOf(new BudgetYear(year).First);
        return new()
        {
            Year = new(year),
            Terms = loaded?.Terms ?? new(new(year), agreed, [.. conditions.Select(AgreementTermStore.ToDomain)]),
            Cases = loaded is { Model.RestsOnBaseYear: true }
                ? new BaseYearFacts(loaded.AllCases, loaded.Limits, loaded.Adjustments)
                : null,
            Fixed = budget?.Total,
            UnitCosts =
            [
                .. (await CostTypeInForce.LoadAsync(db, year, cancellation))
                    .GroupBy(static t => t.AgreementId)
                    .Where(static g => g.Sum(static t => t.Cases) > 0)
                    .OrderBy(static g => g.Key)
                    .Select(static g => SwitchBase.UnitCost(g.Sum(static t => t.Cases), g.Select(static t => t.Sum))),
            ],
        };
    }
}

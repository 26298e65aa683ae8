using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.WhatIf;

namespace SozialraumBudget.Data.WhatIf;

/// <summary>Loads what assumptions about a fixed budget start from: the same facts as its settlement.</summary>
public sealed class WhatIfLoader(AppDbContext db, AgreementTermStore terms, Standings standings, SettlementLoader settlement)
{
    /// <summary>Null where there is no such budget for this user, or its model knows no cost types.</summary>
    public async Task<(FixedBudget Budget, WhatIfBase Base)?> OfAsync(Guid fixedBudgetId, CancellationToken cancellation = default)
    {
        var budget = await db
            .FixedBudgets.AsNoTracking()
            .Include(b => b.CostTypes)
            .SingleOrDefaultAsync(b => b.Id == fixedBudgetId, cancellation);
        if (budget is not { CostTypes.Count: > 0 })
            return null;
        if (await standings.OfAsync(budget.AgreementId, budget.BudgetYear, cancellation) is not { } standing)
            return null;
        if (standing.Model is not CostTypeModel model)
            return null;

        var year = new BudgetYear(budget.BudgetYear);
        var agreed = (await terms.LoadAsync(budget.AgreementId, cancellation)).AsOf(year.First);
        var sources = await settlement.OfAsync(standing, cancellation);
        return (
            budget,
            new()
            {
                Types = [.. budget.CostTypes.OrderBy(static t => t.Position).Select(t => Type(t, sources.Agreed))],
                Model = model,
                Terms = new(year, agreed, []),
                OutsideShare = sources.Agreed.OutsideShare ?? new Share(0),
                Takeover = sources.Agreed.Takeover ?? TakeoverKind.TargetDifferentiated,
                Hours = sources.Documented?.Work.Sum(static w => w.Hours) ?? 0,
                Lag = sources.Agreed.Lag ?? 0,
                BaseYear = sources.Agreed.BaseYear,
                Weights = sources.Agreed.Weights,
                Structure = sources.Structure,
            }
        );
    }

    private static WhatIfType Type(FixedCostType type, Domain.Settlement.SettlementAgreed agreed) =>
        new(
            $"Kostentyp {CostTypeLimits.Name(type.Position)}",
            type.Cases,
            type.CarriedForward,
            type.Position < agreed.CorridorEnds.Count ? agreed.CorridorEnds[type.Position] : type.Cases,
            type.Position < agreed.QualityShares.Count ? agreed.QualityShares[type.Position] : new(0)
        );
}

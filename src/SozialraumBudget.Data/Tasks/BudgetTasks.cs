using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>
/// Negotiated or active agreements whose present budget year has no fixed budget, and fixed budgets whose agreement is not active:
/// late once the day of its first due has passed.
/// </summary>
internal sealed class BudgetTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.Management, Role.AreaManager };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var agreements = await (
            from a in scope.Db.Agreements
            join area in scope.Db.Areas on a.AreaId equals area.Id
            join provider in scope.Db.Providers on a.LeadProviderId equals provider.Id
            where a.State == AgreementState.Negotiated || a.State == AgreementState.Active
            select new
            {
                a.Id,
                a.State,
                a.FirstYear,
                a.LastYear,
                Area = area.Name,
                Provider = provider.Name,
                CreatedAt = a.Created.At,
                MovedAt = scope.Db.AgreementTransitions.Where(t => t.AgreementId == a.Id).Max(t => (DateTimeOffset?)t.Moved.At),
                Variants = scope.Db.BudgetVariants.Where(v => v.AgreementId == a.Id).Select(v => v.BudgetYear).ToList(),
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var fixedBudgets = scope.Running.ToLookup(static s => s.AgreementId);
        return from a in agreements
            let year = Math.Clamp(scope.Today.Year, a.FirstYear, a.LastYear)
            let budget = fixedBudgets[a.Id].FirstOrDefault(s => s.Year == year)
            where budget is null || a.State == AgreementState.Negotiated
            select new TaskFact
            {
                Kind = budget is null ? TaskKind.BudgetOpen : TaskKind.AgreementToActivate,
                Id = a.Id,
                AgreementId = a.Id,
                Year = year,
                Subject = a.Area,
                Party = a.Provider,
                Detail = $"Budgetjahr {year}",
                Reason = budget is null
                    ? a.Variants.Count(y => y == year) switch
                    {
                        0 => "noch keine Variante",
                        var n => GermanWords.Count(n, "Variante", "Varianten"),
                    }
                    : "Budget festgesetzt, Vereinbarung noch nicht aktiv",
                DueOn = budget?.Standing.Next?.DueOn,
                Amount = budget?.Standing.Total,
                Since = a.MovedAt ?? a.CreatedAt,
                Late = budget?.Standing.Next?.DueOn < scope.Today,
            };
    }
}

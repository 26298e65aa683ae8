using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Bonuses that wait for somebody: to be agreed, assessed, answered, prepared, approved.</summary>
internal sealed class BonusTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.Approver, Role.ProviderCoordinator };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var open = await scope
            .Db.BonusYears.AsNoTracking()
            .Where(b => b.State != BonusState.Approved)
            .Select(b => new
            {
                Bonus = b,
                Proposed = scope
                    .Db.BonusAgreements.Where(v => v.BonusYearId == b.Id && v.Accepted == null)
                    .Select(v => (DateTimeOffset?)v.Proposed.At)
                    .FirstOrDefault(),
                Agreed = scope.Db.BonusAgreements.Any(v => v.BonusYearId == b.Id && v.Accepted != null),
                Step = scope
                    .Db.BonusSteps.Where(s => s.BonusYearId == b.Id)
                    .OrderByDescending(s => s.Id)
                    .Select(s => new { s.Made.At, s.Amount })
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        if (open.Count == 0)
            return [];

        var years = scope.Running.GroupBy(static y => (y.AgreementId, y.Year)).ToDictionary(static g => g.Key, static g => g.First());
        return from o in open
            where years.ContainsKey((o.Bonus.AgreementId, o.Bonus.BudgetYear))
            let year = years[(o.Bonus.AgreementId, o.Bonus.BudgetYear)]
            let pays = year.Model.PaysBonus
            let kind = Kind(o.Bonus, o.Proposed is not null, o.Agreed, pays, scope.Today)
            where kind is not null
            select new TaskFact
            {
                Kind = kind.Value,
                Id = o.Bonus.Id,
                AgreementId = o.Bonus.AgreementId,
                Year = o.Bonus.BudgetYear,
                Subject = year.Area,
                Party = year.Provider,
                Detail = FormattableString.Invariant($"{(pays ? "Leistungsbonus" : "Qualitätsindikatoren")} {o.Bonus.BudgetYear}"),
                DueOn = kind == TaskKind.BonusToSign ? o.Bonus.AgreeBy : null,
                Amount = o.Bonus.State == BonusState.Open || !pays ? null : o.Step?.Amount,
                Since = o.Proposed ?? o.Step?.At ?? LocalDay.Start(new DateOnly(o.Bonus.BudgetYear + 1, 1, 1)),
                Mine = o.Bonus.State == BonusState.Prepared && o.Bonus.Prepared?.UserId == scope.UserId,
                Late = kind == TaskKind.BonusToSign && scope.Today > o.Bonus.AgreeBy,
            };
    }

    private static TaskKind? Kind(BonusYearRecord bonus, bool isProposed, bool isAgreed, bool pays, DateOnly today) =>
        bonus.State switch
        {
            BonusState.Assessed => TaskKind.BonusToAnswer,
            // Without a bonus the year ends with the provider's answer.
            BonusState.Answered => pays ? TaskKind.BonusToPrepare : null,
            BonusState.Prepared => TaskKind.BonusToApprove,
            _ when isProposed => TaskKind.BonusToSign,
            BonusState.Open when isAgreed && today > new BudgetYear(bonus.BudgetYear).Last => TaskKind.BonusToAssess,
            _ => null,
        };
}

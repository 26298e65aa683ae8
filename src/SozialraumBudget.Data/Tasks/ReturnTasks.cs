using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Quarterly returns that the provider has begun: to be checked, or sent back; what nobody has begun is a missing proof.</summary>
internal sealed class ReturnTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } =
        new HashSet<Role> { Role.Controller, Role.ProviderCoordinator, Role.Management, Role.AreaManager };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var years = scope
            .Running.Where(static y => y.State is AgreementState.Active or AgreementState.Settled)
            .GroupBy(static y => (y.AgreementId, y.Year))
            .ToDictionary(static g => g.Key, static g => g.First());
        if (years.Count == 0)
            return [];

        var found = await scope
            .Db.QuarterlyReturns.AsNoTracking()
            .Where(r => r.State == ReturnState.Submitted || r.State == ReturnState.Returned || r.State == ReturnState.Draft)
            .Select(r => new { Return = r, At = scope.Db.ReturnSteps.Where(s => s.ReturnId == r.Id).Max(s => (DateTimeOffset?)s.Made.At) })
            .ToListAsync(cancellation);
        return from r in found
            where years.ContainsKey((r.Return.AgreementId, r.Return.Period.Year)) && scope.Today > r.Return.Period.Last
            let year = years[(r.Return.AgreementId, r.Return.Period.Year)]
            select Fact(scope, year, r.Return, r.At);
    }

    private static TaskFact Fact(TaskScope scope, AgreementStanding year, QuarterlyReturn one, DateTimeOffset? at)
    {
        var part = PartOf(year, one.Period);
        var due = ReturnDeadline.Of(one.Period, part?.DueOn, null);
        return new()
        {
            Kind = one.State switch
            {
                ReturnState.Submitted => TaskKind.ReturnToCheck,
                ReturnState.Returned => TaskKind.ReturnSentBack,
                _ => TaskKind.ReturnMissing,
            },
            Id = one.Id,
            AgreementId = year.AgreementId,
            Year = year.Year,
            Period = one.Period,
            Subject = year.Area,
            Party = year.Provider,
            Detail = ReturnProof.NameOf(one.Period),
            DueOn = due,
            Amount = part is { State: not RetentionState.Accepted } ? part.Amount : null,
            Since = at ?? LocalDay.Start(one.Period.Last.AddDays(1)),
            Late = scope.Today > due,
        };
    }

    private static RetentionFact? PartOf(AgreementStanding year, Period period) =>
        year.Standing.Facts.Parts.FirstOrDefault(p => ReturnProof.PeriodOf(p.Name) == period);
}

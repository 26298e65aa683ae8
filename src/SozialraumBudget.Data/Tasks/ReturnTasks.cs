using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
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

        var waiting = await scope
            .Db.QuarterlyReturns.AsNoTracking()
            .Where(r => r.State == ReturnState.Submitted || r.State == ReturnState.Returned || r.State == ReturnState.Draft)
            .Select(r => r.Period)
            .ToListAsync(cancellation);
        // What is due until when says the return itself, as its page does.
        var found = new List<ReturnDossier>();
        foreach (var year in waiting.Where(p => scope.Today > p.Last).Select(static p => p.Year).Distinct())
            found.AddRange(await scope.Returns.OfYearAsync(year, cancellation));
        return from d in found
            where
                d.State is ReturnState.Submitted or ReturnState.Returned or ReturnState.Draft
                && scope.Today > d.Period.Last
                && years.ContainsKey((d.AgreementId, d.Period.Year))
            select Fact(scope, years[(d.AgreementId, d.Period.Year)], d);
    }

    private static TaskFact Fact(TaskScope scope, AgreementStanding year, ReturnDossier one) =>
        new()
        {
            Kind = one.State switch
            {
                ReturnState.Submitted => TaskKind.ReturnToCheck,
                ReturnState.Returned => TaskKind.ReturnSentBack,
                _ => TaskKind.ReturnMissing,
            },
            Id = one.Return!.Id,
            AgreementId = year.AgreementId,
            Year = year.Year,
            Period = one.Period,
            Subject = year.Area,
            Party = year.Provider,
            Detail = ReturnProof.NameOf(one.Period),
            DueOn = one.DueOn,
            Amount = one.Retained,
            Since = one.Steps.Count > 0 ? one.Steps.Max(static s => s.Made.At) : LocalDay.Start(one.Period.Last.AddDays(1)),
            Late = scope.Today > one.DueOn,
        };
}

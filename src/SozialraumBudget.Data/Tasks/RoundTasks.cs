using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Reconciliation rounds that somebody has begun: differences to be agreed on, signatures that are missing.</summary>
internal sealed class RoundTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role>(Rights.ReturnRows);

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var periods = await scope
            .Db.ReconciliationRounds.AsNoTracking()
            .Where(static r => r.Figures == null)
            .Select(static r => r.Period)
            .Distinct()
            .ToListAsync(cancellation);
        var found = new List<RoundDossier>();
        foreach (var year in periods.Select(static p => p.Year).Distinct())
            found.AddRange(await scope.Rounds.OfYearAsync(year, cancellation));
        return from d in found
            where d.Round is not null && d.State is RoundState.Differences or RoundState.ToSign or RoundState.HalfSigned
            select Fact(scope, d);
    }

    private static TaskFact Fact(TaskScope scope, RoundDossier one)
    {
        var own = scope.Office ? one.Round!.OfficeSigned : one.Round!.ProviderSigned;
        var other = scope.Office ? one.Round.ProviderSigned : one.Round.OfficeSigned;
        return new()
        {
            Kind = one.State == RoundState.Differences ? TaskKind.RoundToSettle : TaskKind.RoundToSign,
            Id = one.Round.Id,
            AgreementId = one.Return.AgreementId,
            Year = one.Return.Period.Year,
            Period = one.Return.Period,
            Subject = one.Return.Area,
            Party = one.Return.Provider,
            Detail = $"Abgleichrunde {one.Return.Period}",
            Since = other?.At ?? own?.At ?? one.List!.Stored.At,
            Mine = own is not null,
        };
    }
}

using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>
/// Reconciliation rounds that somebody has begun: those both lists are in of, and signatures that are missing. How many differences are
/// open, the round itself tells. They hang on the returns that <see cref="ReturnTasks"/> reads.
/// </summary>
internal static class RoundTasks
{
    private static readonly HashSet<Role> Roles = [.. Rights.ReturnRows];

    public static async Task<IReadOnlyList<ReconciliationRound>> OpenAsync(TaskScope scope, CancellationToken cancellation) =>
        Roles.Overlaps(scope.UserRoles) ? await scope.Rounds.OpenAsync(cancellation) : [];

    public static async Task<IEnumerable<TaskFact>> OfAsync(
        TaskScope scope,
        IReadOnlyList<ReturnDossier> returns,
        IReadOnlyList<ReconciliationRound> rounds,
        CancellationToken cancellation
    ) =>
        from d in await scope.Rounds.OfAsync(returns, rounds, cancellation)
        where d.State is RoundState.AtWork or RoundState.HalfSigned
        select Fact(scope, d);

    private static TaskFact Fact(TaskScope scope, RoundDossier one)
    {
        var own = scope.Office ? one.Round!.OfficeSigned : one.Round!.ProviderSigned;
        var other = scope.Office ? one.Round.ProviderSigned : one.Round.OfficeSigned;
        return new()
        {
            Kind = one.State == RoundState.AtWork ? TaskKind.RoundToSettle : TaskKind.RoundToSign,
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

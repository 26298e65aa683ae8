using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>
/// Returns: to be checked, sent back, begun, or missing. One that nobody has begun and that a part of the retention hangs on is a
/// missing proof; where none does, it is missing all the same.
/// </summary>
internal sealed class ReturnTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } =
        new HashSet<Role> { Role.Controller, Role.ProviderCoordinator, Role.Management, Role.AreaManager };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var years = scope
            .Running.Where(static y => y.State.HasBegun())
            .GroupBy(static y => (y.AgreementId, y.Year))
            .ToDictionary(static g => g.Key, static g => g.First());
        var begun = await scope.BegunReturnsAsync(cancellation);
        var waiting = (
            from year in years.Values
            from period in ReturnPeriods.Of(
                new BudgetYear(year.Year),
                year.Model.ReportedPer,
                begun.Keys.Where(k => k.AgreementId == year.AgreementId).Select(static k => k.Period)
            )
            where
                scope.Today > period.Last
                && (
                    begun.TryGetValue((year.AgreementId, period), out var state)
                        ? state is ReturnState.Submitted or ReturnState.Returned or ReturnState.Draft or ReturnState.Amendment
                        : year.Standing.Facts.Parts.All(p => ReturnProof.PeriodOf(p.Name) != period)
                )
            select (year.AgreementId, period)
        ).ToHashSet();
        var rounds = await RoundTasks.OpenAsync(scope, cancellation);
        var compared = rounds.Select(static r => (r.AgreementId, r.Period)).ToHashSet();
        // What is due until when says the return itself, as its page does; a round stands beside its return.
        var found = await scope.Returns.StandingsAsync([.. waiting.Union(compared)], cancellation);
        return
        [
            .. found
                .Where(d => waiting.Contains((d.AgreementId, d.Period)) && Waits(d))
                .Select(d => Fact(scope, years[(d.AgreementId, d.Period.Year)], d)),
            .. await RoundTasks.OfAsync(scope, [.. found.Where(d => compared.Contains((d.AgreementId, d.Period)))], rounds, cancellation),
        ];
    }

    private static bool Waits(ReturnDossier one) =>
        one.State is ReturnState.Submitted or ReturnState.Returned or ReturnState.Draft or ReturnState.Amendment
        || (one.State == ReturnState.Open && one.Part is null);

    private static TaskFact Fact(TaskScope scope, AgreementStanding year, ReturnDossier one) =>
        new()
        {
            Kind = one.State switch
            {
                ReturnState.Submitted => TaskKind.ReturnToCheck,
                ReturnState.Returned => TaskKind.ReturnSentBack,
                ReturnState.Amendment => TaskKind.AmendmentOpen,
                _ => TaskKind.ReturnMissing,
            },
            // One that nobody has begun has no row of its own.
            Id = one.Return?.Id ?? Named(one),
            AgreementId = year.AgreementId,
            Year = year.Year,
            Period = one.Period,
            Subject = year.Area,
            Party = year.Provider,
            Detail = ReturnProof.NameOf(one.Period),
            DueOn = one.State == ReturnState.Amendment ? null : one.DueOn,
            Amount = one.Retained,
            Since = one.Steps.Count > 0 ? one.Steps.Max(static s => s.Made.At) : LocalDay.Start(one.Period.Last.AddDays(1)),
            Late = one.State != ReturnState.Amendment && scope.Today > one.DueOn,
        };

    /// <summary>The same for the same return, before it has a row; another for a quarter than for the month of its number.</summary>
    private static Guid Named(ReturnDossier one)
    {
        var bytes = one.AgreementId.ToByteArray();
        BitConverter.GetBytes((((one.Period.Year * 100) + one.Period.Number) * 10) + one.Period.Months).CopyTo(bytes, 0);
        return new(bytes);
    }
}

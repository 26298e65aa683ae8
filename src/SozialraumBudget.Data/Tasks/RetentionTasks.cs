using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Proofs that were handed in, rejected, or are missing and due within six weeks.</summary>
internal sealed class RetentionTasks : ITaskSource
{
    private const int DaysAhead = 42;

    public IReadOnlySet<Role> Roles { get; } =
        new HashSet<Role> { Role.Controller, Role.ProviderCoordinator, Role.Management, Role.AreaManager };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var waiting = (
            from year in scope.Running
            where year.State.HasBegun()
            from part in year.Standing.Facts.Parts
            where ReturnProof.IsAsked(part.Name, year.Standing.Facts.EndedOn)
            where
                part.State is RetentionState.Submitted or RetentionState.Rejected
                || (part.State == RetentionState.Open && part.DueOn <= scope.Today.AddDays(DaysAhead))
            select (Year: year, Part: part)
        ).ToList();
        // Where the return or the accounts have been begun, they are what is due, and the proof is a shadow of it.
        var begun = await scope.BegunReturnsAsync(cancellation);
        waiting.RemoveAll(w => ReturnProof.PeriodOf(w.Part.Name) is { } period && begun.ContainsKey((w.Year.AgreementId, period)));
        var accounts = (await scope.BegunAccountsAsync(cancellation)).Select(static a => a.Key).ToHashSet();
        waiting.RemoveAll(w => AccountsProof.Is(w.Part.Name, w.Year.Year) && accounts.Contains((w.Year.AgreementId, w.Year.Year)));
        if (waiting.Count == 0)
            return [];

        var ids = waiting.Where(static w => w.Part.State != RetentionState.Open).Select(static w => w.Part.Id).ToArray();
        var submitted = await scope
            .Db.RetentionProofs.Where(p => ids.Contains(p.PartId))
            .GroupBy(p => p.PartId)
            .Select(g => new { g.Key, At = g.Max(p => p.Submitted.At) })
            .ToDictionaryAsync(static g => g.Key, static g => g.At, cancellation);
        var decided = (
            await scope.Db.RetentionDecisions.AsNoTracking().Where(d => ids.Contains(d.PartId)).ToListAsync(cancellation)
        ).ToLookup(static d => d.PartId);
        return waiting.Select(w =>
        {
            var (year, part) = w;
            var rejection = part.State == RetentionState.Rejected ? decided[part.Id].MaxBy(static d => d.Decided.At) : null;
            return new TaskFact
            {
                Kind = part.State switch
                {
                    RetentionState.Submitted => TaskKind.ProofToCheck,
                    RetentionState.Rejected => TaskKind.ProofRejected,
                    _ => TaskKind.ProofMissing,
                },
                Id = part.Id,
                AgreementId = year.AgreementId,
                Year = year.Year,
                Subject = year.Area,
                Party = year.Provider,
                Detail = part.Name,
                // The return itself is the lead provider's alone.
                Period = scope.ProviderId == year.ProviderId ? ReturnProof.PeriodOf(part.Name) : null,
                Reason = rejection?.Reason,
                DueOn = part.DueOn,
                Amount = part.Amount,
                Since =
                    rejection?.Decided.At
                    ?? (
                        part.State == RetentionState.Submitted && submitted.TryGetValue(part.Id, out var at)
                            ? at
                            : LocalDay.Start(part.DueOn.AddDays(-DaysAhead))
                    ),
                Late = RetentionReview.IsOverdue(part.State, part.DueOn, scope.Today, year.State, isAsked: true),
            };
        });
    }
}

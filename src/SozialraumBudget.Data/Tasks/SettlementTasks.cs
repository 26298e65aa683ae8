using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>
/// Years whose accounts are accepted and that nobody has settled, settlements that wait for a second person, and those whose sources have
/// changed since.
/// </summary>
internal sealed class SettlementTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.Approver };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var active = await scope
            .Db.Settlements.AsNoTracking()
            .Where(static s => s.State == SettlementState.Prepared || s.State == SettlementState.Approved)
            .Select(static s => new
            {
                s.Id,
                s.AgreementId,
                s.BudgetYear,
                s.State,
                s.Version,
                s.Accounts,
                s.Prepared,
            })
            .ToListAsync(cancellation);
        var waiting = active
            .Where(static s => s.State == SettlementState.Prepared)
            .Select(static s => (s.AgreementId, s.BudgetYear))
            .ToHashSet();
        var approved = active
            .Where(static s => s.State == SettlementState.Approved)
            .GroupBy(static s => (s.AgreementId, s.BudgetYear))
            .Where(g => !waiting.Contains(g.Key))
            .Select(static g => g.MaxBy(static s => s.Version)!)
            .ToList();
        var (results, returns) =
            approved.Count == 0
                ? (
                    [],
                    Enumerable.Empty<(Guid AgreementId, AcceptedQuarter Return)>().ToLookup(static r => r.AgreementId, static r => r.Return)
                )
                : (
                    await ResultsAsync(scope, cancellation),
                    await ReturnsAsync(scope, [.. approved.Select(static s => s.AgreementId)], cancellation)
                );
        var settled = active.ConvertAll(static s => (s.AgreementId, s.BudgetYear)).ToHashSet();
        var accepted = await scope
            .Db.AnnualAccounts.AsNoTracking()
            .Where(static a => a.State == ReturnState.Accepted)
            .Select(a => new
            {
                a.AgreementId,
                a.BudgetYear,
                AcceptedAt = scope.Db.AccountsSteps.Where(s => s.AccountsId == a.Id && s.Move == ReturnMove.Accept).Max(s => s.Made.At),
            })
            .ToListAsync(cancellation);
        var years = scope.Running.ToDictionary(static y => (y.AgreementId, y.Year));
        return
        [
            .. from a in accepted
            where !settled.Contains((a.AgreementId, a.BudgetYear)) && scope.Today.Year > a.BudgetYear
            let year = years.GetValueOrDefault((a.AgreementId, a.BudgetYear))
            where year is { State: AgreementState.Active or AgreementState.Settled }
            select Fact(TaskKind.SettlementToPrepare, year, a.AgreementId, a.AcceptedAt),
            .. from s in approved
            let year = years.GetValueOrDefault((s.AgreementId, s.BudgetYear))
            where year is { State: AgreementState.Active or AgreementState.Settled }
            let accounts = results.TryGetValue((s.AgreementId, s.BudgetYear), out var found) ? found : default
            let own = returns[s.AgreementId].Where(r => r.Period.Year == s.BudgetYear).ToList()
            where AmendmentDue.Of(s.Prepared.At, s.Accounts, accounts?.Result, own)
            select Fact(TaskKind.SettlementToAmend, year, s.Id, Latest(accounts?.At, own, s.Prepared.At)),
            .. from s in active
            where s.State == SettlementState.Prepared
            let year = years.GetValueOrDefault((s.AgreementId, s.BudgetYear))
            where year is not null
            select Fact(TaskKind.SettlementToApprove, year, s.Id, s.Prepared.At) with
            {
                Reason = s.Prepared.Name,
                Mine = s.Prepared.UserId == scope.UserId,
                Amount = s.Accounts,
            },
        ];
    }

    private static DateTimeOffset Latest(DateTimeOffset? accounts, IEnumerable<AcceptedQuarter> returns, DateTimeOffset frozenAt) =>
        returns.Select(static r => r.At).Append(accounts ?? frozenAt).Append(frozenAt).Max();

    /// <summary>Result of the accounts that hold, and when they were accepted.</summary>
    private static async Task<Dictionary<(Guid AgreementId, int Year), AcceptedResult>> ResultsAsync(
        TaskScope scope,
        CancellationToken cancellation
    )
    {
        var steps = await (
            from s in scope.Db.AccountsSteps
            join a in scope.Db.AnnualAccounts on s.AccountsId equals a.Id
            where s.Move == ReturnMove.Accept
            orderby s.Made.At
            select new
            {
                a.AgreementId,
                a.BudgetYear,
                s.Result,
                s.Made.At,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var found = new Dictionary<(Guid AgreementId, int Year), AcceptedResult>();
        foreach (var step in steps)
            found[(step.AgreementId, step.BudgetYear)] = new(step.Result, step.At);
        return found;
    }

    private static async Task<ILookup<Guid, AcceptedQuarter>> ReturnsAsync(
        TaskScope scope,
        Guid[] agreements,
        CancellationToken cancellation
    )
    {
        var steps = await (
            from s in scope.Db.ReturnSteps
            join r in scope.Db.QuarterlyReturns on s.ReturnId equals r.Id
            where s.Move == ReturnMove.Accept && agreements.Contains(r.AgreementId)
            select new
            {
                r.AgreementId,
                r.Period,
                s.Total,
                s.Made.At,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return steps.ToLookup(static s => s.AgreementId, static s => new AcceptedQuarter(s.Period, s.At, s.Total));
    }

    private sealed record AcceptedResult(Money Result, DateTimeOffset At);

    private static TaskFact Fact(TaskKind kind, AgreementStanding year, Guid id, DateTimeOffset since) =>
        new()
        {
            Kind = kind,
            Id = id,
            AgreementId = year.AgreementId,
            Year = year.Year,
            Subject = year.Area,
            Party = year.Provider,
            Detail = $"Jahresabrechnung {year.Year}",
            Since = since,
        };
}

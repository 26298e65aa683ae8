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
        var returns = await ReturnsAsync(scope, [.. approved.Select(static s => s.AgreementId)], cancellation);
        var settled = active.ConvertAll(static s => (s.AgreementId, s.BudgetYear)).ToHashSet();
        var begun = await scope.BegunAccountsAsync(cancellation);
        var accepted = begun.Where(static a => a.Accepted is not null).ToDictionary(static a => a.Key, static a => a.Accepted!);
        var years = scope.Running.ToDictionary(static y => (y.AgreementId, y.Year));
        return
        [
            .. from a in begun
            where a.Accounts.State == ReturnState.Accepted && !settled.Contains(a.Key)
            let year = years.GetValueOrDefault(a.Key)
            where year is not null && year.State.HasBegun() && scope.Today > year.Standing.Facts.LastDay
            select Fact(TaskKind.SettlementToPrepare, year, a.Accounts.AgreementId, accepted[a.Key].Made.At),
            .. from s in approved
            let year = years.GetValueOrDefault((s.AgreementId, s.BudgetYear))
            where year is not null && year.State.HasBegun()
            let accounts = accepted.GetValueOrDefault((s.AgreementId, s.BudgetYear))
            let own = returns[s.AgreementId].Where(r => r.Period.Year == s.BudgetYear).ToList()
            where AmendmentDue.Of(s.Prepared.At, s.Accounts, accounts?.Result, own)
            select Fact(TaskKind.SettlementToAmend, year, s.Id, Latest(accounts?.Made.At, own, s.Prepared.At)),
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

    private static DateTimeOffset Latest(DateTimeOffset? accounts, IEnumerable<AcceptedTotal> returns, DateTimeOffset frozenAt) =>
        returns.Select(static r => r.At).Append(accounts ?? frozenAt).Append(frozenAt).Max();

    private static async Task<ILookup<Guid, AcceptedTotal>> ReturnsAsync(TaskScope scope, Guid[] agreements, CancellationToken cancellation)
    {
        if (agreements.Length == 0)
            return Enumerable.Empty<(Guid AgreementId, AcceptedTotal Return)>().ToLookup(static r => r.AgreementId, static r => r.Return);
        var steps = await (
            from s in scope.Db.ReturnSteps
            join r in scope.Db.ProviderReturns on s.ReturnId equals r.Id
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
        return steps.ToLookup(static s => s.AgreementId, static s => new AcceptedTotal(s.Period, s.At, s.Total));
    }

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

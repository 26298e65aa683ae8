using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Tasks;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Years whose accounts are accepted and that nobody has settled, and settlements that wait for a second person.</summary>
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
                s.Accounts,
                s.Prepared,
            })
            .ToListAsync(cancellation);
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

using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>
/// Projection of <see cref="Standing"/>: dues to prepare now (also released retention that no due is left to carry), refused ones, payouts
/// that wait for the second pair of eyes, approved ones that nobody handed to the cash office, and those whose transfer failed.
/// </summary>
internal sealed class PayoutTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.Approver, Role.Management, Role.AreaManager };

    public Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation) =>
        Task.FromResult(
            from year in scope.Running
            from due in year.Standing.Dues
            let fact = Of(year, due, scope)
            where fact is not null
            select fact
        );

    private static TaskFact? Of(AgreementStanding year, DueStanding due, TaskScope scope) =>
        due switch
        {
            { Step: PayoutStep.Prepared, Payout: { } payout } => Fact(
                TaskKind.PayoutToApprove,
                year,
                due,
                payout.Id,
                payout.PreparedAt
            ) with
            {
                Reason = payout.PreparedName,
                Mine = payout.PreparedBy == scope.UserId,
            },
            {
                Step: PayoutStep.Approved,
                Payout: { Transfer: { State: TransferState.Rejected or TransferState.Returned } failed } payout
            } => Fact(TaskKind.TransferFailed, year, due, payout.Id, LocalDay.Start(failed.EndedOn ?? scope.Today)) with
            {
                Reason = failed.Told,
                Late = true,
            },
            { Step: PayoutStep.Approved, Payout: { } payout } => Fact(
                TaskKind.PayoutToHandOver,
                year,
                due,
                payout.Id,
                payout.ApprovedAt ?? payout.PreparedAt
            ) with
            {
                Late = scope.Today > due.DueOn,
            },
            { IsOpen: true, CameToNothing: { State: PayoutState.Refused } refused } when due.Waits => Fact(
                TaskKind.PayoutRefused,
                year,
                due,
                refused.Id,
                refused.EndedAt ?? refused.PreparedAt
            ) with
            {
                Reason = refused.EndReason,
            },
            { Step: PayoutStep.Overdue or PayoutStep.Due } => Fact(
                TaskKind.PayoutToPrepare,
                year,
                due,
                year.AgreementId,
                LocalDay.Start(due.DueFrom)
            ) with
            {
                Reason = due.Amount.IsZero ? $"{GermanNumber.Text(due.Gross)} werden ganz mit Abzügen verrechnet" : null,
            },
            _ => null,
        };

    private static TaskFact Fact(TaskKind kind, AgreementStanding year, DueStanding due, Guid id, DateTimeOffset since) =>
        new()
        {
            Kind = kind,
            Id = id,
            AgreementId = year.AgreementId,
            Year = year.Year,
            Due = due.Key,
            Subject = year.Area,
            Party = year.Provider,
            Detail = $"{DueNames.Of(due.Key, due.Purpose)} {year.Year}",
            DueOn = due.DueOn,
            Amount = due.Amount,
            Since = since,
            Late = due.IsOverdue,
        };
}

using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Files for the cash office that nobody has answered in time, and reversals that wait for a second person.</summary>
internal sealed class CashTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.Approver };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation) =>
        [.. await UnansweredAsync(scope, cancellation), .. await ReversalsAsync(scope, cancellation)];

    private static async Task<IEnumerable<TaskFact>> UnansweredAsync(TaskScope scope, CancellationToken cancellation)
    {
        var open = await (
            from t in scope.Db.CashTransfers
            join e in scope.Db.CashExports on t.CashExportId equals e.Id
            where t.State == TransferState.HandedOver && e.ExecuteOn < scope.Today
            select new
            {
                e.Id,
                e.MessageId,
                e.ExecuteOn,
                t.Amount,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return from t in open
            group t by (t.Id, t.MessageId, t.ExecuteOn) into file
            where scope.Today > CashFiles.AnswerBy(file.Key.ExecuteOn)
            select new TaskFact
            {
                Kind = TaskKind.CashFileUnanswered,
                Id = file.Key.Id,
                Subject = file.Key.MessageId,
                Detail = $"{GermanWords.Count(file.Count(), "Überweisung", "Überweisungen")} ohne Antwort",
                DueOn = CashFiles.AnswerBy(file.Key.ExecuteOn),
                Amount = Money.Sum(file.Select(static t => t.Amount)),
                Since = LocalDay.Start(CashFiles.AnswerBy(file.Key.ExecuteOn).AddDays(1)),
                Late = true,
            };
    }

    private static async Task<IEnumerable<TaskFact>> ReversalsAsync(TaskScope scope, CancellationToken cancellation)
    {
        var rows = await (
            from r in scope.Db.ReversalRequests
            join p in scope.Db.Payouts on r.PayoutId equals p.Id
            where r.Confirmed == null && r.Declined == null
            select new { Request = r, Payout = p }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return rows.Select(r => new TaskFact
        {
            Kind = TaskKind.ReversalToConfirm,
            Id = r.Payout.Id,
            AgreementId = r.Payout.AgreementId,
            Year = r.Payout.BudgetYear,
            Subject = $"{r.Payout.Title} · {r.Payout.PayeeName}",
            Detail = r.Request.Reason,
            Reason = r.Request.Requested.Name,
            Amount = r.Payout.Amount,
            Since = r.Request.Requested.At,
            Mine = r.Request.Requested.UserId == scope.UserId,
        });
    }
}

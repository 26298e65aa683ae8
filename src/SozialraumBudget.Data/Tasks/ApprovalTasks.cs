using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>
/// What a second person approved in the last days shortly after the own access had changed: payouts, their reversals, settlements,
/// bonus.
/// </summary>
internal sealed class ApprovalTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.Approver };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        // On most days nobody's access has changed: then there is nothing to look for.
        var (weighty, from) = (AccessChanges.Weighty.ToArray(), scope.Now.AddDays(-2 * scope.FreshDays));
        if (!await scope.Db.AccessChanges.AnyAsync(c => weighty.Contains(c.Kind) && c.At > from, cancellation))
            return [];

        List<Approval> approvals =
        [
            .. await PayoutsAsync(scope, cancellation),
            .. await ReversalsAsync(scope, cancellation),
            .. await SettlementsAsync(scope, cancellation),
            .. await BonusAsync(scope, cancellation),
        ];
        var fresh = await FreshApprovals.FindAsync(scope.Db, [.. approvals.Select(static a => a.Stamp)], scope.FreshDays, cancellation);
        return from a in approvals
            where fresh.ContainsKey(a.Stamp)
            let change = fresh[a.Stamp][0]
            select new TaskFact
            {
                Kind = a.Kind,
                Id = a.Id,
                AgreementId = a.AgreementId,
                Year = a.Year,
                Subject = a.Subject,
                Detail = $"{a.Done} von {a.Stamp.Name}; {change.Kind.Title()} von {change.ByName} kurz davor",
                Amount = a.Amount,
                Since = a.Stamp.At,
            };
    }

    private static DateTimeOffset Since(TaskScope scope) => scope.Now.AddDays(-scope.FreshDays);

    private static async Task<IEnumerable<Approval>> PayoutsAsync(TaskScope scope, CancellationToken cancellation)
    {
        var since = Since(scope);
        var payouts = await scope
            .Db.Payouts.AsNoTracking()
            .Where(p => p.State == PayoutState.Approved && p.Approved!.At > since && p.Approved!.UserId != scope.UserId)
            .ToListAsync(cancellation);
        return payouts.Select(static p => Of(p, p.Approved!, "freigegeben"));
    }

    private static async Task<IEnumerable<Approval>> ReversalsAsync(TaskScope scope, CancellationToken cancellation)
    {
        var since = Since(scope);
        var confirmed = await (
            from r in scope.Db.ReversalRequests
            join p in scope.Db.Payouts on r.PayoutId equals p.Id
            where r.Confirmed != null && r.Confirmed.At > since && r.Confirmed.UserId != scope.UserId
            select new { Request = r, Payout = p }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return confirmed.Select(static r => Of(r.Payout, r.Request.Confirmed!, "Storno bestätigt"));
    }

    private static async Task<IEnumerable<Approval>> SettlementsAsync(TaskScope scope, CancellationToken cancellation)
    {
        var since = Since(scope);
        var approved = await (
            from s in scope.Db.Settlements
            join a in scope.Db.Agreements on s.AgreementId equals a.Id
            where s.State == SettlementState.Approved && s.Approved!.At > since && s.Approved!.UserId != scope.UserId
            select new { Settlement = s, a.Title }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return approved.Select(static s => new Approval(
            TaskKind.SettlementApprovalToKnow,
            s.Settlement.Id,
            s.Settlement.AgreementId,
            s.Settlement.BudgetYear,
            $"Jahresabrechnung {s.Settlement.BudgetYear} · {s.Title}",
            "freigegeben",
            s.Settlement.Approved!,
            null
        ));
    }

    private static async Task<IEnumerable<Approval>> BonusAsync(TaskScope scope, CancellationToken cancellation)
    {
        var since = Since(scope);
        var approved = await (
            from b in scope.Db.BonusYears
            join a in scope.Db.Agreements on b.AgreementId equals a.Id
            where b.State == BonusState.Approved && b.Approved!.At > since && b.Approved!.UserId != scope.UserId
            select new { Bonus = b, a.Title }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return approved.Select(static b => new Approval(
            TaskKind.BonusApprovalToKnow,
            b.Bonus.Id,
            b.Bonus.AgreementId,
            b.Bonus.BudgetYear,
            $"Leistungsbonus {b.Bonus.BudgetYear} · {b.Title}",
            "freigegeben",
            b.Bonus.Approved!,
            null
        ));
    }

    private static Approval Of(Payout payout, Stamp stamp, string done) =>
        new(
            TaskKind.ApprovalToKnow,
            payout.Id,
            payout.AgreementId,
            payout.BudgetYear,
            $"{payout.Title} · {payout.PayeeName}",
            done,
            stamp,
            payout.Amount
        );

    /// <param name="Done">What was done, in German.</param>
    private sealed record Approval(
        TaskKind Kind,
        Guid Id,
        Guid AgreementId,
        int Year,
        string Subject,
        string Done,
        Stamp Stamp,
        Money? Amount
    );
}

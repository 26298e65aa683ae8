using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>An instalment of the budget in force and what became of it.</summary>
public sealed record PlannedPayout
{
    public required Guid AgreementId { get; init; }

    public required int Quarter { get; init; }

    public required int Sequence { get; init; }

    public required Money Instalment { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>The payout that was prepared or approved for it; null while there is none.</summary>
    public Guid? PayoutId { get; init; }

    public PayoutState? State { get; init; }

    /// <summary>Amount of that payout: instalment, released retention, deductions.</summary>
    public Money? Amount { get; init; }

    public Money? ReleasedRetention { get; init; }

    /// <summary>Zero or negative.</summary>
    public Money? Deductions { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    public bool IsPaid => State == PayoutState.Approved;
}

/// <summary>The instalments of a year with their payouts, by agreement and date.</summary>
public static class PaymentPlan
{
    private static readonly Func<AppDbContext, int, IAsyncEnumerable<PlannedPayout>> Plan = EF.CompileAsyncQuery((AppDbContext db, int year) =>
        from f in db.FixedBudgets
        where f.BudgetYear == year && !db.FixedBudgets.Any(n => n.AgreementId == f.AgreementId && n.BudgetYear == year && n.Version > f.Version)
        join i in db.Instalments on f.Id equals i.FixedBudgetId
        from p in db.Payouts.Where(p => p.AgreementId == f.AgreementId && p.BudgetYear == year && p.Quarter == i.Quarter && p.Sequence == i.Sequence
            && (p.State == PayoutState.Prepared || p.State == PayoutState.Approved)).DefaultIfEmpty()
        orderby f.AgreementId, i.DueOn, i.Quarter, i.Sequence
        select new PlannedPayout
        {
            AgreementId = f.AgreementId,
            Quarter = i.Quarter,
            Sequence = i.Sequence,
            Instalment = i.Amount,
            DueOn = i.DueOn,
            PayoutId = (Guid?)p.Id,
            State = (PayoutState?)p.State,
            Amount = (Money?)p.Amount,
            ReleasedRetention = (Money?)p.ReleasedRetention,
            Deductions = (Money?)p.Deductions,
            ApprovedAt = (DateTimeOffset?)p.Approved!.At,
        });

    public static async Task<List<PlannedPayout>> LoadAsync(AppDbContext db, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await Plan(db, year).ToListAsync(cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Agreements;

/// <summary>One budget year of an agreement as it stands: budget in force, instalments with their payouts, retention, balances.</summary>
public sealed class AgreementYear
{
    public required int Year { get; init; }

    /// <summary>Newest version; null while nothing is fixed.</summary>
    public FixedBudget? Budget { get; init; }

    public required IReadOnlyList<InstalmentRow> Instalments { get; init; }

    public required IReadOnlyList<RetentionPart> Parts { get; init; }

    public required IReadOnlyDictionary<LedgerAccount, Money> Balances { get; init; }

    /// <summary>Deductions of the year, and open ones of other years.</summary>
    public required IReadOnlyList<DeductionStanding> Deductions { get; init; }

    public Money Paid => Balances.GetValueOrDefault(LedgerAccount.Paid);

    public Money OpenRetention => Balances.GetValueOrDefault(LedgerAccount.Retention);

    /// <summary>Instalments and released retention that no payout has paid yet, less claims of renegotiations.</summary>
    public Money StillToPay => Balances.GetValueOrDefault(LedgerAccount.Instalments) + Balances.GetValueOrDefault(LedgerAccount.ReleasedRetention)
        + Balances.GetValueOrDefault(LedgerAccount.Claims);

    public Money Released => Balances.GetValueOrDefault(LedgerAccount.ReleasedRetention);

    public int MissingProofs => Parts.Count(static p => p.State is RetentionState.Open or RetentionState.Rejected);

    public static async Task<AgreementYear> LoadAsync(AppDbContext db, Guid agreementId, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var budget = await db.FixedBudgets.AsNoTracking().Include(b => b.Instalments).Where(b => b.AgreementId == agreementId && b.BudgetYear == year)
            .OrderByDescending(b => b.Version).FirstOrDefaultAsync(cancellation);
        var payouts = await db.Payouts.AsNoTracking().Where(p => p.AgreementId == agreementId && p.BudgetYear == year).ToListAsync(cancellation);
        var parts = await db.RetentionParts.AsNoTracking().Where(p => p.AgreementId == agreementId && p.BudgetYear == year)
            .OrderBy(p => p.DueOn).ThenBy(p => p.Name).ToListAsync(cancellation);
        var balances = await db.LedgerBalances.Where(b => b.AgreementId == agreementId && b.BudgetYear == year)
            .ToDictionaryAsync(static b => b.Account, static b => b.Balance, cancellation);
        var deductions = await DeductionStanding.LoadAsync(db, db.Deductions.Where(d => d.AgreementId == agreementId), cancellation);
        return new AgreementYear
        {
            Year = year,
            Budget = budget,
            Parts = parts,
            Balances = balances,
            Deductions = [.. deductions.Where(d => d.Deduction.BudgetYear == year || !d.Open.IsZero)],
            Instalments = [.. (budget?.Instalments ?? []).OrderBy(static i => i.Quarter).ThenBy(static i => i.Sequence).Select(i => new InstalmentRow(i, PayoutOf(i, payouts)))],
        };
    }

    /// <summary>The payout that counts; else the last one that came to nothing.</summary>
    private static Payout? PayoutOf(Instalment instalment, IEnumerable<Payout> payouts) => payouts
        .Where(p => p.Quarter == instalment.Quarter && p.Sequence == instalment.Sequence)
        .OrderBy(static p => p.State is PayoutState.Prepared or PayoutState.Approved).ThenBy(static p => p.Prepared.At).LastOrDefault();
}

/// <summary>An instalment and the payout that pays it, if there is one.</summary>
public sealed record InstalmentRow(Instalment Instalment, Payout? Payout)
{
    public bool IsPaid => Payout?.State == PayoutState.Approved;

    /// <summary>Nobody has prepared it, or what was prepared came to nothing.</summary>
    public bool IsOpen => Payout?.State is not (PayoutState.Prepared or PayoutState.Approved);
}

using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>The rows of budget years, read once and told as facts.</summary>
internal sealed class YearRows
{
    private readonly IReadOnlyDictionary<(Guid AgreementId, int Year), BudgetInForce> budgets;
    private readonly ILookup<Guid, int> years;
    private readonly ILookup<(Guid AgreementId, int Year), PayoutFact> payouts;
    private readonly ILookup<(Guid AgreementId, int Year), RetentionFact> parts;
    private readonly ILookup<(Guid AgreementId, int Year), DueFact> additional;
    private readonly ILookup<Guid, ClaimFact> claims;
    private readonly IReadOnlyDictionary<Guid, int> preparationDays;

    private YearRows(
        IReadOnlyDictionary<(Guid AgreementId, int Year), BudgetInForce> budgets,
        ILookup<(Guid AgreementId, int Year), PayoutFact> payouts,
        ILookup<(Guid AgreementId, int Year), RetentionFact> parts,
        ILookup<(Guid AgreementId, int Year), DueFact> additional,
        ILookup<Guid, ClaimFact> claims,
        IReadOnlyDictionary<Guid, int> preparationDays
    )
    {
        (this.budgets, this.payouts, this.parts, this.additional, this.claims) = (budgets, payouts, parts, additional, claims);
        this.preparationDays = preparationDays;
        years = budgets.Keys.ToLookup(static k => k.AgreementId, static k => k.Year);
    }

    /// <param name="agreement">One agreement; null: all that the user sees.</param>
    /// <param name="year">One year; null: all.</param>
    /// <param name="today">Day whose terms hold.</param>
    public static async Task<YearRows> LoadAsync(
        AppDbContext db,
        Guid? agreement,
        int? year,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        Guid[]? ids = agreement is { } id ? [id] : null;
        return new(
            await BudgetsInForce.LoadAsync(db, ids, year, cancellation),
            (await PayoutRows.LoadAsync(db, ids, year, cancellation)).ToLookup(
                static p => (p.AgreementId, p.Fact.Key.Period.Year),
                static p => p.Fact
            ),
            (await PartsAsync(db, ids, year, cancellation)).ToLookup(static p => (p.AgreementId, p.Year), static p => p.Fact),
            (await AdditionalAsync(db, ids, year, cancellation)).ToLookup(
                static d => (d.AgreementId, d.Fact.Key.Period.Year),
                static d => d.Fact
            ),
            (await ClaimsAsync(db, ids, cancellation)).ToLookup(static c => c.AgreementId, static c => c.Fact),
            await PreparationDaysAsync(db, ids, today, cancellation)
        );
    }

    /// <summary>Years of an agreement that have a budget.</summary>
    public IEnumerable<int> YearsOf(Guid agreement) => years[agreement];

    public YearFacts Facts(Guid agreement, AgreementState state, DateOnly? endedOn, BudgetModel model, int year) =>
        new()
        {
            AgreementId = agreement,
            Year = year,
            State = state,
            EndedOn = endedOn,
            Retains = model.Retains,
            PreparationDays = preparationDays.TryGetValue(agreement, out var days) ? days : null,
            Budget = budgets.GetValueOrDefault((agreement, year)),
            Additional = [.. additional[(agreement, year)]],
            Payouts = [.. payouts[(agreement, year)]],
            Parts = [.. parts[(agreement, year)]],
            Claims = [.. claims[agreement]],
        };

    private static async Task<IReadOnlyDictionary<Guid, int>> PreparationDaysAsync(
        AppDbContext db,
        Guid[]? ids,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .AgreementTerms.AsNoTracking()
            .Where(t => t.Key == nameof(TermKey.PreparationDays) && (ids == null || ids.Contains(t.AgreementId)))
            .ToListAsync(cancellation);
        return (
            from agreement in rows.GroupBy(static t => t.AgreementId)
            let agreed = new AgreementTerms(agreement.Select(static t => t.Dated())).AsOf(today)
            where agreed.Has(TermKey.PreparationDays)
            select (agreement.Key, agreed.Number(TermKey.PreparationDays))
        ).ToDictionary();
    }

    private static async Task<IEnumerable<(Guid AgreementId, int Year, RetentionFact Fact)>> PartsAsync(
        AppDbContext db,
        Guid[]? ids,
        int? year,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .RetentionParts.AsNoTracking()
            .Where(p => (ids == null || ids.Contains(p.AgreementId)) && (year == null || p.BudgetYear == year))
            .Select(p => new
            {
                p.Id,
                p.AgreementId,
                p.BudgetYear,
                p.Condition,
                p.Name,
                p.Amount,
                p.DueOn,
                p.State,
                p.PayoutId,
                p.ItemId,
            })
            .ToListAsync(cancellation);
        return rows.OrderBy(static p => p.DueOn)
            .ThenBy(static p => p.Name, StringComparer.Ordinal)
            .Select(static p =>
                (
                    p.AgreementId,
                    p.BudgetYear,
                    new RetentionFact(p.Id, p.Condition, p.Name, p.Amount, p.DueOn, p.State, p.PayoutId, p.ItemId)
                )
            );
    }

    private static async Task<IEnumerable<(Guid AgreementId, DueFact Fact)>> AdditionalAsync(
        AppDbContext db,
        Guid[]? ids,
        int? year,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .AdditionalDues.AsNoTracking()
            .Where(d => (ids == null || ids.Contains(d.AgreementId)) && (year == null || d.BudgetYear == year))
            .Select(d => new
            {
                d.AgreementId,
                d.Period,
                d.Sequence,
                d.Purpose,
                d.Amount,
                d.DueOn,
            })
            .ToListAsync(cancellation);
        return rows.Select(static d => (d.AgreementId, new DueFact(new(d.Period, d.Sequence), d.Purpose, d.Amount, d.DueOn)))
            .OrderBy(static d => d.Item2.Key);
    }

    private static async Task<IEnumerable<(Guid AgreementId, ClaimFact Fact)>> ClaimsAsync(
        AppDbContext db,
        Guid[]? ids,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .Deductions.AsNoTracking()
            .Where(d => d.Withdrawn == null && (ids == null || ids.Contains(d.AgreementId)))
            .Select(d => new
            {
                d.Id,
                d.AgreementId,
                d.BudgetYear,
                d.Source,
                d.Amount,
                d.ClaimedOn,
                d.Reason,
                d.Basis,
            })
            .ToListAsync(cancellation);
        if (rows.Count == 0)
            return [];

        var used = await UsedDeductions.LoadAsync(db, ids, cancellation);
        return rows.OrderBy(static d => d.ClaimedOn)
            .ThenBy(static d => d.Id)
            .Select(d =>
                (
                    d.AgreementId,
                    new ClaimFact(d.Id, d.BudgetYear, d.Source, d.Amount, used.SetOffOf(d.Id), d.ClaimedOn, d.Reason, d.Basis)
                    {
                        Repaid = used.RepaidOf(d.Id),
                    }
                )
            );
    }
}

using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>Reads the rows of budget years as facts.</summary>
internal static class YearRows
{
    /// <param name="agreements">Which agreements, with their states and models.</param>
    /// <param name="year">One year, with or without a budget; null: all years that have one.</param>
    public static async Task<ILookup<Guid, YearFacts>> LoadAsync(
        AppDbContext db,
        IReadOnlyDictionary<Guid, (AgreementState State, BudgetModel Model)> agreements,
        int? year,
        CancellationToken cancellation
    )
    {
        // A list of one is a parameter; for many it costs less to read all that the user sees.
        Guid[]? ids = agreements.Count == 1 ? [.. agreements.Keys] : null;
        var budgets = await BudgetsInForce.LoadAsync(db, ids, year, cancellation);
        var payouts = (await PayoutRows.LoadAsync(db, ids, year, cancellation)).ToLookup(
            static p => (p.AgreementId, p.Fact.Key.Period.Year),
            static p => p.Fact
        );
        var parts = (await PartsAsync(db, ids, year, cancellation)).ToLookup(static p => (p.AgreementId, p.Year), static p => p.Fact);
        var additional = (await AdditionalAsync(db, ids, year, cancellation)).ToLookup(
            static d => (d.AgreementId, d.Fact.Key.Period.Year),
            static d => d.Fact
        );
        var claims = (await ClaimsAsync(db, ids, cancellation)).ToLookup(static c => c.AgreementId, static c => c.Fact);
        var years = year is { } one
            ? agreements.Keys.Select(id => (Id: id, Year: one))
            : budgets.Keys.Where(k => agreements.ContainsKey(k.AgreementId)).Select(static k => (Id: k.AgreementId, k.Year));
        return years.ToLookup(
            static y => y.Id,
            y => new YearFacts
            {
                AgreementId = y.Id,
                Year = y.Year,
                State = agreements[y.Id].State,
                Retains = agreements[y.Id].Model.Retains,
                Budget = budgets.GetValueOrDefault((y.Id, y.Year)),
                Additional = [.. additional[(y.Id, y.Year)]],
                Payouts = [.. payouts[(y.Id, y.Year)]],
                Parts = [.. parts[(y.Id, y.Year)]],
                Claims = [.. claims[y.Id]],
            }
        );
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

        var used = await UsedSetOffs.LoadAsync(db, ids, cancellation);
        return rows.OrderBy(static d => d.ClaimedOn)
            .ThenBy(static d => d.Id)
            .Select(d =>
                (
                    d.AgreementId,
                    new ClaimFact(d.Id, d.BudgetYear, d.Source, d.Amount, Money.Sum(used[d.Id]), d.ClaimedOn, d.Reason, d.Basis)
                )
            );
    }
}

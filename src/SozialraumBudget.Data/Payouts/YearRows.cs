using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>Reads the rows of budget years as facts.</summary>
internal static class YearRows
{
    /// <param name="agreements">Which agreements, with their states.</param>
    /// <param name="year">One year, with or without a budget; null: all years that have one.</param>
    public static async Task<ILookup<Guid, YearFacts>> LoadAsync(
        AppDbContext db,
        IReadOnlyDictionary<Guid, AgreementState> agreements,
        int? year,
        CancellationToken cancellation
    )
    {
        // A list of one is a parameter; for many it costs less to read all that the user sees.
        Guid[]? ids = agreements.Count == 1 ? [.. agreements.Keys] : null;
        var budgets = await BudgetsAsync(db, ids, year, cancellation);
        var payouts = (await PayoutsAsync(db, ids, year, cancellation)).ToLookup(
            static p => (p.AgreementId, p.Fact.Key.Period.Year),
            static p => p.Fact
        );
        var parts = (await PartsAsync(db, ids, year, cancellation)).ToLookup(static p => (p.AgreementId, p.Year), static p => p.Fact);
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
                State = agreements[y.Id],
                Budget = budgets.GetValueOrDefault((y.Id, y.Year)),
                Payouts = [.. payouts[(y.Id, y.Year)]],
                Parts = [.. parts[(y.Id, y.Year)]],
                Claims = [.. claims[y.Id]],
            }
        );
    }

    private static async Task<Dictionary<(Guid AgreementId, int Year), BudgetInForce>> BudgetsAsync(
        AppDbContext db,
        Guid[]? ids,
        int? year,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .FixedBudgets.AsNoTracking()
            .Where(b =>
                (ids == null || ids.Contains(b.AgreementId))
                && (year == null || b.BudgetYear == year)
                && !db.FixedBudgets.Any(n => n.AgreementId == b.AgreementId && n.BudgetYear == b.BudgetYear && n.Version > b.Version)
            )
            .Select(b => new
            {
                b.Id,
                b.AgreementId,
                b.BudgetYear,
                b.Version,
                b.Total,
                b.Payable,
                b.Retention,
                b.BonusMaximum,
                Dues = b
                    .Dues.Select(d => new
                    {
                        d.Period,
                        d.Sequence,
                        d.Purpose,
                        d.Amount,
                        d.DueOn,
                    })
                    .ToList(),
            })
            .ToListAsync(cancellation);
        return rows.ToDictionary(
            static b => (b.AgreementId, b.BudgetYear),
            static b => new BudgetInForce(
                b.Id,
                b.Version,
                b.Total,
                b.Payable,
                b.Retention,
                b.BonusMaximum,
                [
                    .. b
                        .Dues.Select(static d => new DueFact(new(d.Period, d.Sequence), d.Purpose, d.Amount, d.DueOn))
                        .OrderBy(static d => d.Key),
                ]
            )
        );
    }

    private static async Task<IEnumerable<(Guid AgreementId, PayoutFact Fact)>> PayoutsAsync(
        AppDbContext db,
        Guid[]? ids,
        int? year,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .Payouts.AsNoTracking()
            .Where(p => (ids == null || ids.Contains(p.AgreementId)) && (year == null || p.BudgetYear == year))
            .Select(p => new
            {
                p.Id,
                p.AgreementId,
                p.Period,
                p.Sequence,
                p.Purpose,
                p.State,
                p.Due,
                p.Released,
                p.SetOff,
                p.DueOn,
                PreparedAt = p.Prepared.At,
                PreparedBy = p.Prepared.UserId,
                PreparedName = p.Prepared.Name,
                ApprovedAt = (DateTimeOffset?)p.Approved!.At,
                RefusedAt = (DateTimeOffset?)p.Refused!.At,
                p.RefusalReason,
                ReversedAt = (DateTimeOffset?)p.Reversed!.At,
                p.ReversalReason,
            })
            .ToListAsync(cancellation);
        var transfers = rows.Exists(static p => p.ApprovedAt is not null)
            ? await Transfers.OfAsync(
                db,
                p => (ids == null || ids.Contains(p.AgreementId)) && (year == null || p.BudgetYear == year),
                cancellation
            )
            : null;
        return rows.OrderBy(static p => p.PreparedAt)
            .Select(p =>
                (
                    p.AgreementId,
                    new PayoutFact
                    {
                        Id = p.Id,
                        Key = new(p.Period, p.Sequence),
                        Purpose = p.Purpose,
                        State = p.State,
                        Due = p.Due,
                        Released = p.Released,
                        SetOff = p.SetOff,
                        DueOn = p.DueOn,
                        PreparedAt = p.PreparedAt,
                        PreparedBy = p.PreparedBy,
                        PreparedName = p.PreparedName,
                        ApprovedAt = p.ApprovedAt,
                        EndedAt = p.RefusedAt ?? p.ReversedAt,
                        EndReason = p.RefusalReason ?? p.ReversalReason,
                        Transfers = transfers is null ? [] : [.. transfers[p.Id]],
                    }
                )
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

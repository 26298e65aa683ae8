using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Earmarks;

/// <summary>An earmark account with what happened to it.</summary>
public sealed record EarmarkDossier
{
    public required EarmarkAccount Account { get; init; }

    public required string Area { get; init; }

    public required string Agreement { get; init; }

    public required string Provider { get; init; }

    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<EarmarkEntry> Entries { get; init; }

    /// <summary>The oldest first.</summary>
    public required IReadOnlyList<SpendingReport> Reports { get; init; }

    public required EarmarkStanding Standing { get; init; }

    /// <summary>"gesamte Jugendhilfe 2025".</summary>
    public string Name => $"{Account.Purpose.Title()} {Account.BudgetYear}";
}

/// <summary>Loads earmark accounts under the user's row security: a handful of queries for any number.</summary>
public sealed class EarmarkDesk(AppDbContext db, TimeProvider clock)
{
    /// <summary>All that the user sees, those with the nearest deadline first.</summary>
    public Task<IReadOnlyList<EarmarkDossier>> AllAsync(CancellationToken cancellation = default) =>
        OfAsync(db.EarmarkAccounts, cancellation);

    /// <summary>Null where there is none, or not for this user.</summary>
    public async Task<EarmarkDossier?> LoadAsync(Guid id, CancellationToken cancellation = default) =>
        (await OfAsync(db.EarmarkAccounts.Where(a => a.Id == id), cancellation)).SingleOrDefault();

    /// <summary>Those of an agreement's year.</summary>
    public Task<IReadOnlyList<EarmarkDossier>> OfYearAsync(Guid agreementId, int year, CancellationToken cancellation = default) =>
        OfAsync(db.EarmarkAccounts.Where(a => a.AgreementId == agreementId && a.BudgetYear == year), cancellation);

    private Task<IReadOnlyList<EarmarkDossier>> OfAsync(IQueryable<EarmarkAccount> wanted, CancellationToken cancellation) =>
        LoadAsync(db, wanted, LocalDay.Today(clock), cancellation);

    /// <param name="wanted">Of the same context.</param>
    internal static async Task<IReadOnlyList<EarmarkDossier>> LoadAsync(
        AppDbContext db,
        IQueryable<EarmarkAccount> wanted,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var accounts = await (
            from a in wanted.AsNoTracking()
            join agreement in db.Agreements on a.AgreementId equals agreement.Id
            join area in db.Areas on agreement.AreaId equals area.Id
            join p in db.Providers on a.ProviderId equals p.Id into providers
            from p in providers.DefaultIfEmpty()
            orderby a.Deadline, area.Name, a.Purpose
            select new
            {
                Account = a,
                Agreement = agreement.Title,
                Area = area.Name,
                Provider = (string?)p.Name,
            }
        ).ToListAsync(cancellation);
        if (accounts.Count == 0)
            return [];
        var ids = accounts.ConvertAll(static a => a.Account.Id);
        var entries = (
            await db.EarmarkEntries.AsNoTracking().Where(e => ids.Contains(e.AccountId)).OrderBy(e => e.Id).ToListAsync(cancellation)
        ).ToLookup(static e => e.AccountId);
        var reports = (
            await db.SpendingReports.AsNoTracking().Where(r => ids.Contains(r.AccountId)).OrderBy(r => r.Id).ToListAsync(cancellation)
        ).ToLookup(static r => r.AccountId);
        return
        [
            .. accounts.Select(a => new EarmarkDossier
            {
                Account = a.Account,
                Agreement = a.Agreement,
                Area = a.Area,
                Provider = a.Provider ?? "–",
                Entries = [.. entries[a.Account.Id]],
                Reports = [.. reports[a.Account.Id]],
                Standing = new(
                    [.. entries[a.Account.Id].Select(static e => new EarmarkMove(e.Amount, e.DeductionId is not null))],
                    [.. reports[a.Account.Id].Select(static r => new SpendingFact(r.State, r.Amount))],
                    a.Account.Deadline,
                    today
                ),
            }),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Ledger;

namespace SozialraumBudget.Data.Ledger;

/// <summary>An agreement with the standing of one of its budget years.</summary>
public sealed record AgreementStanding(Guid AgreementId, string Title, Guid AreaId, string Area, string Provider, AgreementState State, BudgetStanding Standing)
{
    /// <summary>All agreements of the year that the user sees, by area; one query.</summary>
    public static async Task<IReadOnlyList<AgreementStanding>> LoadAsync(AppDbContext db, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await (
            from a in db.Agreements
            join s in db.Areas on a.AreaId equals s.Id
            join p in db.Providers on a.LeadProviderId equals p.Id into providers
            from p in providers.DefaultIfEmpty()
            join b in db.LedgerBalances.Where(b => b.BudgetYear == year) on a.Id equals b.AgreementId into balances
            from b in balances.DefaultIfEmpty()
            where a.FirstYear <= year && a.LastYear >= year
            select new
            {
                a.Id,
                a.Title,
                a.AreaId,
                Area = s.Name,
                Provider = (string?)p.Name,
                a.State,
                Account = (LedgerAccount?)b.Account,
                Balance = (Domain.Values.Money?)b.Balance,
            }).AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(static r => r.Id).Select(static g => new AgreementStanding(
                    g.Key, g.First().Title, g.First().AreaId, g.First().Area, g.First().Provider ?? "–", g.First().State,
                    BudgetStanding.Of(g.Where(static r => r.Account is not null).Select(static r => new LedgerEntry(r.Account!.Value, r.Balance!.Value)))))
                .OrderBy(static s => s.Area, StringComparer.CurrentCulture).ThenBy(static s => s.Title, StringComparer.CurrentCulture),
        ];
    }
}

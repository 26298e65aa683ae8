using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Ledger;

namespace SozialraumBudget.Data.Ledger;

/// <summary>An agreement with the standing of one of its budget years.</summary>
public sealed record AgreementStanding(Guid AgreementId, string Title, Guid AreaId, string Area, string Provider, AgreementState State, BudgetStanding Standing)
{
    private static readonly Func<AppDbContext, int, IAsyncEnumerable<Row>> Rows = EF.CompileAsyncQuery((AppDbContext db, int year) =>
        from a in db.Agreements
        join s in db.Areas on a.AreaId equals s.Id
        join p in db.Providers on a.LeadProviderId equals p.Id into providers
        from p in providers.DefaultIfEmpty()
        join b in db.LedgerBalances.Where(b => b.BudgetYear == year) on a.Id equals b.AgreementId into balances
        from b in balances.DefaultIfEmpty()
        where a.FirstYear <= year && a.LastYear >= year
        select new Row
        {
            Id = a.Id,
            Title = a.Title,
            AreaId = a.AreaId,
            Area = s.Name,
            Provider = (string?)p.Name,
            State = a.State,
            Account = (LedgerAccount?)b.Account,
            Balance = (Domain.Values.Money?)b.Balance,
        });

    /// <summary>All agreements of the year that the user sees, by area; one query.</summary>
    public static async Task<IReadOnlyList<AgreementStanding>> LoadAsync(AppDbContext db, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await Rows(db, year).ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(static r => r.Id).Select(static g => new AgreementStanding(
                    g.Key, g.First().Title, g.First().AreaId, g.First().Area, g.First().Provider ?? "–", g.First().State,
                    BudgetStanding.Of(g.Where(static r => r.Account is not null).Select(static r => new LedgerEntry(r.Account!.Value, r.Balance!.Value)))))
                .OrderBy(static s => s.Area, StringComparer.CurrentCulture).ThenBy(static s => s.Title, StringComparer.CurrentCulture),
        ];
    }

    private sealed class Row
    {
        public required Guid Id { get; init; }

        public required string Title { get; init; }

        public required Guid AreaId { get; init; }

        public required string Area { get; init; }

        public required string? Provider { get; init; }

        public required AgreementState State { get; init; }

        public required LedgerAccount? Account { get; init; }

        public required Domain.Values.Money? Balance { get; init; }
    }
}

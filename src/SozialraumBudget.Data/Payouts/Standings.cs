using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>
/// The one loader of <see cref="Standing"/>: a handful of queries for any number of agreements, under the user's row security.
/// </summary>
public sealed class Standings(AppDbContext db, TimeProvider clock)
{
    private static readonly AgreementState[] Running = [AgreementState.Negotiated, .. AgreementStates.Begun];

    private IReadOnlyList<AgreementStanding>? running;

    /// <summary>All agreements and rows of all their years that the user sees, once something has asked for them.</summary>
    private (IReadOnlyList<Head> Heads, YearRows Rows)? all;

    /// <summary>All agreements that hold in the year, by area; also those without a budget.</summary>
    public async Task<IReadOnlyList<AgreementStanding>> OfYearAsync(int year, CancellationToken cancellation = default) =>
        all is { } known
            ? Of([.. known.Heads.Where(h => h.FirstYear <= year && h.LastYear >= year)], year, known.Rows)
            : await LoadAsync(db.Agreements.Where(a => a.FirstYear <= year && a.LastYear >= year), year, null, cancellation);

    /// <summary>One year of an agreement; null when the agreement does not exist or is not visible.</summary>
    public async Task<AgreementStanding?> OfAsync(Guid agreementId, int year, CancellationToken cancellation = default) =>
        (await LoadAsync(db.Agreements.Where(a => a.Id == agreementId), year, null, cancellation)).SingleOrDefault();

    /// <summary>Every year of an agreement that has a budget; none when it is not visible.</summary>
    public Task<IReadOnlyList<AgreementStanding>> EachYearAsync(Guid agreementId, CancellationToken cancellation = default) =>
        LoadAsync(db.Agreements.Where(a => a.Id == agreementId), year: null, null, cancellation);

    /// <summary>
    /// Every year with a budget of the agreements beyond their draft: what can be due. Loaded once per request.
    /// </summary>
    public async Task<IReadOnlyList<AgreementStanding>> RunningAsync(CancellationToken cancellation = default)
    {
        if (running is not null)
            return running;
        var (heads, rows) = await AllAsync(cancellation);
        return running = Of([.. heads.Where(static h => Running.Contains(h.State))], year: null, rows);
    }

    /// <summary>Every year of the agreements, in whatever state, that have approved payouts nobody handed to the cash office.</summary>
    public Task<IReadOnlyList<AgreementStanding>> WaitingForCashOfficeAsync(CancellationToken cancellation = default) =>
        LoadAsync(
            db.Agreements.Where(a =>
                db.Payouts.Any(p => p.AgreementId == a.Id && p.State == PayoutState.Approved && p.CashExportId == null)
            ),
            year: null,
            all?.Rows,
            cancellation
        );

    /// <summary>Forgets what was loaded: something was changed since.</summary>
    public void Forget() => (running, all) = (null, null);

    private async Task<(IReadOnlyList<Head> Heads, YearRows Rows)> AllAsync(CancellationToken cancellation) =>
        all ??= (
            await HeadsAsync(db.Agreements, cancellation),
            await YearRows.LoadAsync(db, null, null, LocalDay.Today(clock), cancellation)
        );

    /// <param name="known">Rows that were read before in this request; null: they are read, of one agreement those of it alone.</param>
    private async Task<IReadOnlyList<AgreementStanding>> LoadAsync(
        IQueryable<Agreement> agreements,
        int? year,
        YearRows? known,
        CancellationToken cancellation
    )
    {
        var heads = await HeadsAsync(agreements, cancellation);
        return heads.Count == 0
            ? []
            : Of(
                heads,
                year,
                known ?? await YearRows.LoadAsync(db, heads.Count == 1 ? heads[0].Id : null, year, LocalDay.Today(clock), cancellation)
            );
    }

    private Task<List<Head>> HeadsAsync(IQueryable<Agreement> agreements, CancellationToken cancellation) =>
        (
            from a in agreements
            join area in db.Areas on a.AreaId equals area.Id
            join p in db.Providers on a.LeadProviderId equals p.Id into providers
            from p in providers.DefaultIfEmpty()
            select new Head(
                a.Id,
                a.Title,
                a.AreaId,
                area.Name,
                a.LeadProviderId,
                p.Name ?? "–",
                a.State,
                a.EndedOn,
                a.Model,
                a.FirstYear,
                a.LastYear
            )
        ).ToListAsync(cancellation);

    private IReadOnlyList<AgreementStanding> Of(IReadOnlyList<Head> heads, int? year, YearRows rows)
    {
        var today = LocalDay.Today(clock);
        return
        [
            .. (
                from h in heads
                let model = BudgetModels.Of(h.Model)
                from y in year is { } one ? [one] : rows.YearsOf(h.Id)
                select new AgreementStanding(
                    h.Id,
                    h.Title,
                    h.AreaId,
                    h.Area,
                    h.LeadProviderId,
                    h.Provider,
                    h.State,
                    h.Model,
                    new Standing(rows.Facts(h.Id, h.State, h.EndedOn, model, y), today)
                )
            )
                .OrderBy(static s => s.Area, StringComparer.CurrentCulture)
                .ThenBy(static s => s.Title, StringComparer.CurrentCulture)
                .ThenBy(static s => s.Year),
        ];
    }

    private sealed record Head(
        Guid Id,
        string Title,
        Guid AreaId,
        string Area,
        Guid LeadProviderId,
        string Provider,
        AgreementState State,
        DateOnly? EndedOn,
        string Model,
        int FirstYear,
        int LastYear
    );
}

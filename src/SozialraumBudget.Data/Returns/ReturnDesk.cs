using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>Loads returns under the user's row security: a handful of queries for any number of them.</summary>
public sealed class ReturnDesk(AppDbContext db, AgreementTermStore terms, ICurrentUser user)
{
    /// <summary>One return; null where the user sees no such agreement, or it has no return for the period.</summary>
    public async Task<ReturnDossier?> LoadAsync(Guid agreementId, Period period, CancellationToken cancellation = default) =>
        (await OfAsync(db.Agreements.Where(a => a.Id == agreementId), [period.Year], cancellation, [period])).SingleOrDefault();

    /// <summary>The returns of all agreements that hold in the year, by area and period.</summary>
    public Task<IReadOnlyList<ReturnDossier>> OfYearAsync(int year, CancellationToken cancellation = default) =>
        OfAsync(db.Agreements.Where(a => a.FirstYear <= year && a.LastYear >= year), [year], cancellation);

    /// <summary>All returns of one agreement in a year.</summary>
    public Task<IReadOnlyList<ReturnDossier>> OfYearAsync(Guid agreementId, int year, CancellationToken cancellation = default) =>
        OfAsync(db.Agreements.Where(a => a.Id == agreementId), [year], cancellation);

    /// <summary>The named returns, by area and period.</summary>
    public Task<IReadOnlyList<ReturnDossier>> OfAsync(
        IReadOnlyCollection<(Guid AgreementId, Period Period)> wanted,
        CancellationToken cancellation = default
    ) => OfAsync(wanted, ReturnDepth.Whole, cancellation);

    /// <summary>The named returns with what happened to them, without their tables and comments.</summary>
    public Task<IReadOnlyList<ReturnDossier>> StandingsAsync(
        IReadOnlyCollection<(Guid AgreementId, Period Period)> wanted,
        CancellationToken cancellation = default
    ) => OfAsync(wanted, ReturnDepth.Steps, cancellation);

    private async Task<IReadOnlyList<ReturnDossier>> OfAsync(
        IReadOnlyCollection<(Guid AgreementId, Period Period)> wanted,
        ReturnDepth depth,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (wanted.Count == 0)
            return [];
        Guid[] ids = [.. wanted.Select(static w => w.AgreementId).Distinct()];
        int[] years = [.. wanted.Select(static w => w.Period.Year).Distinct()];
        Period[] periods = [.. wanted.Select(static w => w.Period).Distinct()];
        var found = await OfAsync(db.Agreements.Where(a => ids.Contains(a.Id)), years, cancellation, periods, depth);
        return [.. found.Where(d => wanted.Contains((d.AgreementId, d.Period)))];
    }

    /// <summary>Of the last returns before one, for periods of its kind, those that have an accepted version; the oldest first.</summary>
    public async Task<IReadOnlyList<ReturnDossier>> BeforeAsync(ReturnDossier dossier, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var periods = new List<Period> { dossier.Period.Previous() };
        while (periods.Count < most)
            periods.Add(periods[^1].Previous());
        var found = await OfAsync([.. periods.Select(p => (dossier.AgreementId, p))], cancellation);
        return [.. found.Where(static d => d.AcceptedVersion is not null)];
    }

    private async Task<IReadOnlyList<ReturnDossier>> OfAsync(
        IQueryable<Agreement> wanted,
        IReadOnlyList<int> years,
        CancellationToken cancellation,
        IReadOnlyCollection<Period>? only = null,
        ReturnDepth depth = ReturnDepth.Whole
    )
    {
        // Other providers of the same agreement see it, but not the lead provider's returns.
        var own = user.Context.Is(Role.ProviderCoordinator) && !user.Context.Roles.Have(Rights.Office) ? user.Context.ProviderId : null;
        var agreements = await (
            from a in wanted.AsNoTracking()
            join area in db.Areas on a.AreaId equals area.Id
            join p in db.Providers on a.LeadProviderId equals p.Id into providers
            from p in providers.DefaultIfEmpty()
            where AgreementStates.Begun.Contains(a.State) && (own == null || a.LeadProviderId == own)
            select new
            {
                Agreement = a,
                Area = area.Name,
                Provider = (string?)p.Name,
            }
        ).ToListAsync(cancellation);
        if (agreements.Count == 0)
            return [];
        var ids = agreements.ConvertAll(static a => a.Agreement.Id);
        var facts = await ReturnFacts.LoadAsync(db, ids, years, only, depth, cancellation);
        var agreed = await terms.LoadAsync(ids, cancellation);
        return
        [
            .. (
                from a in agreements
                from year in years
                from period in ReturnPeriods.Of(new BudgetYear(year), a.Agreement.BudgetModel.ReportedPer, facts.Begun(a.Agreement.Id))
                where (only is null || only.Contains(period)) && a.Agreement.InForce.Overlap(period.Days) is not null
                select facts.Complete(
                    new ReturnDossier
                    {
                        AgreementId = a.Agreement.Id,
                        Agreement = a.Agreement.Title,
                        AgreementState = a.Agreement.State,
                        AreaId = a.Agreement.AreaId,
                        Area = a.Area,
                        ProviderId = a.Agreement.LeadProviderId,
                        Provider = a.Provider ?? "–",
                        Period = period,
                        Terms = agreed[a.Agreement.Id],
                        DueOn = ReturnDeadline.Of(period, null, Days(agreed[a.Agreement.Id], period)),
                    }
                )
            )
                .OrderBy(static d => d.Area, StringComparer.CurrentCulture)
                .ThenBy(static d => d.AgreementId)
                .ThenBy(static d => d.Period),
        ];
    }

    private static int? Days(AgreementTerms terms, Period period) =>
        terms.AsOf(period.Last) is var day && day.Has(TermKey.ControllingDueDays) ? day.Number(TermKey.ControllingDueDays) : null;
}

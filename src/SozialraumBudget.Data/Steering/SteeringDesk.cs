using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Steering;

/// <summary>An agreement of a year with what steering knows of it.</summary>
/// <param name="Figures">Null before the first return of the year is accepted.</param>
public sealed record SteeredAgreement(AgreementStanding Standing, YearFigures? Figures);

/// <summary>An agreement of a year with what asks for attention.</summary>
/// <param name="Last">The return that the figures end with; null before the first is accepted.</param>
public sealed record WatchedAgreement(SteeredAgreement Agreement, ReturnDossier? Last, IReadOnlyList<EarlyWarning> Warnings);

/// <summary>An area of a year: its agreements as one.</summary>
/// <param name="Facts">Null before the first return of the year is accepted.</param>
public sealed record SteeredArea(Guid AreaId, string Area, IReadOnlyList<SteeredAgreement> Agreements, SteeringFacts? Facts)
{
    /// <summary>Region that it belongs to today; null: none.</summary>
    public string? Region { get; init; }

    /// <summary>The agreements with figures, each with its budget of the year: what it measures itself by.</summary>
    public IReadOnlyList<(YearFigures Figures, Money? Budget)> Budgeted =>
        [
            .. Agreements
                .Where(static a => a.Figures is not null)
                .Select(static a => (a.Figures!, a.Standing.Standing.Facts.Budget?.Grant.Measure)),
        ];

    /// <summary>Last period of which there are figures of every agreement; null where one has none.</summary>
    public Period? AsOf =>
        Agreements.All(static a => a.Figures is not null) ? Agreements.Select(static a => a.Figures!.AsOf).MinBy(static p => p.Last) : null;
}

/// <summary>What steering sees of a year, under the user's row security: a handful of queries, whatever the number of hour rows.</summary>
public sealed class SteeringDesk(AppDbContext db, Standings standings, AreasAsOf areas, ReturnDesk returns, TimeProvider clock)
{
    /// <summary>The agreements of the year by area.</summary>
    public async Task<IReadOnlyList<SteeredAgreement>> AgreementsAsync(int year, CancellationToken cancellation = default) =>
        await OfAsync(await standings.OfYearAsync(year, cancellation), year, cancellation);

    /// <summary>The same of standings that are at hand.</summary>
    /// <param name="known">All of the year.</param>
    public async Task<IReadOnlyList<SteeredAgreement>> OfAsync(
        IReadOnlyList<AgreementStanding> known,
        int year,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(known);
        var kept = await db
            .YearFigures.AsNoTracking()
            .Where(f => f.BudgetYear == year)
            .ToDictionaryAsync(static f => f.AgreementId, static f => YearFiguresText.Read(f.Figures), cancellation);
        return [.. known.Select(s => new SteeredAgreement(s, kept.GetValueOrDefault(s.AgreementId)))];
    }

    /// <summary>The areas that have an agreement in the year, by name.</summary>
    public async Task<IReadOnlyList<SteeredArea>> AreasAsync(int year, CancellationToken cancellation = default)
    {
        var agreements = await AgreementsAsync(year, cancellation);
        if (agreements.Count == 0)
            return [];
        var known = await areas.LoadAsync(new BudgetYear(year).Last, cancellation);
        var areaOf = known.Areas.ToDictionary(static a => a.Id);
        return
        [
            .. agreements
                .GroupBy(static a => (a.Standing.AreaId, a.Standing.Area))
                .Select(group =>
                {
                    var kept = areaOf.GetValueOrDefault(group.Key.AreaId);
                    var area = new SteeredArea(group.Key.AreaId, group.Key.Area, [.. group], null) { Region = kept?.Region };
                    return area.Budgeted.Count == 0
                        ? area
                        : area with
                        {
                            Facts = SteeringFacts
                                .Of(area.Budgeted.Select(static b => b.Figures), kept?.Under21, known.FiguresOf)
                                .Against(area.Budgeted),
                        };
                }),
        ];
    }

    /// <summary>The agreements of the year with their early warnings, by area.</summary>
    public async Task<IReadOnlyList<WatchedAgreement>> WatchAsync(int year, CancellationToken cancellation = default)
    {
        var today = LocalDay.Today(clock);
        var dossiers = (await returns.OfYearAsync(year, cancellation)).ToLookup(static r => r.AgreementId);
        return
        [
            .. (await AgreementsAsync(year, cancellation)).Select(agreement =>
            {
                var own = dossiers[agreement.Standing.AgreementId].ToList();
                var late = own.Count(r => ReturnDeadline.Punctuality(r.DueOn, r.Submitted, today) == ReturnPunctuality.Missing);
                return new WatchedAgreement(
                    agreement,
                    own.Find(r => r.Period == agreement.Figures?.AsOf),
                    EarlyWarning.Of(agreement.Figures, agreement.Standing.Standing, late)
                );
            }),
        ];
    }
}

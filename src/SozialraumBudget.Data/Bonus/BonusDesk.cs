using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Bonus;

/// <summary>Loads the bonus of years under the user's row security.</summary>
public sealed class BonusDesk(AppDbContext db, Standings standings, BonusMeasuring measuring, AgreementTermStore terms, ICurrentUser user)
{
    /// <summary>One year; null where the user sees no such agreement, or it does not hold in the year.</summary>
    public async Task<BonusDossier?> LoadAsync(Guid agreementId, int year, CancellationToken cancellation = default) =>
        await standings.OfAsync(agreementId, year, cancellation) is { } found
        && Sees(found)
        && await HoldsAsync(agreementId, year, cancellation)
            ? (await OfAsync([found], cancellation)).Single()
            : null;

    /// <summary>
    /// Indicators that stand beside a year's plan and actual; null where they lead to money, or there are none to be had.
    /// </summary>
    public async Task<BonusDossier?> QualityAsync(Guid agreementId, int year, CancellationToken cancellation = default) =>
        await LoadAsync(agreementId, year, cancellation) is { PaysBonus: false } quality ? quality : null;

    /// <summary>All agreements that hold in the year and are agreed or were, by area.</summary>
    public async Task<IReadOnlyList<BonusDossier>> OfYearAsync(int year, CancellationToken cancellation = default) =>
        await OfAsync([.. (await standings.OfYearAsync(year, cancellation)).Where(Sees)], cancellation);

    /// <summary>What a proposal begins with: the one that waits, what is agreed, last year's list, or the city's catalogue.</summary>
    public async Task<BonusAgreement> StartAsync(BonusDossier dossier, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (dossier.Versions is [.., var last])
            return BonusText.Read(last.Terms);
        var before = await (
            from v in db.BonusAgreements
            join y in db.BonusYears on v.BonusYearId equals y.Id
            where y.AgreementId == dossier.Agreement.AgreementId && y.BudgetYear < dossier.Year && v.Accepted != null
            orderby y.BudgetYear descending, v.Version descending
            select v.Terms
        ).FirstOrDefaultAsync(cancellation);
        if (before is not null)
            return BonusText.Read(before);
        var agreed = (await terms.LoadAsync(dossier.Agreement.AgreementId, cancellation)).AsOf(new BudgetYear(dossier.Year).First);
        return new(
            !dossier.PaysBonus ? new Share(0)
                : agreed.Has(TermKey.BonusMaximum) ? agreed.Share(TermKey.BonusMaximum)
                : BonusCatalogue.Highest,
            BonusCatalogue.Scale,
            BonusCatalogue.Indicators
        );
    }

    /// <summary>The indicators of all versions, the newest first.</summary>
    public static IReadOnlyList<AgreedIndicator> Known(BonusDossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return [.. dossier.Versions.Reverse().SelectMany(static v => BonusText.Read(v.Terms).Indicators)];
    }

    /// <summary>Other providers of the same agreement see it, but not the lead provider's bonus.</summary>
    private bool Sees(AgreementStanding agreement) =>
        agreement.Model.MeasuresQuality
        && (
            !user.Context.Is(Role.ProviderCoordinator)
            || user.Context.Roles.Have(Rights.Office)
            || agreement.ProviderId == user.Context.ProviderId
        );

    private Task<bool> HoldsAsync(Guid agreementId, int year, CancellationToken cancellation) =>
        db.Agreements.AnyAsync(a => a.Id == agreementId && a.FirstYear <= year && a.LastYear >= year, cancellation);

    private async Task<IReadOnlyList<BonusDossier>> OfAsync(IReadOnlyList<AgreementStanding> agreements, CancellationToken cancellation)
    {
        if (agreements.Count == 0)
            return [];
        var (ids, year) = (agreements.Select(static a => a.AgreementId).ToList(), agreements[0].Year);
        var records = await db
            .BonusYears.AsNoTracking()
            .Where(b => b.BudgetYear == year && ids.Contains(b.AgreementId))
            .ToDictionaryAsync(static b => b.AgreementId, cancellation);
        var begun = records.Values.Select(static r => r.Id).ToList();
        var versions = await Begun(db.BonusAgreements.Where(v => begun.Contains(v.BonusYearId)).OrderBy(v => v.Version));
        var values = await Begun(db.BonusAssessments.Where(v => begun.Contains(v.BonusYearId)).OrderBy(v => v.Id));
        var steps = await Begun(db.BonusSteps.Where(s => begun.Contains(s.BonusYearId)).OrderBy(s => s.Id));
        var found = new List<BonusDossier>();
        foreach (var agreement in agreements)
        {
            var record = records.GetValueOrDefault(agreement.AgreementId);
            found.Add(
                await MeasuredAsync(
                    new BonusDossier
                    {
                        Agreement = agreement,
                        Record = record,
                        Versions = [.. versions.Where(v => v.BonusYearId == record?.Id)],
                        Assessments = [.. values.Where(v => v.BonusYearId == record?.Id)],
                        Steps = [.. steps.Where(s => s.BonusYearId == record?.Id)],
                        Bonus = new() { AgreementId = agreement.AgreementId, Year = year },
                    },
                    cancellation
                )
            );
        }

        return found;

        async Task<List<T>> Begun<T>(IQueryable<T> rows)
            where T : class => begun.Count == 0 ? [] : await rows.AsNoTracking().ToListAsync(cancellation);
    }

    /// <summary>Frozen values once the assessment is closed; before, what was assessed and what accepted returns give.</summary>
    private async Task<BonusDossier> MeasuredAsync(BonusDossier dossier, CancellationToken cancellation)
    {
        var agreed = dossier.Agreed is { } version ? BonusText.Read(version.Terms) : null;
        IReadOnlyDictionary<string, decimal> values = new Dictionary<string, decimal>();
        IReadOnlySet<string> hidden = new HashSet<string>();
        if (agreed is not null && dossier.Closed is { } closed)
            values = BonusText.ReadMeasures(closed.Measures);
        else if (agreed is not null)
            (values, hidden) = await measuring.OfAsync(dossier, agreed, cancellation);
        var standing = dossier.Agreement.Standing;
        var total = Traced.Input(
            "Gesamtbudget",
            standing.Total,
            standing.Facts.Budget is { } budget ? FormattableString.Invariant($"Budget {dossier.Year}, Fassung {budget.Version}") : null
        );
        return dossier with
        {
            Bonus = BonusYear.Of(dossier.Agreement.AgreementId, dossier.Year, dossier.State, agreed, total, values) with
            {
                Hidden = hidden,
            },
        };
    }
}

using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Forecasts;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>A budget year up to the end of a period, from its returns.</summary>
/// <param name="Consumption">From 1 January to the period's end.</param>
/// <param name="Missing">Periods before whose return is not in; with any of them there is no forecast.</param>
/// <param name="Forecast">To the year's end by both methods; null where a period is missing.</param>
/// <param name="Hindsight">How far both were off at the end of every past period.</param>
/// <param name="IsWhole">All months of the year are in, those of the last period with their hours.</param>
public sealed record ReturnYear(
    Consumption Consumption,
    IReadOnlyList<Period> Missing,
    Forecast? Forecast,
    IReadOnlyList<Hindsight> Hindsight,
    bool IsWhole
)
{
    /// <summary>Consumption of the periods before as each was accepted; null where one of them is not accepted.</summary>
    public Money? AcceptedBefore { get; init; }

    /// <summary>
    /// What the year says otherwise than its periods together, EUR: who bears a day can be recorded after a period was accepted, and each
    /// period is rounded for itself. Null where there is nothing to compare.
    /// </summary>
    /// <param name="own">Consumption of the last period.</param>
    public Money? ChangedSince(Money own) => AcceptedBefore is { } before ? Consumption.Total.Amount - (before + own) : null;
}

/// <summary>Consumption of a year so far, and where it leads (rule 4.5 in docs/rules.md).</summary>
public sealed class ReturnYears(AppDbContext db, ReturnDesk desk, ReturnContent content, ReturnTermsLoader loader)
{
    private const int MonthsOfAYear = 12;

    /// <param name="version">Of the return itself; of earlier ones the accepted version counts, else the present one.</param>
    public async Task<ReturnYear> OfAsync(ReturnDossier dossier, int version, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var year = new BudgetYear(dossier.Period.Year);
        var dossiers = (await desk.OfYearAsync(dossier.AgreementId, year.Year, cancellation))
            .Where(d => d.Period <= dossier.Period)
            .ToList();
        List<ReturnUpload> uploads =
        [
            .. dossiers.SelectMany(q => q.Content(q.Period == dossier.Period ? version : q.AcceptedVersion ?? q.Version)),
        ];
        var bearing = await loader.BearingAsync(dossier, version, cancellation);
        var terms = (await loader.TermsAsync(dossier, version, cancellation)).Of(new(year.First, dossier.Period.Last), bearing);
        // An invoice that runs over a period's end may stand in both returns.
        ExternalCost[] costs = [.. (await content.CostsAsync(uploads, cancellation)).DistinctBy(static c => c with { RowNumber = 0 })];
        var consumption = Consumption.Of(await content.HourSumsAsync(uploads, terms, cancellation: cancellation), costs);
        var missing = dossiers.Where(static q => q.Return is null).Select(static q => q.Period).ToList();
        var earlier = dossiers.Where(q => q.Period != dossier.Period).ToList();
        Money? accepted =
            earlier.Count > 0 && earlier.TrueForAll(static q => q.AcceptedVersion is not null)
                ? Money.Sum(earlier.Select(static q => q.Acceptance(q.AcceptedVersion!.Value)!.Total))
                : null;
        if (missing.Count > 0)
            return new(consumption, missing, null, [], IsWhole: false) { AcceptedBefore = accepted };
        var basis = new ForecastBasis
        {
            Year = year,
            AsOf = dossier.Period.Last,
            ReportedPer = dossier.Period.Kind,
            Months = [.. year.Months.Where(m => m.First <= dossier.Period.Last).Select(consumption.Of)],
            Cases = await content.CasesAsync(dossier.Content(version), cancellation),
            Costs = costs,
            Rates = terms.Rates,
            Bearing = bearing,
            Lead = await BaseYearLead.NamesAsync(db, dossier.ProviderId, cancellation),
        };
        return new(
            consumption,
            [],
            Forecast.Of(basis),
            Hindsight.Of(basis),
            IsWhole: dossiers.Sum(static d => d.Period.Months) == MonthsOfAYear
                && dossier.Content(version).Any(static u => u.Kind == ReturnUploadKind.Hours)
        )
        {
            AcceptedBefore = accepted,
        };
    }
}

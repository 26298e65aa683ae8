using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>What the checks find in a return as it stands.</summary>
/// <param name="Findings">Errors first.</param>
/// <param name="Readiness">What stands in the way of handing it in.</param>
/// <param name="Consumption">Of the period.</param>
public sealed record ReturnCheckResult(IReadOnlyList<ReturnFinding> Findings, ReturnReadiness Readiness, Consumption Consumption);

/// <summary>Runs the checks over what is stored.</summary>
public sealed class ReturnChecking(AppDbContext db, ReturnDesk desk, ReturnContent content, ReturnFigures figures, ReturnYears years)
{
    private const int EarlierReturns = 4;

    public async Task<ReturnCheckResult> CheckAsync(ReturnDossier dossier, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var uploads = dossier.Content(dossier.Version);
        var terms = await figures.TermsAsync(dossier, dossier.Version, cancellation);
        var consumption = await figures.ConsumptionAsync(dossier, dossier.Version, cancellation: cancellation);
        var cases = await content.CasesAsync(uploads, cancellation);
        var classes = await ClassesAsync(dossier, cancellation);
        var checks = new ReturnChecks(
            cases,
            new()
            {
                Period = dossier.Period,
                Area = dossier.Area,
                Lead = await BaseYearLead.NamesAsync(db, dossier.ProviderId, cancellation),
                Classes = classes,
                CostOfYear = classes is null ? static _ => null : await CostOfYearAsync(dossier, cancellation),
                EarlierTotals = await EarlierAsync(dossier, cancellation),
                PartialBudgetB = terms.PartialBudgetB,
                Rates = terms.HourRates,
                TotalTolerance = terms.TotalTolerance,
                IntensityTolerance = terms.IntensityTolerance,
                Usual = terms.IntensityTolerance is null ? static _ => null : (await UsualAsync(dossier, cancellation)).Of,
            }
        );
        await foreach (var row in content.HoursAsync(uploads, cancellation))
            checks.Add(row);
        var findings = checks.Finish(consumption, await content.CostsAsync(uploads, cancellation));
        return new(
            findings,
            ReturnReadiness.Of(Has(uploads, ReturnUploadKind.Cases), Has(uploads, ReturnUploadKind.Hours), findings, dossier.Answered),
            consumption
        );
    }

    /// <summary>The classes of the budget in force; null where none is fixed, or its model has no cost types.</summary>
    private async Task<CostTypeLimits?> ClassesAsync(ReturnDossier dossier, CancellationToken cancellation)
    {
        var types = await CostTypeInForce.LoadAsync(db, dossier.Period.Year, cancellation);
        Money[] from = [.. types.Where(t => t.AgreementId == dossier.AgreementId).Select(static t => new Money(t.From))];
        return from.Length == 0 ? null : new(from);
    }

    /// <summary>
    /// What the returns of the year themselves say, so that both sides find the same: the base year's services are not the provider's to
    /// see.
    /// </summary>
    private async Task<Func<string, YearCost?>> CostOfYearAsync(ReturnDossier dossier, CancellationToken cancellation)
    {
        var year = await years.OfAsync(dossier, dossier.Version, cancellation);
        var costs = year.Consumption.Cases.ToDictionary(static c => c.CaseNumber, static c => c.Total.Amount, StringComparer.Ordinal);
        return number => costs.TryGetValue(number, out var cost) ? new YearCost(cost, year.IsWhole) : null;
    }

    /// <summary>Hours a week of each case in the accepted returns of the (up to) four periods of the same kind before.</summary>
    private async Task<UsualHoursOfCases> UsualAsync(ReturnDossier dossier, CancellationToken cancellation)
    {
        var before = new List<(Period, IReadOnlyList<ReturnCase>, IReadOnlyDictionary<string, WorkTime>)>();
        foreach (var earlier in await desk.BeforeAsync(dossier, EarlierReturns, cancellation))
        {
            var uploads = earlier.Content(earlier.AcceptedVersion!.Value);
            before.Add(
                (earlier.Period, await content.CasesAsync(uploads, cancellation), await content.TimeByCaseAsync(uploads, cancellation))
            );
        }

        return UsualHoursOfCases.Of(before);
    }

    private async Task<IReadOnlyList<Money>> EarlierAsync(ReturnDossier dossier, CancellationToken cancellation)
    {
        var accepted = await (
            from r in db.ProviderReturns
            join step in db.ReturnSteps on r.Id equals step.ReturnId
            where r.AgreementId == dossier.AgreementId && step.Move == ReturnMove.Accept
            orderby step.Id
            select new { r.Period, step.Total }
        ).ToListAsync(cancellation);
        return
        [
            .. accepted
                .Where(a => a.Period.Kind == dossier.Period.Kind && a.Period < dossier.Period)
                .GroupBy(static a => a.Period)
                .OrderBy(static g => g.Key)
                .Select(static g => g.Last().Total)
                .TakeLast(EarlierReturns),
        ];
    }

    private static bool Has(IReadOnlyList<ReturnUpload> uploads, ReturnUploadKind kind) => uploads.Any(u => u.Kind == kind);
}

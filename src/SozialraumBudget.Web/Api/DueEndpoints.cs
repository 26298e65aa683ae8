using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>
/// What is due: every due of a budget year with its payout, and payouts that came to nothing; a projection of the standings.
/// </summary>
internal static class DueEndpoints
{
    public static void MapDue(this IEndpointRouteBuilder api) =>
        api.Folder("Payouts")
            .WithTags("Auszahlungen")
            .MapGet("/payouts", ListAsync)
            .WithName("listPayouts")
            .Produces<IReadOnlyList<DueStandingAnswer>>()
            .WithSummary("Auszahlungen und offene Raten eines Jahres")
            .WithDescription(
                "year: Budgetjahr, sonst das laufende. step: nur ein Stand, z. B. due, prepared, approved. period: "
                    + "nur ein Zeitraum, z. B. 2026-Q1 "
                    + "oder 2026-01. Ohne payout_id sind die Beträge die erwarteten, wenn der Reihe nach ausgezahlt wird."
            );

    private static async Task<IResult> ListAsync(
        Standings standings,
        TimeProvider clock,
        CancellationToken cancel,
        int? year = null,
        string? step = null,
        string? period = null
    )
    {
        if (!ApiNames.TryRead<PayoutStep>(step, out var wanted))
            return ApiNames.Objection<PayoutStep>("step");
        if (period is not null && !Period.TryParse(period, out _))
            return ApiProblem.BadRequest("period ist ein Zeitraum wie 2026-Q1 oder 2026-01.");

        var only = Period.TryParse(period, out var one) ? one : (Period?)null;
        var years = await standings.OfYearAsync(year ?? LocalDay.Today(clock).Year, cancel);
        return ApiAnswers.Ok(
            years
                .SelectMany(DueStandingAnswer.Of)
                .Where(d => (wanted is null || d.Step == wanted) && (only is null || d.Period == only.Value.Code))
                .OrderBy(static d => d.DueOn)
                .ThenBy(static d => d.Area, StringComparer.Ordinal)
                .ThenBy(static d => d.Period, StringComparer.Ordinal)
                .ThenBy(static d => d.Sequence)
        );
    }
}

/// <summary>A due of an agreement's year, or a payout that came to nothing.</summary>
/// <param name="Period">Code of the month or quarter: 2026-01, 2026-Q1.</param>
/// <param name="FromRetention">The part of this payout that comes of released retention, or would now.</param>
/// <param name="Sequence">1 for the regular due of the period, 2 and up for what came later.</param>
public sealed record DueStandingAnswer(
    Guid AgreementId,
    Guid? PayoutId,
    string Area,
    string Provider,
    int Year,
    string Period,
    int Sequence,
    DuePurpose Purpose,
    Money Due,
    Money FromRetention,
    Money Gross,
    Money SetOff,
    Money Amount,
    DateOnly DueOn,
    PayoutStep Step,
    bool Overdue
)
{
    internal static IEnumerable<DueStandingAnswer> Of(AgreementStanding year) =>
        year
            .Standing.Dues.Select(d => new DueStandingAnswer(
                year.AgreementId,
                d.Payout?.Id,
                year.Area,
                year.Provider,
                year.Year,
                d.Key.Period.Code,
                d.Key.Sequence,
                d.Purpose,
                d.Due,
                d.Released,
                d.Gross,
                d.SetOff,
                d.Amount,
                d.DueOn,
                d.Step,
                d.IsOverdue
            ))
            .Concat(
                year.Standing.CameToNothing.Select(p => new DueStandingAnswer(
                    year.AgreementId,
                    p.Id,
                    year.Area,
                    year.Provider,
                    year.Year,
                    p.Key.Period.Code,
                    p.Key.Sequence,
                    p.Purpose,
                    p.Due,
                    p.Released,
                    p.Gross,
                    p.SetOff,
                    p.Amount,
                    p.DueOn,
                    p.Step,
                    Overdue: false
                ))
            );
}

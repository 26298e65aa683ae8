using System.Text.Json.Nodes;
using SozialraumBudget.Data.RateCalculation;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.RateCalculation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Api.Trial;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api;

/// <summary>Hour rates: calculated from posts, times and overhead, and those kept of all providers beside each other.</summary>
internal static class HourRateEndpoints
{
    private const decimal MostHours = 168;
    private const decimal MostDays = 366;
    private const decimal MostPosts = 100_000;
    private const decimal MostOverhead = 10;

    public static void MapHourRates(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("RateCalculation");
        read.MapGet("/hour-rates", ListAsync)
            .WithName("listHourRates")
            .WithTags("Stundensätze")
            .Produces<IReadOnlyList<HourRateAnswer>>()
            .WithSummary("Kalkulierte Stundensätze eines Jahres zum Vergleich, der höchste zuerst")
            .WithDescription(
                "year: Budgetjahr, sonst das laufende. Von jedem Träger die neueste Kalkulation; ein Träger sieht seine eigene."
            );
        read.MapGet("/hour-rates/{id:guid}", GetAsync)
            .WithName("getHourRate")
            .WithTags("Stundensätze")
            .Produces<HourRateAnswer>()
            .WithSummary("Eine gespeicherte Kalkulation")
            .WithDescription("?derivation=true ergänzt den Rechenweg.");
        read.MapTrial<HourRateBody, HourRateResult>("/hour-rates/calculation", "calculateHourRate", Compute)
            .WithSummary("Stundensatz aus Stellen, Personalkosten, Zeiten, Gemeinkosten und Auslastung; speichert nichts")
            .WithDescription("?derivation=true ergänzt den Rechenweg.");
    }

    private static async Task<IResult> ListAsync(HourRateDesk desk, TimeProvider clock, CancellationToken cancel, int? year = null) =>
        ApiAnswers.Ok(
            (await desk.OfYearAsync(year ?? LocalDay.Today(clock).Year, cancel))
                .OrderByDescending(static d => d.Record.Rate)
                .Select(static d => HourRateAnswer.Of(d, derivation: false))
                .ToList()
        );

    private static async Task<IResult> GetAsync(Guid id, HourRateDesk desk, CancellationToken cancel, bool derivation = false) =>
        await desk.LoadAsync(id, cancel) is { } dossier
            ? ApiAnswers.Ok(HourRateAnswer.Of(dossier, derivation))
            : ApiProblem.NotFound("Diese Kalkulation gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");

    private static HourRateResult? Compute(TrialObject body, bool derivation)
    {
        var staff = body.Objects("staff", most: 100, least: 1)
            .Select(static s => new PaidPosts(
                s.Text("name"),
                s.Number("posts", 0, MostPosts, "Erwartet wird eine Zahl von Vollzeitstellen ab 0."),
                s.Amount("pay", TrialObject.LargestPrice)
            ))
            .ToList();
        var absences = body.Absences("absences");
        var facts = new HourRateFacts(
            staff,
            body.Number("weekly_hours", 0, MostHours, "Erwartet werden 0 bis 168 Stunden."),
            body.Number("working_days", 0, MostDays, "Erwartet werden 0 bis 366 Tage."),
            absences,
            body.Share("direct"),
            body.Share("occupancy"),
            body.Share("overhead", MostOverhead),
            body.Amount("material")
        );
        if (body.Notes.Issues.Count > 0)
            return null;
        var (rate, refusal) = HourRate.Of(facts);
        if (rate is not null)
            return HourRateResult.Of(rate, derivation);
        body.Fail("", refusal!.Text);
        return null;
    }

    private static IReadOnlyList<(string Name, decimal Days)> Absences(this TrialObject body, string field) =>
        [
            .. body.Members(field, most: 20, least: 0, required: false)
                .Select(m => (m.Name, body.Number(m.Path, m.Value, 0, MostDays, "Erwartet werden 0 bis 366 Tage."))),
        ];
}

/// <summary>What an hour rate is calculated from, for one year.</summary>
/// <param name="WeeklyHours">Hours a full-time post works in a week of five days.</param>
/// <param name="WorkingDays">Working days of the year without public holidays.</param>
/// <param name="Absences">Name → days on which a post does not work.</param>
/// <param name="Direct">Share of the working time that is spent with people.</param>
/// <param name="Occupancy">Share of that time that is asked for and paid.</param>
/// <param name="Overhead">Share on top of the pay.</param>
/// <param name="Material">Rooms, travel, equipment of a year.</param>
internal sealed record HourRateBody(
    IReadOnlyList<PaidPostsBody> Staff,
    decimal WeeklyHours,
    decimal WorkingDays,
    IReadOnlyDictionary<string, decimal>? Absences,
    Share Direct,
    Share Occupancy,
    Share Overhead,
    Money Material
);

/// <param name="Posts">Full-time posts.</param>
/// <param name="Pay">What one costs the employer in a year.</param>
internal sealed record PaidPostsBody(string Name, decimal Posts, Money Pay);

/// <param name="Rate">EUR per hour.</param>
/// <param name="NetHours">Hours that a full-time post works in the year.</param>
/// <param name="PayableHours">Hours of all posts that can be paid.</param>
internal sealed record HourRateResult(
    Money Rate,
    decimal Posts,
    decimal NetDays,
    decimal NetHours,
    decimal PayableHours,
    JsonObject? Derivation
)
{
    public static HourRateResult Of(HourRate rate, bool derivation) =>
        new(
            rate.Rate.Amount,
            rate.Posts.Value,
            rate.NetDays.Value,
            rate.NetHours.Value,
            rate.PayableHours.Value,
            derivation ? DerivationAnswer.Write(rate.Rate.Explain()) : null
        );
}

/// <param name="Source">What the figures rest on.</param>
internal sealed record HourRateAnswer(
    Guid Id,
    Guid Provider,
    string Name,
    int Year,
    string Source,
    DateTimeOffset RecordedAt,
    Share Direct,
    Share Occupancy,
    Share Overhead,
    HourRateResult Result
)
{
    public static HourRateAnswer Of(HourRateDossier dossier, bool derivation)
    {
        var (record, facts) = (dossier.Record, HourRateFacts.Read(dossier.Facts));
        return new(
            record.Id,
            record.ProviderId,
            dossier.Provider,
            record.BudgetYear,
            record.Source,
            record.Recorded.At,
            facts.Direct,
            facts.Occupancy,
            facts.Overhead,
            HourRateResult.Of(dossier.Rate, derivation)
        );
    }
}

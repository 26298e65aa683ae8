using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Forecasts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>Hours and costs that the returns document.</summary>
public sealed record DocumentedWork
{
    /// <summary>Documented hours by rate.</summary>
    public required IReadOnlyList<RatedHours> Work { get; init; }

    /// <summary>External costs that burden the provider.</summary>
    public required Money External { get; init; }

    /// <summary>One-off costs of own help: not in proof (b), so they are part of the gap.</summary>
    public Money OneOff { get; init; }

    /// <summary>Hours that the rate covers: shown, not counted.</summary>
    public decimal FlatHours { get; init; }

    /// <summary>What is expected beyond the documented costs until the year's end; null: the year is complete.</summary>
    public Money? Expected { get; init; }

    /// <summary>Forecast of the year by trend; null where there is none, or the year is complete.</summary>
    public Traced? ByTrend { get; init; }

    /// <summary>Forecast of the year by commitments; null where there is none, or the year is complete.</summary>
    public Traced? ByCommitments { get; init; }

    /// <summary>Months from January on that the returns cover.</summary>
    public int CompleteMonths { get; init; } = 12;

    /// <summary>Value of the documented hours by month: "Januar 2025" …</summary>
    public IReadOnlyList<NamedAmount> Months { get; init; } = [];

    public IReadOnlyList<NamedAmount> Teams { get; init; } = [];

    /// <summary>Case-specific, cross-case, case-independent.</summary>
    public IReadOnlyList<NamedAmount> Kinds { get; init; } = [];

    /// <summary>Quarters whose return is not accepted: "Q4 2025".</summary>
    public IReadOnlyList<string> NotAccepted { get; init; } = [];

    /// <param name="used">Consumption from 1 January to the end of the last reported quarter.</param>
    /// <param name="forecast">To the year's end; null where a quarter is missing.</param>
    /// <param name="last">The last reported quarter.</param>
    /// <param name="isWhole">No quarter of the agreement's year comes after it.</param>
    /// <param name="notAccepted">Quarters of the year whose return is not accepted.</param>
    public static DocumentedWork Of(Consumption used, Forecast? forecast, Period last, bool isWhole, IEnumerable<Period> notAccepted)
    {
        ArgumentNullException.ThrowIfNull(used);
        var ahead = isWhole ? null : forecast;
        return new()
        {
            Work = [.. used.ByRate.Select(static r => new RatedHours(r.Time.ExactHours, r.Rate.Rate, r.Rate.Text))],
            External = used.ExternalProvider.Amount,
            OneOff = used.OneOff.Amount,
            FlatHours = used.Flat.Value,
            Expected = Ahead(used, ahead),
            ByTrend = ahead?.ByTrend,
            ByCommitments = ahead?.ByCommitments,
            CompleteMonths = last.Last.Month,
            Months = Named(used.ByMonth),
            Teams = Named(used.ByTeam),
            Kinds = Named(used.ByKind),
            NotAccepted = [.. notAccepted.Select(static q => q.ToString())],
        };
    }

    /// <summary>
    /// max(0, forecast − consumption so far): by trend, before the first complete month by commitments. Null without a forecast.
    /// </summary>
    private static Money? Ahead(Consumption used, Forecast? forecast) =>
        (forecast?.ByTrend ?? forecast?.ByCommitments) is { } whole ? Money.Max(whole.Amount - used.Total.Amount, Money.Zero) : null;

    private static IReadOnlyList<NamedAmount> Named(Breakdown breakdown) =>
        [
            .. breakdown.Parts.Select(static p => new NamedAmount(
                Period.TryParse(p.Key, out var period) ? $"{period}" : p.Key,
                p.Value.Amount
            )),
        ];
}

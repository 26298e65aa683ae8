using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>
/// The figures of one standing or of several together. They add up: Total = Approved + SetOff + ToPay + Retained - ClaimsOfYear.
/// Meanings as in <see cref="Standing"/>.
/// </summary>
public sealed record StandingFigures
{
    public static StandingFigures None { get; } = new();

    public Money Total { get; init; }

    public Money Approved { get; init; }

    public Money HandedOver { get; init; }

    public Money SetOff { get; init; }

    public Money Prepared { get; init; }

    public Money ToPay { get; init; }

    public Money Released { get; init; }

    public Money ReleasedInPayouts { get; init; }

    public Money DueNow { get; init; }

    public Money Retained { get; init; }

    public Money ClaimsOfYear { get; init; }

    public Money ClaimsOpen { get; init; }

    /// <summary>Number of dues whose day has passed without an approved payout.</summary>
    public int Overdue { get; init; }

    public static StandingFigures Of(Standing standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return new()
        {
            Total = standing.Total,
            Approved = standing.Approved,
            HandedOver = standing.HandedOver,
            SetOff = standing.SetOff,
            Prepared = standing.Prepared,
            ToPay = standing.ToPay,
            Released = standing.Released,
            ReleasedInPayouts = standing.ReleasedInPayouts,
            DueNow = standing.DueNow,
            Retained = standing.Retained,
            ClaimsOfYear = standing.ClaimsOfYear,
            ClaimsOpen = standing.ClaimsOpen,
            Overdue = standing.Overdue.Count,
        };
    }

    public static StandingFigures Sum(IEnumerable<Standing> standings) =>
        standings
            .Select(Of)
            .Aggregate(
                None,
                static (a, b) =>
                    new()
                    {
                        Total = a.Total + b.Total,
                        Approved = a.Approved + b.Approved,
                        HandedOver = a.HandedOver + b.HandedOver,
                        SetOff = a.SetOff + b.SetOff,
                        Prepared = a.Prepared + b.Prepared,
                        ToPay = a.ToPay + b.ToPay,
                        Released = a.Released + b.Released,
                        ReleasedInPayouts = a.ReleasedInPayouts + b.ReleasedInPayouts,
                        DueNow = a.DueNow + b.DueNow,
                        Retained = a.Retained + b.Retained,
                        ClaimsOfYear = a.ClaimsOfYear + b.ClaimsOfYear,
                        ClaimsOpen = a.ClaimsOpen + b.ClaimsOpen,
                        Overdue = a.Overdue + b.Overdue,
                    }
            );
}

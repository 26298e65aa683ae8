namespace SozialraumBudget.Domain.Supply;

/// <summary>How asked providers answered, in numbers.</summary>
/// <param name="Days">Of each answer the calendar days it took.</param>
public sealed record AnswerFigures(
    int OnTime,
    int Late,
    int Overdue,
    int Waiting,
    int Spared,
    int Taken,
    int Declined,
    IReadOnlyList<int> Days
)
{
    /// <summary>Everybody who was asked: the five ways to stand to the promised day.</summary>
    public int Asked => OnTime + Late + Overdue + Waiting + Spared;

    /// <summary>Share of answers on time in what is decided: on time, late or overdue; null while nothing is.</summary>
    public decimal? Fulfilment => OnTime + Late + Overdue == 0 ? null : (decimal)OnTime / (OnTime + Late + Overdue);

    public decimal? MedianDays => SupplyFigures.Median(Days);

    public static AnswerFigures Of(IEnumerable<SupplyAsk> asks, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(asks);
        var all = asks.ToList();
        var standings = all.ConvertAll(a => a.StandingOn(today));
        return new(
            Count(AskStanding.OnTime),
            Count(AskStanding.Late),
            Count(AskStanding.Overdue),
            Count(AskStanding.Waiting),
            Count(AskStanding.Spared),
            all.Count(static a => a.Answer == SupplyAnswerKind.Takes),
            all.Count(static a => a.Answer == SupplyAnswerKind.Declines),
            [.. all.Select(static a => a.Days).OfType<int>()]
        );

        int Count(AskStanding standing) => standings.Count(s => s == standing);
    }
}

/// <summary>How a provider kept its promise.</summary>
/// <param name="Supplied">Requests that it supplies.</param>
public sealed record ProviderFulfilment(Guid ProviderId, AnswerFigures Answers, int Supplied);

/// <summary>The supply guarantee of an area in a quarter, in numbers: the requests whose day lies in it. One home for all pages.</summary>
/// <param name="Within">Supplied by a provider of the guarantee.</param>
/// <param name="Outside">Supplied by somebody else.</param>
/// <param name="StartDays">Of each supplied request the calendar days until the help began.</param>
/// <param name="Providers">Everybody who was asked, in the order of the ids.</param>
public sealed record SupplyFigures(
    int Open,
    int Within,
    int Outside,
    int Withdrawn,
    AnswerFigures Answers,
    IReadOnlyList<int> StartDays,
    IReadOnlyList<ProviderFulfilment> Providers
)
{
    public int Requests => Open + Within + Outside + Withdrawn;

    public decimal? MedianStart => Median(StartDays);

    public static SupplyFigures Of(IReadOnlyCollection<SupplyRequest> requests, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return new(
            requests.Count(static r => r.State == SupplyState.Open),
            requests.Count(static r => r.State == SupplyState.Supplied),
            requests.Count(static r => r.State == SupplyState.SuppliedOutside),
            requests.Count(static r => r.State == SupplyState.Withdrawn),
            AnswerFigures.Of(requests.SelectMany(static r => r.Asks), today),
            [.. requests.Select(static r => r.DaysToStart).OfType<int>()],
            [
                .. requests
                    .SelectMany(static r => r.Asks)
                    .GroupBy(static a => a.ProviderId)
                    .OrderBy(static g => g.Key)
                    .Select(g => new ProviderFulfilment(g.Key, AnswerFigures.Of(g, today), requests.Count(r => r.SuppliedBy == g.Key))),
            ]
        );
    }

    /// <summary>The middle value; of an even number the mean of the two in the middle, not rounded. Null of none.</summary>
    public static decimal? Median(IReadOnlyCollection<int> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
            return null;
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;
    }
}

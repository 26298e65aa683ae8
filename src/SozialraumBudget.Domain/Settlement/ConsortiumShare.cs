using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>What of a settlement falls on one provider of a consortium, EUR. Money moves with the lead provider alone.</summary>
/// <param name="Provider">Name.</param>
/// <param name="Balance">Its part; the parts of all add up exactly.</param>
public sealed record ConsortiumShare(string Provider, Share Share, SettlementBalance Balance)
{
    /// <summary>
    /// Each amount split by the agreed shares, ties to the earlier provider; empty where no shares are agreed, or where they are not those
    /// of the providers that take part (<see cref="Fit"/>).
    /// </summary>
    public static IReadOnlyList<ConsortiumShare> Of(SettlementSources sources, SettlementBalance balance)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(balance);
        var shares = sources.Agreed.ConsortiumShares;
        if (shares.Count == 0 || !Fit(sources))
            return [];
        IReadOnlyList<Money> Parts(Money whole) => Split.ByWeight(whole, [.. shares.Select(static s => s.Value)]);
        var (paid, returned, youth, help, borne) = (
            Parts(balance.Paid),
            Parts(balance.Returned),
            Parts(balance.YouthWelfare),
            Parts(balance.Help),
            Parts(balance.Borne)
        );
        return
        [
            .. shares.Select(
                (share, i) => new ConsortiumShare(sources.Members[i], share, new(paid[i], returned[i], youth[i], help[i], borne[i]))
            ),
        ];
    }

    /// <summary>As many shares as providers, one hundred percent together; also where no shares are agreed.</summary>
    public static bool Fit(SettlementSources sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var shares = sources.Agreed.ConsortiumShares;
        return shares.Count == 0 || (shares.Count == sources.Members.Count && shares.Sum(static s => s.Value) == 1m);
    }
}

/// <summary>What an earlier year of the agreement was settled with.</summary>
/// <param name="Result">Of the accounts; negative is a deficit.</param>
public sealed record CarriedResult(int Year, Money Result, SettlementBalance Balance)
{
    /// <summary>The results of all years up to each one, EUR.</summary>
    public static IReadOnlyList<Money> Running(IEnumerable<Money> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var sum = Money.Zero;
        return [.. results.Select(result => sum += result)];
    }
}

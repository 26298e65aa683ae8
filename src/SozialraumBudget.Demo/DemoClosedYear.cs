using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Demo;

/// <summary>How the closed year of an area ended: a surplus that stays, one that flows back, a deficit.</summary>
/// <param name="Cases">Cases there were, by cost type; as many as the budget agreed, and some more or fewer.</param>
/// <param name="Workers">Who document hours.</param>
/// <param name="LastInvoice">What the year's last external invoice adds in EUR.</param>
/// <param name="Result">Result of the annual accounts in EUR.</param>
/// <param name="Say">Share of young people who had a say, in %: with 80 or more the bonus reaches the threshold.</param>
internal sealed record DemoClosedYear(string Area, int[] Cases, int Workers, decimal LastInvoice, decimal Result, int Say)
{
    /// <summary>Upper ends of the corridor, as all demo agreements have them.</summary>
    public const string Corridor = "60; 60; 45; 30; 30";

    public static IReadOnlyList<DemoClosedYear> All { get; } =
    [
        new("NO", [40, 50, 40, 25, 25], 12, 0, 61_318.40m, 86),
        new("HA", [40, 50, 40, 25, 25], 12, 0, 38_904.15m, 61),
        new("NW", [40, 50, 40, 25, 25], 12, 0, -148_260.75m, 83),
    ];

    /// <summary>Null where the agreement's year is not closed.</summary>
    public static DemoClosedYear? Of(DemoAgreement plan) =>
        plan.Goal == AgreementState.Settled ? All.FirstOrDefault(y => y.Area == plan.Area) : null;

    /// <summary>The cost type of a case, from 1; cases are numbered over the types in turn.</summary>
    public int TypeOf(int number)
    {
        var left = number;
        for (var type = 0; type < Cases.Length; type++)
        {
            if (left <= Cases[type])
                return type + 1;
            left -= Cases[type];
        }

        throw new ArgumentOutOfRangeException(nameof(number));
    }

    /// <summary>The case that somebody works for: those of the costlier types more often.</summary>
    /// <param name="draw">1 to 1,000.</param>
    public int Worked(int draw)
    {
        int[] weights = [1, 2, 5, 9, 14];
        var all = Cases.Zip(weights, static (count, weight) => count * weight).ToArray();
        var left = (draw - 1) * all.Sum() / 1_000;
        for (var (type, first) = (0, 1); type < all.Length; first += Cases[type], type++)
        {
            if (left < all[type])
                return first + (left / weights[type]);
            left -= all[type];
        }

        return Cases.Sum();
    }
}

namespace SozialraumBudget.Demo;

/// <summary>How the closed year of an area ended: a surplus that stays, one that flows back, a deficit.</summary>
/// <param name="Cases">Cases there were, by cost type; as many as the budget agreed, and some more or fewer.</param>
/// <param name="External">How many of them are served by other providers; those of the costliest types.</param>
/// <param name="Workers">Who document hours.</param>
/// <param name="LastInvoice">What the year's last external invoice adds in EUR.</param>
/// <param name="Result">Result of the annual accounts in EUR.</param>
/// <param name="Say">Share of young people who had a say, in %: with 80 or more the bonus reaches the threshold.</param>
internal sealed record DemoClosedYear(
    string Area,
    int Year,
    int[] Cases,
    int External,
    int Workers,
    decimal LastInvoice,
    decimal Result,
    int Say
)
{
    /// <summary>Upper ends of the corridor, as all demo agreements have them.</summary>
    public const string Corridor = "48; 60; 45; 22; 22";

    public static IReadOnlyList<DemoClosedYear> All { get; } =
    [
        new("NO", 2024, [76, 139, 97, 30, 36], 52, 45, 66_850.90m, 61_318.40m, 86),
        new("HA", 2025, [57, 94, 84, 21, 21], 34, 28, 0, 38_904.15m, 61),
        new("NW", 2025, [50, 79, 71, 24, 22], 32, 26, 0, -188_260.75m, 83),
    ];

    /// <summary>Null where the agreement's year is not closed.</summary>
    public static DemoClosedYear? Of(DemoAgreement plan) => All.FirstOrDefault(y => y.Area == plan.Area && y.Year == plan.Year);

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
        int[] weights = [1, 3, 5, 10, 21];
        var all = Own().Zip(weights, static (count, weight) => count * weight).ToArray();
        var left = (draw - 1) * all.Sum() / 1_000;
        for (var (type, first) = (0, 1); type < all.Length; first += Cases[type], type++)
        {
            if (left < all[type])
                return first + (left / weights[type]);
            left -= all[type];
        }

        return 1;
    }

    /// <summary>Cases by cost type without those of other providers.</summary>
    private int[] Own()
    {
        var (own, left) = ((int[])[.. Cases], External);
        for (var type = own.Length - 1; type >= 0 && left > 0; type--)
        {
            var taken = Math.Min(own[type], left);
            (own[type], left) = (own[type] - taken, left - taken);
        }

        return own;
    }
}

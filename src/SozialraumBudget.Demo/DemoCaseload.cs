namespace SozialraumBudget.Demo;

/// <summary>The cases of an area in one year and who works for them; cases are numbered over the cost types in turn.</summary>
/// <param name="Cases">Cases by cost type.</param>
/// <param name="External">How many of them are served by other providers; those of the costliest types.</param>
/// <param name="Workers">Who document hours.</param>
/// <param name="LastInvoice">What the year's last external invoice adds in EUR, so that both proofs of a closed year agree.</param>
/// <param name="Year">Some cases end in it; null: none ends.</param>
/// <param name="EndsOneIn">How many of the lead provider's own cases there are to one that ends.</param>
internal sealed record DemoCaseload(int[] Cases, int External, int Workers, decimal LastInvoice = 0, int? Year = null, int EndsOneIn = 8)
{
    public int Count { get; } = Cases.Sum();

    /// <summary>First and last day of residential help on daily rates, beside those cases; null: it goes on.</summary>
    public IReadOnlyList<(DateOnly Begin, DateOnly? End)> Stationary { get; init; } = [];

    /// <summary>A closed year has its own; a running one as many cases as the base year, and workers for about what is budgeted.</summary>
    public static DemoCaseload Of(DemoAgreement plan)
    {
        var cases = plan.Place.Cases;
        return DemoClosedYear.Of(plan)?.Load
            ?? (
                !plan.Model.RestsOnBaseYear
                    ? new([8, 12, 9, 3, 4], 0, DemoRecords.Workers(plan), Year: plan.Year)
                    {
                        Stationary = plan.Model.HasStationaryBeside ? StationaryOf(plan) : [],
                    }
                : plan.Model.Retains
                    ? new(ByType(plan, cases), cases * 14 / 100, cases * 2 / 19, Year: plan.Year, EndsOneIn: plan.Area == "SO" ? 80 : 8)
                : new(ByType(plan, cases / 2), 0, cases / 18, Year: plan.Year)
            );
    }

    /// <summary>Seven helps: three end when flexible help takes over, two begin.</summary>
    private static (DateOnly Begin, DateOnly? End)[] StationaryOf(DemoAgreement plan) =>
        [
            (plan.Before(3, 4), null),
            (plan.Before(5, 13), plan.In(3, 21)),
            (plan.Before(8, 26), null),
            (plan.Before(9, 9), plan.In(6, 30)),
            (plan.Before(11, 18), plan.In(10, 17)),
            (plan.In(2, 10), null),
            (plan.In(9, 1), null),
        ];

    public bool IsExternal(int number) => number > Count - External;

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

    /// <summary>Last day of a case that ends in the year, a 20th; in Südost so few that they are not shown to everybody.</summary>
    public DateOnly? EndOf(int number) =>
        Year is { } year && number % EndsOneIn == 5 && !IsExternal(number) ? new(year, 1 + (number % 9), 20) : null;

    /// <summary>The case that somebody works for on a day: those of the costlier types more often, none that has ended.</summary>
    /// <param name="draw">1 to 1,000.</param>
    public int Worked(int draw, DateOnly day) => Drawn(draw) is var number && EndOf(number) < day ? number - 1 : number;

    private int Drawn(int draw)
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

    private static int[] ByType(DemoAgreement plan, int cases) => [.. SharesOf(plan).Select(share => cases * share / 100)];

    /// <summary>
    /// Cases of the cost types in %, about as agreed: two areas have other limits than the rest, and in Mitte one type has so few cases
    /// that they are not shown to everybody.
    /// </summary>
    private static int[] SharesOf(DemoAgreement plan) =>
        plan.Area switch
        {
            "MI" => [58, 25, 10, 1, 6],
            "SO" => [53, 32, 7, 4, 4],
            _ => [20, 36, 26, 8, 10],
        };
}

namespace SozialraumBudget.Demo;

/// <summary>How the closed year of an area ended: a surplus that stays, one that flows back, a deficit.</summary>
/// <param name="Load">Cases there were: as many as the budget agreed, and some more or fewer.</param>
/// <param name="Result">Result of the annual accounts in EUR.</param>
/// <param name="Say">Share of young people who had a say, in %: with 80 or more the bonus reaches the threshold.</param>
internal sealed record DemoClosedYear(string Area, int Year, DemoCaseload Load, decimal Result, int Say)
{
    /// <summary>Upper ends of the corridor, as all demo agreements have them.</summary>
    public const string Corridor = "48; 60; 45; 22; 22";

    public static IReadOnlyList<DemoClosedYear> All { get; } =
    [
        new("NO", 2024, new([76, 139, 97, 30, 36], 52, 45, 66_850.90m), 61_318.40m, 86),
        new("HA", 2025, new([57, 94, 84, 21, 21], 34, 28), 38_904.15m, 61),
        new("NW", 2025, new([50, 79, 71, 24, 22], 32, 26), -188_260.75m, 83),
    ];

    /// <summary>Null where the agreement's year is not closed.</summary>
    public static DemoClosedYear? Of(DemoAgreement plan) => All.FirstOrDefault(y => y.Area == plan.Area && y.Year == plan.Year);
}

using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Supply;

namespace SozialraumBudget.Demo;

/// <summary>A request of the demo city and what follows it.</summary>
internal sealed record SupplyStory(string Case, HelpType Help, DateOnly AskedOn, string[] Asked, SupplyAct[] Acts);

/// <summary>An answer of a provider, a reply to it, or how the request is closed.</summary>
internal sealed record SupplyAct(
    string? Provider,
    DateOnly Day,
    SupplyReply? Answer = null,
    SupplyClosing? Closing = null,
    string? Reply = null
);

/// <summary>Who promises what in Musterstadt, and what was asked.</summary>
internal static class DemoSupplyPlan
{
    private const string Nordost = "Jugendhilfe Nordost gGmbH";
    private const string Kinderwerk = "Kinderwerk e.V.";
    private const string Berg = "Haus am Berg e.V.";
    private const string Lotsen = "Lotsen gGmbH";

    public static readonly (
        string Area,
        string Provider,
        HelpType Help,
        HelpSetting Setting,
        int Count,
        CapacityUnit Unit,
        int Days
    )[] Promises =
    [
        ("NO", Nordost, HelpType.FamilySupport, HelpSetting.Ambulatory, 260, CapacityUnit.HoursPerMonth, 3),
        ("NO", Nordost, HelpType.EducationalSupport, HelpSetting.Ambulatory, 120, CapacityUnit.HoursPerMonth, 3),
        ("NO", Kinderwerk, HelpType.DayGroup, HelpSetting.PartResidential, 6, CapacityUnit.Places, 5),
        ("NO", Berg, HelpType.ResidentialCare, HelpSetting.Residential, 3, CapacityUnit.Places, 7),
        ("OS", Kinderwerk, HelpType.FamilySupport, HelpSetting.Ambulatory, 200, CapacityUnit.HoursPerMonth, 4),
        ("OS", Nordost, HelpType.FamilySupport, HelpSetting.Ambulatory, 40, CapacityUnit.HoursPerMonth, 5),
        ("HA", Lotsen, HelpType.FamilySupport, HelpSetting.Ambulatory, 180, CapacityUnit.HoursPerMonth, 3),
        ("HA", Lotsen, HelpType.YoungAdults, HelpSetting.Residential, 4, CapacityUnit.Places, 7),
    ];

    public static readonly SupplyStory[] Stories =
    [
        new("NO-26-688", HelpType.FamilySupport, Day(9, 14), [Nordost], [Takes(Nordost, 9, 16, 9, 28), Supplied(Nordost, 9, 17, 9, 28)]),
        new("NO-26-701", HelpType.FamilySupport, Day(10, 6), [Nordost], [Takes(Nordost, 10, 8, 10, 15), Supplied(Nordost, 10, 9, 10, 15)]),
        new(
            "NO-26-704",
            HelpType.DayGroup,
            Day(10, 12),
            [Nordost, Kinderwerk],
            [
                Declines(Nordost, 10, 14, DeclineReason.NotSuitable, "Eine Tagesgruppe führen wir im Sozialraum nicht"),
                Declines(Kinderwerk, 10, 20, DeclineReason.NoCapacity, "Alle Plätze sind bis Jahresende belegt"),
                new(null, Day(10, 23), Closing: new(SupplyState.SuppliedOutside, null, Day(11, 2), "Tagesgruppe eines Trägers in Südost")),
            ]
        ),
        new(
            "NO-26-709",
            HelpType.FamilySupport,
            Day(10, 19),
            [Nordost],
            [
                new(Nordost, Day(10, 20), new(SupplyAnswerKind.AsksBack, null, null, "Sind Termine nach 17 Uhr nötig?")),
                new(Nordost, Day(10, 21), Reply: "Ja, an zwei Tagen in der Woche."),
                Takes(Nordost, 10, 22, 11, 2),
                Supplied(Nordost, 10, 23, 11, 3),
            ]
        ),
        new("NO-26-712", HelpType.ResidentialCare, Day(10, 26), [Berg], [Takes(Berg, 11, 3, 11, 10), Supplied(Berg, 11, 4, 11, 10)]),
        new(
            "NO-26-715",
            HelpType.EducationalSupport,
            Day(11, 2),
            [Nordost],
            [new(null, Day(11, 4), Closing: new(SupplyState.Withdrawn, null, null, "Die Familie ist umgezogen"))]
        ),
        new("NO-26-718", HelpType.FamilySupport, Day(11, 9), [Nordost, Kinderwerk], []),
        new(
            "NO-26-721",
            HelpType.ResidentialCare,
            Day(11, 11),
            [Berg],
            [Declines(Berg, 11, 16, DeclineReason.GroupDoesNotFit, "Die Gruppe ist zurzeit deutlich jünger")]
        ),
        new("NO-26-724", HelpType.FamilySupport, Day(11, 13), [Nordost], [Takes(Nordost, 11, 16, 12, 1)]),
        new(
            "NO-26-727",
            HelpType.DayGroup,
            Day(11, 16),
            [Kinderwerk],
            [new(Kinderwerk, Day(11, 18), new(SupplyAnswerKind.AsksBack, null, null, "Ist ein Fahrdienst vereinbart?"))]
        ),
        new("NO-26-730", HelpType.EducationalSupport, Day(11, 18), [Nordost], []),
        new(
            "OS-26-640",
            HelpType.FamilySupport,
            Day(10, 13),
            [Nordost, Kinderwerk],
            [Takes(Kinderwerk, 10, 15, 10, 26), Supplied(Kinderwerk, 10, 16, 10, 26)]
        ),
        new("HA-26-655", HelpType.FamilySupport, Day(10, 20), [Lotsen], [Takes(Lotsen, 10, 21, 11, 2), Supplied(Lotsen, 10, 22, 11, 2)]),
        new("HA-26-661", HelpType.YoungAdults, Day(11, 17), [Lotsen], []),
    ];

    private static DateOnly Day(int month, int day) => new(2026, month, day);

    private static SupplyAct Takes(string provider, int month, int day, int fromMonth, int fromDay) =>
        new(provider, Day(month, day), new(SupplyAnswerKind.Takes, Day(fromMonth, fromDay), null, null));

    private static SupplyAct Declines(string provider, int month, int day, DeclineReason reason, string text) =>
        new(provider, Day(month, day), new(SupplyAnswerKind.Declines, null, reason, text));

    private static SupplyAct Supplied(string provider, int month, int day, int fromMonth, int fromDay) =>
        new(null, Day(month, day), Closing: new(SupplyState.Supplied, DemoProviders.Of(provider).Id, Day(fromMonth, fromDay), null));
}

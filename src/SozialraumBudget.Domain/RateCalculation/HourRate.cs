using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.RateCalculation;

/// <summary>
/// The price of one documented hour (Fachleistungsstunde) as it is usually calculated: what a year costs, divided by the hours that can be
/// paid in it. Payable hours = posts × net working days × hours a day × share with people × occupancy; costs = pay + overhead on it +
/// material. The rate is rounded to cents once, at its end.
/// </summary>
public sealed class HourRate
{
    public const string DaysMustBeLeft = nameof(DaysMustBeLeft);
    public const string HoursMustBeLeft = nameof(HoursMustBeLeft);
    public const string SharesMustFit = nameof(SharesMustFit);
    public const string PayMustBeThere = nameof(PayMustBeThere);

    /// <summary>Working days of a week.</summary>
    private const int WeekDays = 5;

    private const string Hours = "Std.";
    private const string Days = "Tage";

    private HourRate(HourRateFacts facts)
    {
        NetDays = Traced
            .Difference(
                "Netto-Arbeitstage einer Stelle",
                "Arbeitstage − Abwesenheiten",
                Traced.Number("Arbeitstage im Jahr", facts.WorkingDays, Days),
                [.. facts.Absences.Select(static a => Traced.Number(a.Name, a.Days, Days))]
            )
            .As(Days);
        NetHours = Traced
            .Product(
                "Netto-Jahresarbeitszeit einer Stelle",
                "Netto-Arbeitstage × Wochenstunden ÷ 5",
                NetDays,
                Traced
                    .Quotient(
                        "Stunden am Tag",
                        "Wochenstunden ÷ 5",
                        Traced.Number("Wochenstunden", facts.WeeklyHours, Hours),
                        Traced.Number("Arbeitstage der Woche", WeekDays, Days)
                    )
                    .As(Hours)
            )
            .As(Hours);
        Posts = Traced
            .Sum("Vollzeitstellen", "Summe", [.. facts.Staff.Select(static s => Traced.Number(s.Name, s.Posts, "Stellen"))])
            .As("Stellen");
        PayableHours = Traced
            .Product(
                "abrechenbare Stunden",
                "Stellen × Netto-Jahresarbeitszeit × Anteil mit Menschen × Auslastung",
                Posts,
                NetHours,
                Traced.Input("Anteil der Zeit mit Menschen", facts.Direct),
                Traced.Input("Auslastung", facts.Occupancy)
            )
            .As(Hours)
            .Named("Stunden");
        Pay = Traced.Sum(
            "Personalkosten",
            "Summe (Stellen × Personalkosten)",
            [
                .. facts.Staff.Select(static s =>
                    Traced.Product(
                        s.Name,
                        "Stellen × Personalkosten einer Stelle",
                        Traced.Number("Stellen", s.Posts, "Stellen"),
                        Traced.Input("Personalkosten einer Stelle", s.Pay)
                    )
                ),
            ]
        );
        Costs = Traced
            .Sum(
                "Kosten des Jahres",
                "Personalkosten + Gemeinkosten + Sachkosten",
                [
                    Pay.Named("Personal"),
                    Traced.Product(
                        "Gemeinkosten",
                        "Personalkosten × Anteil",
                        Pay.Named("Personal"),
                        Traced.Input("Gemeinkosten auf die Personalkosten", facts.Overhead)
                    ),
                    Traced.Input("Sachkosten", facts.Material),
                ]
            )
            .Named("Kosten");
        Rate = Traced.RoundedProduct(
            "Satz der Fachleistungsstunde",
            "gerundet(Kosten des Jahres ÷ abrechenbare Stunden)",
            Traced.Quotient("Kosten je Stunde", "Kosten ÷ Stunden", Costs, PayableHours).As(Derivation.Euro)
        );
    }

    /// <summary>Days a full-time post works in the year.</summary>
    public Traced NetDays { get; }

    /// <summary>Hours a full-time post works in the year.</summary>
    public Traced NetHours { get; }

    public Traced Posts { get; }

    /// <summary>Hours of all posts that can be paid.</summary>
    public Traced PayableHours { get; }

    /// <summary>EUR, not rounded.</summary>
    public Traced Pay { get; }

    /// <summary>EUR, not rounded.</summary>
    public Traced Costs { get; }

    /// <summary>EUR per hour, whole cents.</summary>
    public Traced Rate { get; }

    public static (HourRate? Rate, Refusal? Refusal) Of(HourRateFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var refusal =
            facts.Direct.Value > 1 || facts.Occupancy.Value > 1
                ? new(SharesMustFit, "Anteil der Zeit mit Menschen und Auslastung sind höchstens 100 %.")
            : facts.WorkingDays > 366 ? new(DaysMustBeLeft, "Ein Jahr hat höchstens 366 Tage.")
            : facts.WeeklyHours > 168 ? new(HoursMustBeLeft, "Eine Woche hat höchstens 168 Stunden.")
            : facts.WorkingDays - facts.Absences.Sum(static a => a.Days) <= 0
                ? new(DaysMustBeLeft, "Die Abwesenheiten lassen keinen Arbeitstag übrig.")
            : facts.Staff.Sum(static s => s.Posts) == 0 || facts.WeeklyHours == 0 || facts.Direct.Value == 0 || facts.Occupancy.Value == 0
                ? new(
                    HoursMustBeLeft,
                    "Es bleibt keine abrechenbare Stunde: Stellen, Wochenstunden, Anteil und Auslastung sind größer als 0."
                )
            : facts.Staff.All(static s => s.Posts == 0 || s.Pay.IsZero)
                ? new Refusal(PayMustBeThere, "Ohne Personalkosten gibt es keinen Satz.")
            : null;
        return refusal is null ? (new(facts), null) : (null, refusal);
    }
}

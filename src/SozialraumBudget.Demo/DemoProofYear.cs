using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>The proofs of a budget year: handed in, judged, late, missing; each area shows another turn of events.</summary>
internal static class DemoProofYear
{
    private const string Complete = "Vollständig und plausibel";
    private static readonly string[] Volunteers = ["Lernpatenschaften", "Ferienprogramm", "Familiencafé"];

    public static IEnumerable<DemoAct> Of(DemoAgreement plan)
    {
        foreach (var act in Returns(plan).Concat(Others(plan)))
        {
            yield return act;
        }
    }

    /// <summary>Returns, of quarters or months as the model has it; they are proofs, where it retains anything.</summary>
    public static IEnumerable<DemoAct> Returns(DemoAgreement plan)
    {
        foreach (var period in Period.Of(new BudgetYear(plan.Year), plan.Model.ReportedPer))
        {
            var (handedIn, judged) = (period.Last.AddDays(22), period.Last.AddDays(34));
            foreach (
                var act in (plan.Area, plan.Year, period.Name) switch
                {
                    ("NO", 2026, "Q3") => Reported(
                        plan,
                        period,
                        handedIn,
                        judged,
                        "Fallbezogene Stunden fehlen für zwei Teams im September",
                        accepted: false
                    ),
                    ("OS", 2026, "Q3") => Reported(plan, period, handedIn),
                    ("SU", 2026, "Q2") => [],
                    ("SU", 2026, "Q3") => Reported(plan, period, handedIn.AddDays(12)),
                    ("WE", 2026, "Q2") =>
                    [
                        .. Reported(
                            plan,
                            period,
                            handedIn,
                            judged,
                            "Fallzahlen und Intensitäten stimmen nicht mit der Abgleichrunde überein",
                            accepted: false
                        ),
                        .. Reported(
                            plan,
                            period,
                            judged.AddDays(9),
                            judged.AddDays(15),
                            "Berichtigte Fassung stimmt mit der Abgleichrunde überein"
                        ),
                    ],
                    ("WE", 2026, "Q3") => [],
                    _ => Reported(plan, period, handedIn, judged, Complete),
                }
            )
            {
                yield return act;
            }
        }

        if (plan is { Area: "NO", Year: 2026 })
        {
            var last = Period.Quarter(plan.Year, 4);
            yield return new(plan.In(11, 20), desk => DemoReturns.BeginAsync(desk, plan, last, plan.In(11, 20)));
        }

        if (plan is { Area: "MI", Year: 2026 })
        {
            var first = Period.Quarter(plan.Year, 1);
            yield return new(
                plan.In(9, 2),
                desk => DemoReturns.AmendAsync(desk, plan, first, plan.In(9, 2), "Zwei Rechnungen aus dem März kamen erst im August")
            );
        }
    }

    private static IEnumerable<DemoAct> Reported(
        DemoAgreement plan,
        Period period,
        DateOnly day,
        DateOnly? judged = null,
        string reason = "",
        bool accepted = true
    )
    {
        yield return new(day, desk => DemoReturns.HandInAsync(desk, plan, period, day));
        if (judged is { } decided)
        {
            yield return new(decided, desk => DemoReturns.JudgeAsync(desk, plan, period, decided, accepted, reason));
        }
    }

    private static IEnumerable<DemoAct> Others(DemoAgreement plan)
    {
        DateOnly[] days = [plan.In(5, 26), plan.In(9, 10), plan.In(12, 8)];
        var volunteers = plan.Area switch
        {
            "WE" => HandedIn(
                plan,
                Volunteers[0],
                days[0],
                days[0].AddDays(14),
                "Die Teilnahmelisten sind nicht unterschrieben",
                accepted: false
            ),
            "SU" => [],
            _ => HandedIn(plan, Volunteers[0], days[0], days[0].AddDays(14), "Einsatzlisten liegen vor"),
        };
        return
        [
            .. volunteers,
            .. plan.Area is "NO" or "MI" && plan.Year == 2026
                ? HandedIn(plan, Volunteers[1], days[1])
                : HandedIn(plan, Volunteers[1], days[1], days[1].AddDays(14), "Einsatzlisten liegen vor"),
            .. HandedIn(plan, Volunteers[2], days[2], days[2].AddDays(9), "Einsatzlisten liegen vor"),
        ];
    }

    private static IEnumerable<DemoAct> HandedIn(
        DemoAgreement plan,
        string part,
        DateOnly day,
        DateOnly? judged = null,
        string reason = "",
        bool accepted = true
    )
    {
        yield return new(day, desk => DemoProofs.HandInAsync(desk, plan, part, day));
        if (judged is { } decided)
        {
            yield return new(decided, desk => DemoProofs.JudgeAsync(desk, plan, part, decided, accepted, reason));
        }
    }
}

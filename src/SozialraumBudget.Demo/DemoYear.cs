using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>
/// What happens in the budget year of each area: proofs, payouts, a renegotiation; each area shows another turn of events.
/// </summary>
internal static class DemoYear
{
    private const string Complete = "Vollständig und plausibel";
    private static readonly string[] Volunteers = ["Lernpatenschaften", "Ferienprogramm", "Familiencafé"];

    public static IEnumerable<DemoAct> Of(DemoAgreement plan) =>
        [
            .. Payouts(plan),
            .. plan.Model.Retains ? Proofs(plan) : [],
            .. DemoDeductions.Of(plan),
            .. plan.Renegotiated ? Renegotiation(plan) : [],
        ];

    private static IEnumerable<DemoAct> Payouts(DemoAgreement plan)
    {
        foreach (var period in Period.Of(new BudgetYear(plan.Year), plan.Model.PaidPer))
        {
            var preparer = period.Number % 2 == 1 ? DemoUsers.Controller : DemoUsers.SecondController;
            var due = period.First.AddDays(15);
            var (prepared, decided) = (due.AddDays(-8), due.AddDays(-6));
            var next = period.Next().First.AddDays(7);
            switch (plan.Area, period.Number)
            {
                case ("SO", 1):
                    // Paid to an account that was closed: taken back and paid anew.
                    yield return new(prepared, desk => DemoPayouts.PrepareAsync(desk, plan, period, preparer, prepared, attempt: 1));
                    yield return new(decided, desk => DemoPayouts.ApproveAsync(desk, plan, period, decided, attempt: 1));
                    yield return new(
                        due.AddDays(3),
                        desk =>
                            DemoPayouts.ReverseAsync(
                                desk,
                                plan,
                                period,
                                due.AddDays(3),
                                "Rückläufer der Bank: Konto vorübergehend gesperrt"
                            )
                    );
                    (prepared, decided) = (due.AddDays(5), due.AddDays(6));
                    yield return new(prepared, desk => DemoPayouts.PrepareAsync(desk, plan, period, preparer, prepared, attempt: 2));
                    yield return new(decided, desk => DemoPayouts.ApproveAsync(desk, plan, period, decided, attempt: 2));
                    break;
                case ("WE", 2):
                    yield return new(prepared, desk => DemoPayouts.PrepareAsync(desk, plan, period, preparer, prepared, attempt: 1));
                    yield return new(
                        decided,
                        desk => DemoPayouts.RefuseAsync(desk, plan, period, decided, "Bitte die Bankverbindung mit dem Träger abgleichen")
                    );
                    (prepared, decided) = (due.AddDays(-3), due.AddDays(-1));
                    yield return new(prepared, desk => DemoPayouts.PrepareAsync(desk, plan, period, preparer, prepared, attempt: 2));
                    yield return new(decided, desk => DemoPayouts.ApproveAsync(desk, plan, period, decided, attempt: 2));
                    break;
                default:
                    // The newest instalment of some areas still waits: for the second pair of eyes, or to be prepared at all.
                    var waits = plan.Goal == AgreementState.Active && plan.Area is "NO" or "OS";
                    var untouched = plan.Area == "SU";
                    yield return new(
                        prepared,
                        desk =>
                            untouched && Newest(desk, period, next)
                                ? Task.CompletedTask
                                : DemoPayouts.PrepareAsync(desk, plan, period, preparer, prepared, attempt: 1)
                    );
                    yield return new(
                        decided,
                        desk =>
                            (waits || untouched) && plan.Goal == AgreementState.Active && Newest(desk, period, next)
                                ? Task.CompletedTask
                                : DemoPayouts.ApproveAsync(desk, plan, period, decided, attempt: 1)
                    );
                    break;
            }
        }
    }

    /// <summary>No later instalment has come up for preparation yet.</summary>
    private static bool Newest(DemoDesk desk, Period period, DateOnly next) =>
        period.Number == Period.CountOf(period.Kind) || !desk.Reached(next);

    private static IEnumerable<DemoAct> Proofs(DemoAgreement plan)
    {
        var quarters = new BudgetYear(plan.Year).Quarters.ToDictionary(static q => $"Quartalsmeldung {q}", static q => q.Last);
        foreach (var (name, last) in quarters)
        {
            var (handedIn, judged) = (last.AddDays(22), last.AddDays(34));
            foreach (
                var act in (plan.Area, plan.Year, name[^7..^5]) switch
                {
                    ("NO", 2026, "Q3") => HandedIn(
                        plan,
                        name,
                        handedIn,
                        judged,
                        "Fallbezogene Stunden fehlen für zwei Teams im September",
                        accepted: false
                    ),
                    ("OS", _, "Q3") => HandedIn(plan, name, handedIn),
                    ("SU", _, "Q2") => [],
                    ("SU", _, "Q3") => HandedIn(plan, name, handedIn.AddDays(12)),
                    ("WE", _, "Q2") =>
                    [
                        .. HandedIn(
                            plan,
                            name,
                            handedIn,
                            judged,
                            "Fallzahlen und Intensitäten stimmen nicht mit der Abgleichrunde überein",
                            accepted: false
                        ),
                        .. HandedIn(
                            plan,
                            name,
                            judged.AddDays(9),
                            judged.AddDays(15),
                            "Berichtigte Fassung stimmt mit der Abgleichrunde überein"
                        ),
                    ],
                    ("WE", _, "Q3") => [],
                    _ => HandedIn(plan, name, handedIn, judged, Complete),
                }
            )
            {
                yield return act;
            }
        }

        foreach (var act in Others(plan))
        {
            yield return act;
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
            .. HandedIn(
                plan,
                $"Jahresabschluss {plan.Year}",
                plan.After(6, 18),
                plan.After(7, 3),
                "Testat des Wirtschaftsprüfers liegt vor"
            ),
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

    private static IEnumerable<DemoAct> Renegotiation(DemoAgreement plan)
    {
        var (drafted, agreed) = (plan.In(5, 11), plan.In(5, 18));
        yield return new(
            drafted,
            desk =>
                desk.ActAsync(
                    DemoUsers.SecondController,
                    drafted,
                    (db, user) => DemoNegotiation.RenegotiateAsync(db, user, desk.Clock, plan)
                )
        );
        yield return new(
            agreed,
            desk =>
                desk.ActAsync(
                    DemoUsers.SecondController,
                    agreed,
                    (db, user) =>
                        DemoNegotiation.FixAsync(
                            db,
                            user,
                            desk.Clock,
                            plan,
                            DemoNegotiation.Renegotiated,
                            "Nachverhandlung nach § 3 Abs. 6, Protokoll vom 15.05."
                        )
                )
        );
    }
}

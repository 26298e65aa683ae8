using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>
/// What happens in the budget year of each area: payouts, proofs, a renegotiation; each area shows another turn of events.
/// </summary>
internal static class DemoYear
{
    public static IEnumerable<DemoAct> Of(DemoAgreement plan) =>
        [
            .. plan.Model.Pays ? Payouts(plan) : [],
            .. plan.Model.Retains ? DemoProofYear.Of(plan) : DemoProofYear.Returns(plan),
            .. DemoClosedYear.Of(plan) is null
                ? [.. DemoBonus.Of(plan), .. plan.Model.Pays ? DemoAnnualAccounts.Of(plan) : [], .. DemoSettlements.Closing(plan)]
                : DemoSettlements.Of(plan).Concat(DemoSettlements.Amendment(plan)),
            .. DemoDeductions.Of(plan),
            .. plan.Model.RestsOnBaseYear ? DemoRounds.Of(plan) : [],
            .. DemoBearings.Of(plan),
            .. DemoRenegotiations.Of(plan),
            .. DemoArbitrations.Of(plan),
            .. DemoHelpMoves.Of(plan),
            .. plan.Renegotiated ? Renegotiation(plan) : [],
            .. plan.Model.Pays ? [] : Comparison(plan),
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
                case ("SO", 1) when plan.Year == 2026:
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
                case ("WE", 2) when plan.Year == 2026:
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
                    var waits = plan is { Goal: AgreementState.Active, Area: "NO" or "OS" };
                    var untouched = plan is { Goal: AgreementState.Active, Area: "SU" };
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
                            (waits || untouched) && Newest(desk, period, next)
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

    private static IEnumerable<DemoAct> Comparison(DemoAgreement plan)
    {
        var day = plan.After(2, 10);
        yield return new(
            day,
            desk => desk.ActAsync(DemoUsers.Controller, day, (db, user) => DemoRecordOffers.CompareAsync(db, user, desk.Clock, plan))
        );
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

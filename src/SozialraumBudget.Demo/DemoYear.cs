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
            .. Payouts(plan),
            .. plan.Model.Retains ? DemoProofYear.Of(plan) : DemoProofYear.Returns(plan),
            .. DemoClosedYear.Of(plan) is null
                ? DemoBonus.Of(plan).Concat(DemoAnnualAccounts.Of(plan))
                : DemoSettlements.Of(plan).Concat(DemoSettlements.Amendment(plan)),
            .. DemoDeductions.Of(plan),
            .. DemoRounds.Of(plan),
            .. DemoBearings.Of(plan),
            .. DemoRenegotiations.Of(plan),
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

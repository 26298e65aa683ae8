using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;

namespace SozialraumBudget.Demo;

/// <summary>
/// Plays the life of an agreement through the product's own scripts, each act under the rights of the user and on the day it
/// belongs to. Every act looks first whether it has happened, so that a story that was cut off goes on.
/// </summary>
internal static class DemoStory
{
    public static async Task PlayAsync(DemoDesk desk, DemoAgreement plan)
    {
        await desk.ActAsync(DemoUsers.Controller, plan.Before(9, 15), (db, user) => DemoContract.DrawUpAsync(db, user, desk.Clock, plan));
        if (plan.Goal == AgreementState.Draft)
        {
            return;
        }

        await desk.ActAsync(
            DemoUsers.Controller,
            plan.Before(10, 6),
            (db, user) => DemoNegotiation.NegotiateAsync(db, user, desk.Clock, plan)
        );
        await MoveAsync(
            desk,
            plan,
            plan.Before(10, 20),
            AgreementState.Negotiated,
            "Verhandlungsrunde abgeschlossen, Protokoll vom 19.10."
        );
        if (plan.Goal == AgreementState.Negotiated)
        {
            return;
        }

        await desk.ActAsync(
            DemoUsers.Controller,
            plan.Before(12, 8),
            (db, user) =>
                DemoNegotiation.FixAsync(
                    db,
                    user,
                    desk.Clock,
                    plan,
                    DemoNegotiation.City,
                    $"Beschluss des Jugendhilfeausschusses vom 04.12.{plan.Year - 1}"
                )
        );
        await MoveAsync(desk, plan, plan.Before(12, 15), AgreementState.Active, "Vertrag von beiden Seiten unterzeichnet");
        foreach (var act in DemoYear.Of(plan).Where(a => desk.Reached(a.Day)).OrderBy(static a => a.Day))
        {
            await act.PlayAsync(desk);
        }

        var settled = plan.After(7, 15);
        if (plan.Goal == AgreementState.Settled && desk.Reached(settled))
        {
            await MoveAsync(desk, plan, settled, AgreementState.Settled, "Jahresabschluss anerkannt, Abrechnung abgeschlossen");
        }
    }

    private static Task<int> MoveAsync(DemoDesk desk, DemoAgreement plan, DateOnly day, AgreementState to, string reason) =>
        desk.ActAsync(
            DemoUsers.Controller,
            day,
            async (db, user) =>
            {
                if (await db.Agreements.Where(a => a.Id == plan.Id).Select(a => a.State).SingleAsync() >= to)
                {
                    return 0;
                }

                var moves = new AgreementMoves(db, new AgreementTermStore(db, user, desk.Clock), user, desk.Clock);
                foreach (var refusal in await moves.MoveAsync(plan.Id, to, reason))
                {
                    DemoDesk.Expect(refusal, $"{plan.Step} {to}");
                }

                return 1;
            }
        );
}

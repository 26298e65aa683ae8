using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Data.Workshops;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Demo;

/// <summary>
/// Workshops of the models that ask for them: one signed, with a task that is done and one that is open, and one planned; and one that is
/// planned for Nordost, whose model asks for none.
/// </summary>
internal static class DemoWorkshops
{
    private static readonly string[] Agenda = ["Aufgaben aus dem letzten Workshop", "Zahlen des Tages", "Nächste Schritte"];

    private static readonly string[] Decisions =
    [
        "Es ist der erste Termin; Aufgaben liegen nicht vor.",
        "Beide Seiten gehen die Zahlen durch. Die Abweichung erklärt sich aus Hilfen, die später begonnen haben als geplant.",
        "Der Träger legt seine Planung für das nächste Jahr vor; das Jugendamt prüft die offenen Treffpunkte.",
    ];

    public static async Task PlayAsync(DemoDesk desk, string step)
    {
        await HeldAsync(desk, Of("MI", 2025), WorkshopKind.JointSteering, new(2026, 9, 16), new(2026, 12, 10));
        await HeldAsync(desk, Of("SU", 2025), WorkshopKind.Controlling, new(2026, 9, 23), new(2026, 12, 14));
        await PlanAsync(desk, Of("NO", 2026), WorkshopKind.Controlling, new(2026, 11, 2), new(2027, 1, 21));
        await desk.MarkAsync(step);
    }

    private static DemoAgreement Of(string area, int year) => DemoAgreements.All.First(a => a.Area == area && a.Year == year);

    private static async Task HeldAsync(DemoDesk desk, DemoAgreement plan, WorkshopKind kind, DateOnly day, DateOnly next)
    {
        if (!desk.Reached(day.AddDays(30)))
            return;
        var id = await PlanAsync(desk, plan, kind, day.AddDays(-28), day);
        var coordinator = DemoUsers.CoordinatorOf(plan.Place.LeadProvider);
        await ActAsync(desk, DemoUsers.Controller, day, id, static (acts, d, seen) => acts.FreezeAsync(d.Record.Id, seen));
        await ActAsync(
            desk,
            DemoUsers.Controller,
            day,
            id,
            static (acts, d, seen) =>
                acts.WriteAsync(
                    d.Record.Id,
                    seen,
                    new(
                        [new("Budgetcontrolling", 2), new("Trägerkoordination", 1), new("Teamleitung des Trägers", 1)],
                        d.Items.Select(static (item, i) => (item.Id, i)).ToDictionary(static p => p.Id, static p => (string?)Decisions[p.i])
                    )
                )
        );
        foreach (
            var (text, due) in new[]
            {
                ("Planung des nächsten Jahres vorlegen", day.AddDays(28)),
                ("Liste der offenen Treffpunkte mit Öffnungszeiten nachreichen", next.AddDays(-3)),
            }
        )
        {
            await ActAsync(
                desk,
                DemoUsers.Controller,
                day,
                id,
                (acts, d, seen) => acts.GiveAsync(d.Record.Id, seen, new(text, WorkshopSide.Provider, due))
            );
        }

        await ActAsync(desk, coordinator, day.AddDays(2), id, static (acts, d, seen) => acts.SignAsync(d.Record.Id, seen));
        // Nobody manages these areas.
        await ActAsync(desk, DemoUsers.SecondController, day.AddDays(3), id, static (acts, d, seen) => acts.SignAsync(d.Record.Id, seen));
        await ActAsync(
            desk,
            coordinator,
            day.AddDays(26),
            id,
            (acts, d, _) => acts.FinishAsync(d.Record.Id, d.Tasks[0].Record.Id, day.AddDays(26), "Liegt dem Jugendamt vor")
        );
        await PlanAsync(desk, plan, kind, day.AddDays(26), next);
    }

    /// <summary>One transaction each; a city that was cut off in between plans again.</summary>
    private static Task<Guid> PlanAsync(DemoDesk desk, DemoAgreement plan, WorkshopKind kind, DateOnly on, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.Controller,
            on,
            async (db, user) =>
            {
                var (id, refusal) = await Acts(desk, db, user)
                    .PlanAsync(
                        plan.Id,
                        new(kind, day, "Rathaus, Raum 204", [.. Agenda.Select(static title => new AgendaLine(null, title, null))])
                    );
                DemoDesk.Expect(refusal, plan.Step);
                return id!.Value;
            }
        );

    private static Task<int> ActAsync(
        DemoDesk desk,
        DemoUser who,
        DateOnly day,
        Guid id,
        Func<WorkshopActs, WorkshopDossier, uint, Task<Refusal?>> act
    ) =>
        desk.ActAsync(
            who,
            day,
            async (db, user) =>
            {
                var dossier = (await new WorkshopDesk(db).LoadAsync(id))!;
                DemoDesk.Expect(await act(Acts(desk, db, user), dossier, dossier.Record.RowVersion), dossier.Name);
                return 0;
            }
        );

    private static WorkshopActs Acts(DemoDesk desk, AppDbContext db, ICurrentUser user)
    {
        var returns = new ReturnDesk(db, new AgreementTermStore(db, user, desk.Clock), user);
        var content = new ReturnContent(db);
        var standings = new Standings(db, desk.Clock);
        var figures = new WorkshopFigureSources(
            db,
            standings,
            new SteeringDesk(db, standings, new AreasAsOf(db), returns, desk.Clock),
            new ClosingLoader(
                db,
                returns,
                new ReturnYears(db, returns, content, new ReturnTermsLoader(db)),
                new ReturnFinances(db, returns, content),
                user
            )
        );
        return new(db, new WorkshopDesk(db), figures, user, desk.Clock);
    }
}

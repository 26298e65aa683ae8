using SozialraumBudget.Data.Arbitrations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>Two arbitrations: one of Hamburg's provider budget that both sides accepted, and one whose day is named.</summary>
internal static class DemoArbitrations
{
    private const string Dispute =
        "Der Satz je Einheit enthält die Tarifsteigerung nicht. Wir halten 3 Prozent mehr für nötig, damit die Stellen besetzt bleiben.";

    private const string View = "Die Sätze sind für fünf Jahre vereinbart; Tarifsteigerungen wirken ab dem zweiten Jahr.";

    private const string Decision =
        "Das Gesamtbudget bleibt im ersten Jahr, wie es festgesetzt ist. Für das zweite Jahr gilt die vereinbarte Steigerung ungekürzt.";

    public static IEnumerable<DemoAct> Of(DemoAgreement plan) =>
        (plan.Area, plan.Year) switch
        {
            ("SW", 2025) => Accepted(plan),
            ("WE", 2026) => Running(plan),
            _ => [],
        };

    private static IEnumerable<DemoAct> Accepted(DemoAgreement plan) =>
        [
            Call(plan, plan.In(3, 3)),
            Step(plan, plan.In(3, 17), 1, false, static (acts, one) => acts.StateAsync(one.Record.Id, new(View))),
            Step(
                plan,
                plan.In(3, 24),
                2,
                false,
                (acts, one) => acts.SetHearingAsync(one.Record.Id, new("Rathaus, Raum 214", Day: plan.In(4, 8)))
            ),
            Step(
                plan,
                plan.In(4, 10),
                3,
                false,
                (acts, one) =>
                    acts.AwardAsync(one.Record.Id, new(Decision, one.Standing.Standing.Facts.Budget!.Total, plan.In(4, 8), plan.In(5, 8)))
            ),
            Step(plan, plan.In(4, 22), 4, true, static (acts, one) => acts.AnswerAsync(one.Record.Id, accepts: true, null)),
            Step(plan, plan.In(4, 25), 5, false, static (acts, one) => acts.AnswerAsync(one.Record.Id, accepts: true, null)),
        ];

    private static IEnumerable<DemoAct> Running(DemoAgreement plan) =>
        [
            Call(plan, plan.In(10, 26)),
            Step(
                plan,
                plan.In(11, 9),
                1,
                false,
                (acts, one) => acts.SetHearingAsync(one.Record.Id, new("Geschäftsstelle der Schiedsstelle", Day: plan.In(12, 15)))
            ),
        ];

    private static DemoAct Call(DemoAgreement plan, DateOnly day) =>
        new(
            day,
            desk =>
                desk.ActAsync(
                    DemoUsers.CoordinatorOf(plan.Place.LeadProvider),
                    day,
                    async (db, user) =>
                    {
                        var scripts = new DemoYearEnd(db, user, desk.Clock);
                        var known = await scripts.ArbitrationDesk.OfYearAsync(plan.Year);
                        if (known.FirstOrDefault(a => a.Record.AgreementId == plan.Id) is not null)
                            return 0;
                        var (_, refusal) = await scripts.Arbitrations.CallAsync(
                            plan.Id,
                            plan.Year,
                            plan.Model.ArbitrationBody,
                            new(Dispute)
                        );
                        DemoDesk.Expect(refusal, $"{plan.Step} Schlichtung");
                        return 1;
                    }
                )
        );

    /// <param name="before">Steps that are there before it: a city that was cut off goes on with what is there.</param>
    private static DemoAct Step(
        DemoAgreement plan,
        DateOnly day,
        int before,
        bool provider,
        Func<ArbitrationActs, ArbitrationDossier, Task<Refusal?>> take
    ) =>
        new(
            day,
            desk =>
                desk.ActAsync(
                    provider ? DemoUsers.CoordinatorOf(plan.Place.LeadProvider) : DemoUsers.Controller,
                    day,
                    async (db, user) =>
                    {
                        var scripts = new DemoYearEnd(db, user, desk.Clock);
                        var one = (await scripts.ArbitrationDesk.OfYearAsync(plan.Year)).Single(a => a.Record.AgreementId == plan.Id);
                        if (one.Steps.Count > before)
                            return 0;
                        DemoDesk.Expect(await take(scripts.Arbitrations, one), $"{plan.Step} Schlichtung, Schritt {before + 1}");
                        return 1;
                    }
                )
        );
}

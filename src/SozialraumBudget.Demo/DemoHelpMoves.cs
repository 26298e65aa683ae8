using SozialraumBudget.Data.HelpMoves;
using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>
/// Moves of Siegen's model: one that both sides signed before the budget was renegotiated, and one of next year that the consortium has
/// signed and that waits for the office.
/// </summary>
internal static class DemoHelpMoves
{
    /// <summary>The move that the second version of 2025 rests on.</summary>
    public static IEnumerable<DemoAct> Of(DemoAgreement plan) =>
        plan is not { ModelKey: "siegen", Renegotiated: true }
            ? []
            :
            [
                Propose(
                    plan,
                    plan.In(5, 7),
                    new("SU-F003", HelpMoveKind.Avoided, "Tagesgruppe und Familienhilfe statt Heim", 7, new Money(5_342.41m), new(0.8m))
                ),
                Sign(plan, plan.In(5, 12), DemoUsers.CoordinatorOf(plan.Place.LeadProvider)),
                Sign(plan, plan.In(5, 14), DemoUsers.Controller),
            ];

    /// <summary>The move that waits.</summary>
    public static async Task PlayAsync(DemoDesk desk, string step)
    {
        var plan = DemoAgreements.All.Single(static a => a is { ModelKey: "siegen", Year: 2027 });
        DemoAct[] acts =
        [
            Propose(
                plan,
                plan.Before(11, 9),
                new("SU-F011", HelpMoveKind.BroughtBack, "Rückkehr zur Mutter zum Jahreswechsel", 9.5m, new Money(6_675.04m), new(0.8m))
            ),
            Sign(plan, plan.Before(11, 10), DemoUsers.CoordinatorOf(plan.Place.LeadProvider)),
        ];
        foreach (var act in acts.Where(a => desk.Reached(a.Day)))
            await act.PlayAsync(desk);
        await desk.MarkAsync(step);
    }

    private static DemoAct Propose(DemoAgreement plan, DateOnly day, HelpMoveDraft draft) =>
        Act(
            plan,
            day,
            DemoUsers.CoordinatorOf(plan.Place.LeadProvider),
            async (acts, known) => known is null ? (await acts.ProposeAsync(plan.Id, plan.Year, draft)).Refusal : null
        );

    /// <summary>A city that was cut off goes on with what is there.</summary>
    private static DemoAct Sign(DemoAgreement plan, DateOnly day, DemoUser who) =>
        Act(
            plan,
            day,
            who,
            (acts, known) =>
                known!.Record.ProviderSigned?.UserId == who.Id || known.Record.OfficeSigned?.UserId == who.Id
                    ? Task.FromResult<Refusal?>(null)
                    : acts.SignAsync(known.Record.Id)
        );

    private static DemoAct Act(DemoAgreement plan, DateOnly day, DemoUser who, Func<HelpMoveActs, HelpMoveDossier?, Task<Refusal?>> act) =>
        new(
            day,
            desk =>
                desk.ActAsync(
                    who,
                    day,
                    async (db, user) =>
                    {
                        var moves = new HelpMoveDesk(db);
                        var known = (await moves.OfAgreementAsync(plan.Id)).SingleOrDefault();
                        DemoDesk.Expect(await act(new(db, moves, user, desk.Clock), known), $"{plan.Step} Verschiebung");
                        return 0;
                    }
                )
        );
}

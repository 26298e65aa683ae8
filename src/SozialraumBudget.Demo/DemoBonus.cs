using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Bonus;

namespace SozialraumBudget.Demo;

/// <summary>
/// The bonus of a year: both sides agree on the city's indicators; a closed year is assessed and waits for the
/// provider's answer. One area has agreed on nothing, and one waits for its provider.
/// </summary>
internal static class DemoBonus
{
    private static readonly (string Key, decimal Actual, string Reason)[] Assessed =
    [
        ("sozialraum", 54m, "Auszählung der Hilfeplanprotokolle zum 31.12., 54 von 100 Hilfen"),
        ("mitsprache", 83.5m, "Befragung im November, 137 Antworten"),
        ("ehrenamt", 431.5m, "Einsatzlisten der Ehrenamtlichen, geprüft am 12.01."),
    ];

    public static IEnumerable<DemoAct> Of(DemoAgreement plan)
    {
        if (plan.Area == "SU" || !plan.Model.MeasuresQuality)
            yield break;
        var (proposed, signed) = (plan.In(1, 19), plan.In(2, 9));
        yield return new(proposed, desk => ProposeAsync(desk, plan, proposed));
        if (plan.Area == "OS")
            yield break;
        yield return Act(plan, DemoUsers.CoordinatorOf(plan.Place.LeadProvider), signed, static (s, plan) => s.SignAsync(plan));
        var (valued, closed) = (plan.After(1, 20), plan.After(2, 12));
        yield return Act(plan, DemoUsers.SecondController, valued, static (s, plan) => s.AssessAsync(plan));
        yield return Act(plan, DemoUsers.SecondController, closed, static (s, plan) => s.CloseAsync(plan));
    }

    private static Task<int> ProposeAsync(DemoDesk desk, DemoAgreement plan, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.Controller,
            day,
            async (db, user) =>
            {
                var scripts = new Scripts(db, user, desk.Clock);
                var dossier = await scripts.LoadAsync(plan);
                if (dossier.Record is null)
                    DemoDesk.Expect(
                        await scripts.Negotiation.ProposeAsync(
                            plan.Id,
                            plan.Year,
                            await scripts.Desk.StartAsync(dossier),
                            BonusMoves.UsualAgreeBy(plan.Year),
                            null
                        ),
                        $"{plan.Step} Bonus"
                    );
                return 0;
            }
        );

    private static DemoAct Act(DemoAgreement plan, DemoUser who, DateOnly day, Func<Scripts, DemoAgreement, Task> act) =>
        new(
            day,
            desk =>
                desk.ActAsync(
                    who,
                    day,
                    async (db, user) =>
                    {
                        await act(new Scripts(db, user, desk.Clock), plan);
                        return 0;
                    }
                )
        );

    private sealed class Scripts
    {
        private readonly BonusDecision decision;

        public Scripts(AppDbContext db, ICurrentUser user, TimeProvider clock)
        {
            var terms = new AgreementTermStore(db, user, clock);
            var measuring = new BonusMeasuring(new ReturnDesk(db, terms, user), new ReturnContent(db), user);
            Desk = new BonusDesk(db, new Standings(db, clock), measuring, terms, user);
            Negotiation = new BonusNegotiation(db, Desk, user, clock);
            decision = new BonusDecision(db, Desk, new AdditionalDues(db, user, clock), user, clock);
        }

        public BonusDesk Desk { get; }

        public BonusNegotiation Negotiation { get; }

        public async Task<BonusDossier> LoadAsync(DemoAgreement plan) => (await Desk.LoadAsync(plan.Id, plan.Year))!;

        public async Task SignAsync(DemoAgreement plan)
        {
            if ((await LoadAsync(plan)).Proposal is not null)
                DemoDesk.Expect(await Negotiation.SignAsync(plan.Id, plan.Year), $"{plan.Step} Bonus");
        }

        public async Task AssessAsync(DemoAgreement plan)
        {
            foreach (var (key, actual, reason) in Assessed)
            {
                if ((await LoadAsync(plan)) is { State: BonusState.Open } open && open.Assessment(key) is null)
                    DemoDesk.Expect(await decision.AssessValueAsync(plan.Id, plan.Year, key, actual, reason, null), $"{plan.Step} {key}");
            }
        }

        public Task CloseAsync(DemoAgreement plan) =>
            InAsync(
                plan,
                BonusState.Open,
                () => decision.AssessAsync(plan.Id, plan.Year, "Werte aus den angenommenen Meldungen und den Belegen")
            );

        private async Task InAsync(DemoAgreement plan, BonusState state, Func<Task<Domain.Values.Refusal?>> act)
        {
            if ((await LoadAsync(plan)) is { Agreed: not null } dossier && dossier.State == state)
                DemoDesk.Expect(await act(), $"{plan.Step} Bonus {state}");
        }
    }
}

using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>The bonus of a closed year: agreed, assessed, answered, approved.</summary>
internal static partial class DemoSettlements
{
    private const string Say = "mitsprache";

    private static IEnumerable<DemoAct> Bonus(DemoAgreement plan, DemoClosedYear closed)
    {
        var coordinator = DemoUsers.CoordinatorOf(plan.Place.LeadProvider);
        var agreed = new BonusAgreement(
            BonusCatalogue.Highest,
            BonusCatalogue.Scale,
            [
                .. BonusCatalogue
                    .Indicators.Where(static i => i.Key is "ambulant" or "sozialraum" or Say or "ehrenamt")
                    .Select(static i => i with { Source = IndicatorSource.Assessed, Indicator = i.Indicator with { Points = 25 } }),
            ]
        );
        yield return Act(
            DemoUsers.Controller,
            plan.In(1, 12),
            BonusState.Open,
            0,
            s => s.BonusNegotiation.ProposeAsync(plan.Id, plan.Year, agreed, plan.In(1, 31), null)
        );
        yield return Act(coordinator, plan.In(1, 20), BonusState.Open, 1, s => s.BonusNegotiation.SignAsync(plan.Id, plan.Year));
        foreach (var (key, value) in new[] { ("ambulant", 74m), ("sozialraum", 41m), (Say, closed.Say), ("ehrenamt", 340m) })
            yield return Act(
                DemoUsers.Controller,
                plan.After(2, 9),
                BonusState.Open,
                2,
                s => s.BonusDecision.AssessValueAsync(plan.Id, plan.Year, key, value, "Auswertung der Jahresgespräche", null)
            );
        yield return Act(
            DemoUsers.Controller,
            plan.After(2, 16),
            BonusState.Open,
            2,
            s => s.BonusDecision.AssessAsync(plan.Id, plan.Year, null)
        );
        yield return Act(
            coordinator,
            plan.After(2, 24),
            BonusState.Assessed,
            2,
            s => s.BonusDecision.AnswerAsync(plan.Id, plan.Year, true, "Einverstanden")
        );
        yield return Act(
            DemoUsers.Controller,
            plan.After(3, 2),
            BonusState.Answered,
            2,
            s => s.BonusDecision.PrepareAsync(plan.Id, plan.Year, null)
        );
        yield return Act(
            DemoUsers.Approver,
            plan.After(3, 4),
            BonusState.Prepared,
            2,
            s => s.BonusDecision.ApproveAsync(plan.Id, plan.Year)
        );

        // signed: 0 nothing is proposed, 1 proposed, 2 signed.
        DemoAct Act(DemoUser who, DateOnly day, BonusState state, int signed, Func<DemoYearEnd, Task<Refusal?>> act) =>
            new(
                day,
                desk =>
                    desk.ActAsync(
                        who,
                        day,
                        async (db, user) =>
                        {
                            var scripts = new DemoYearEnd(db, user, desk.Clock);
                            var found = (await scripts.Bonus.LoadAsync(plan.Id, plan.Year))!;
                            var stands =
                                found.Versions.Count == 0 ? 0
                                : found.Agreed is null ? 1
                                : 2;
                            if (found.State == state && stands == signed)
                                DemoDesk.Expect(await act(scripts), $"{plan.Step} Bonus {day}");
                            return 1;
                        }
                    )
            );
    }
}

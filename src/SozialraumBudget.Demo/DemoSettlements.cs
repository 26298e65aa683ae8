using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>
/// The end of a closed year by the product's scripts: bonus agreed, assessed and approved, accounts handed in and accepted, settled by two
/// persons; of a surplus that stays a first part is spent.
/// </summary>
internal static partial class DemoSettlements
{
    private const string Say = "mitsprache";

    public static IEnumerable<DemoAct> Of(DemoAgreement plan)
    {
        if (DemoClosedYear.Of(plan) is not { } closed)
            yield break;
        foreach (var act in Bonus(plan, closed))
            yield return act;
        yield return new(plan.After(6, 18), desk => AccountsAsync(desk, plan, closed, plan.After(6, 18)));
        yield return new(plan.After(7, 3), desk => AcceptAsync(desk, plan, plan.After(7, 3)));
        yield return new(plan.After(7, 8), desk => PrepareAsync(desk, plan, plan.After(7, 8), null));
        yield return new(plan.After(7, 10), desk => ApproveAsync(desk, plan, plan.After(7, 10)));
        if (closed.Area == "NO")
        {
            yield return new(plan.After(9, 14), desk => SpendAsync(desk, plan, plan.After(9, 14), "Ferienfreizeit am See", 12_480.50m));
            yield return new(plan.After(9, 21), desk => DecideAsync(desk, plan, plan.After(9, 21)));
            yield return new(
                plan.After(11, 12),
                desk => SpendAsync(desk, plan, plan.After(11, 12), "Elternkurs in drei Stadtteilen", 4_310m)
            );
        }
    }

    /// <summary>Accounts that were amended after the settlement; one of both years is settled again, the other waits for it.</summary>
    public static IEnumerable<DemoAct> Amendment(DemoAgreement plan)
    {
        if (DemoClosedYear.Of(plan) is not { Area: "NW" or "HA" } closed)
            yield break;
        yield return new(plan.After(9, 7), desk => AmendAsync(desk, plan, closed, plan.After(9, 7)));
        yield return new(plan.After(9, 15), desk => AcceptAsync(desk, plan, plan.After(9, 15)));
        if (closed.Area == "NW")
            yield break;
        yield return new(
            plan.After(9, 18),
            desk => PrepareAsync(desk, plan, plan.After(9, 18), "Nachtrag zum Jahresabschluss: eine Rückstellung war nicht nötig")
        );
        yield return new(plan.After(9, 22), desk => ApproveAsync(desk, plan, plan.After(9, 22)));
    }

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

    private static Task<int> PrepareAsync(DemoDesk desk, DemoAgreement plan, DateOnly day, string? reason) =>
        desk.ActAsync(
            DemoUsers.Controller,
            day,
            async (db, user) =>
            {
                var scripts = new DemoYearEnd(db, user, desk.Clock);
                var found = (await scripts.Settlements.FrozenAsync(plan.Id, plan.Year))!;
                if (found.Versions.Count > (reason is null ? 0 : 1))
                    return 0;
                var (_, refusal) = await scripts.SettlementActs.PrepareAsync(
                    plan.Id,
                    plan.Year,
                    "Mit Testat und Stundennachweisen abgestimmt",
                    reason
                );
                DemoDesk.Expect(refusal, $"{plan.Step} Abrechnung");
                return 1;
            }
        );

    private static Task<int> ApproveAsync(DemoDesk desk, DemoAgreement plan, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.Approver,
            day,
            async (db, user) =>
            {
                var scripts = new DemoYearEnd(db, user, desk.Clock);
                if ((await scripts.Settlements.FrozenAsync(plan.Id, plan.Year))!.Waiting is { State: SettlementState.Prepared } waiting)
                    DemoDesk.Expect(await scripts.SettlementActs.ApproveAsync(waiting.Id), $"{plan.Step} Abrechnung");
                return 1;
            }
        );

    private static Task<int> SpendAsync(DemoDesk desk, DemoAgreement plan, DateOnly day, string text, decimal amount) =>
        desk.ActAsync(
            DemoUsers.CoordinatorOf(plan.Place.LeadProvider),
            day,
            async (db, user) =>
            {
                var scripts = new DemoYearEnd(db, user, desk.Clock);
                var account = await AccountAsync(scripts, plan);
                if (account.Reports.All(r => r.Text != text))
                    DemoDesk.Expect(
                        await scripts.EarmarkActs.ReportAsync(
                            account.Account.Id,
                            new(new Money(amount), text, day.AddDays(-6)),
                            await scripts.FileAsync("beleg.pdf", plan.Id)
                        ),
                        $"{plan.Step} {text}"
                    );
                return 1;
            }
        );

    private static Task<int> DecideAsync(DemoDesk desk, DemoAgreement plan, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.SecondController,
            day,
            async (db, user) =>
            {
                var scripts = new DemoYearEnd(db, user, desk.Clock);
                var account = await AccountAsync(scripts, plan);
                foreach (
                    var report in account.Reports.Where(r => r.State == SpendingState.Submitted && r.Reported.At < desk.Clock.GetUtcNow())
                )
                    DemoDesk.Expect(await scripts.EarmarkActs.AcceptAsync(account.Account.Id, report.Id), $"{plan.Step} {report.Text}");
                return 1;
            }
        );

    private static async Task<Data.Earmarks.EarmarkDossier> AccountAsync(DemoYearEnd scripts, DemoAgreement plan) =>
        (await scripts.Earmarks.OfYearAsync(plan.Id, plan.Year)).Single(static e => e.Account.Purpose == EarmarkPurpose.YouthWelfare);
}

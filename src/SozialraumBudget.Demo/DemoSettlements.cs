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

    /// <summary>A year that is closed by plan and actual: no bonus, no earmark. That of the fixed staff waits for it.</summary>
    public static IEnumerable<DemoAct> Closing(DemoAgreement plan)
    {
        if (plan.Model.Closing is null || plan.ModelKey == "fixed-staff")
            yield break;
        yield return new(plan.After(7, 8), desk => PrepareAsync(desk, plan, plan.After(7, 8), null));
        yield return new(plan.After(7, 10), desk => ApproveAsync(desk, plan, plan.After(7, 10)));
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

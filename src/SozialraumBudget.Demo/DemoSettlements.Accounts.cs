using SozialraumBudget.Data.YearAccounts;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>The accounts of a closed year.</summary>
internal static partial class DemoSettlements
{
    private static Task<int> AccountsAsync(DemoDesk desk, DemoAgreement plan, DemoClosedYear closed, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.CoordinatorOf(plan.Place.LeadProvider),
            day,
            async (db, user) =>
            {
                var scripts = new DemoYearEnd(db, user, desk.Clock);
                if ((await scripts.Accounts.LoadAsync(plan.Id, plan.Year))!.State != ReturnState.Open)
                    return 0;
                await TypeAsync(scripts, plan, closed.Result);
                DemoDesk.Expect(
                    await scripts.AccountsIntake.AttachAsync(plan.Id, plan.Year, await scripts.FileAsync("jahresabschluss.pdf", plan.Id)),
                    plan.Step
                );
                await SubmitAsync(scripts, plan);
                return 1;
            }
        );

    private static Task<int> AmendAsync(DemoDesk desk, DemoAgreement plan, DemoClosedYear closed, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.CoordinatorOf(plan.Place.LeadProvider),
            day,
            async (db, user) =>
            {
                var scripts = new DemoYearEnd(db, user, desk.Clock);
                if ((await scripts.Accounts.LoadAsync(plan.Id, plan.Year))! is not { State: ReturnState.Accepted, Version: 1 })
                    return 0;
                DemoDesk.Expect(
                    await scripts.AccountsMoving.AmendAsync(plan.Id, plan.Year, "Eine Rückstellung war nicht nötig"),
                    plan.Step
                );
                await TypeAsync(scripts, plan, closed.Result + 4_800m);
                await SubmitAsync(scripts, plan);
                return 1;
            }
        );

    /// <summary>Income as it was paid, external help as the returns have it, the rest so that the result comes out.</summary>
    private static async Task TypeAsync(DemoYearEnd scripts, DemoAgreement plan, decimal result)
    {
        var year = (await scripts.Settlements.LoadAsync(plan.Id, plan.Year))!;
        var (income, external) = (year.Standing.Standing.ApprovedGross.Amount, year.Preview!.Sources.Documented!.External.Amount);
        var own = income - external - result;
        var (staff, materials) = (Money.Round(own * 0.82m).Amount, Money.Round(own * 0.06m).Amount);
        var taken = await scripts.AccountsIntake.TakeAsync(
            plan.Id,
            plan.Year,
            new AccountsInput(
                "jahresabschluss.csv",
                DemoYearEnd.Table(
                    [
                        ("Sozialraumbudget", "Zahlungen der Stadt", income),
                        ("Personal", "Gehälter und Sozialabgaben", staff),
                        ("Sachkosten", "Räume, Fahrten, Material", materials),
                        ("Verwaltung und Gemeinkosten", "Umlage", own - staff - materials),
                        ("Externe Hilfen", "Rechnungen anderer Träger", external),
                    ],
                    18.5m
                ),
                new Money(result)
            )
        );
        if (!taken.IsStored)
            throw new InvalidOperationException($"Demo city, {plan.Step}: {taken.Refusal} {string.Join("; ", taken.Issues.Take(1))}");
    }

    private static async Task SubmitAsync(DemoYearEnd scripts, DemoAgreement plan)
    {
        var dossier = (await scripts.Accounts.LoadAsync(plan.Id, plan.Year))!;
        foreach (
            var check in (await scripts.Checking.CheckAsync(dossier))
                .Where(static f => f.Level == FindingLevel.Warning)
                .Select(static f => f.Check)
                .Distinct()
        )
            DemoDesk.Expect(
                await scripts.AccountsMoving.AnswerAsync(plan.Id, plan.Year, check, "Mit dem Testat abgestimmt"),
                $"{plan.Step} {check}"
            );
        DemoDesk.Expect(await scripts.AccountsMoving.SubmitAsync(plan.Id, plan.Year), plan.Step);
    }

    private static Task<int> AcceptAsync(DemoDesk desk, DemoAgreement plan, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.SecondController,
            day,
            async (db, user) =>
            {
                var scripts = new DemoYearEnd(db, user, desk.Clock);
                if ((await scripts.Accounts.LoadAsync(plan.Id, plan.Year))!.State == ReturnState.Submitted)
                    DemoDesk.Expect(
                        await scripts.AccountsMoving.AcceptAsync(plan.Id, plan.Year, "Testat des Wirtschaftsprüfers liegt vor"),
                        plan.Step
                    );
                return 1;
            }
        );
}

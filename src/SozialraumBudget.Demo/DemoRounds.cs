using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>Reconciliation rounds by the product's scripts: led by a controller, signed by both sides.</summary>
internal static class DemoRounds
{
    public static IEnumerable<DemoAct> Of(DemoAgreement plan)
    {
        foreach (var quarter in Period.Of(new BudgetYear(plan.Year), PeriodKind.Quarter))
        {
            var day = quarter.Last.AddDays(40);
            var isOpen = plan.Year == 2026 && quarter.Number == 2 && plan.Area is "NO" or "OS";
            if (quarter.Number > 2)
                continue;
            yield return new(day, desk => BringAsync(desk, plan, quarter, day, differs: quarter.Number == 2));
            if (isOpen)
                continue;
            yield return new(day.AddDays(4), desk => SettleAsync(desk, plan, quarter, day.AddDays(4)));
            yield return new(
                day.AddDays(6),
                desk => SignAsync(desk, DemoUsers.CoordinatorOf(plan.Place.LeadProvider), plan, quarter, day.AddDays(6))
            );
            yield return new(day.AddDays(7), desk => SignAsync(desk, DemoUsers.Controller, plan, quarter, day.AddDays(7)));
        }
    }

    private static Task<int> BringAsync(DemoDesk desk, DemoAgreement plan, Period period, DateOnly day, bool differs) =>
        desk.ActAsync(
            DemoUsers.Controller,
            day,
            async (db, user) =>
            {
                var scripts = new Scripts(db, user, desk.Clock);
                if (await scripts.Desk.LoadAsync(plan.Id, period) is not { Round: null, ReturnVersion: not null })
                    return 0;
                var taken = await scripts.Intake.TakeAsync(
                    plan.Id,
                    period,
                    new(ReturnUploadKind.Cases, $"faelle-jugendamt-{period.Code}.csv", DemoReturnTables.OfficeList(plan, period, differs))
                );
                if (!taken.IsStored)
                    throw new InvalidOperationException(
                        $"Demo city, {plan.Step} {period}: {taken.Refusal} {string.Join("; ", taken.Issues.Take(1))}"
                    );
                DemoDesk.Expect(
                    await scripts.Acts.WriteMinutesAsync(
                        plan.Id,
                        period,
                        "Fallzahlen und Intensitäten durchgegangen. Neue Fälle sind auf beiden Seiten geführt."
                    ),
                    $"{plan.Step} {period}"
                );
                return 1;
            }
        );

    private static Task<int> SettleAsync(DemoDesk desk, DemoAgreement plan, Period period, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.Controller,
            day,
            async (db, user) =>
            {
                var scripts = new Scripts(db, user, desk.Clock);
                var dossier = (await scripts.Desk.LoadAsync(plan.Id, period))!;
                foreach (var difference in dossier.State == RoundState.Differences ? dossier.Open : [])
                {
                    DemoDesk.Expect(
                        await scripts.Acts.AgreeAsync(
                            plan.Id,
                            period,
                            difference.CaseNumber,
                            difference.Kind,
                            AgreedSide.Office,
                            null,
                            "Der Hilfeplan wurde im Quartal fortgeschrieben"
                        ),
                        $"{plan.Step} {period}"
                    );
                }

                return 1;
            }
        );

    private static Task<int> SignAsync(DemoDesk desk, DemoUser signer, DemoAgreement plan, Period period, DateOnly day) =>
        desk.ActAsync(
            signer,
            day,
            async (db, user) =>
            {
                var scripts = new Scripts(db, user, desk.Clock);
                var dossier = (await scripts.Desk.LoadAsync(plan.Id, period))!;
                if (dossier.State is not (RoundState.ToSign or RoundState.HalfSigned) || IsSignedBy(dossier, signer))
                    return 0;
                DemoDesk.Expect(await scripts.Acts.SignAsync(plan.Id, period), $"{plan.Step} {period}");
                return 1;
            }
        );

    private static bool IsSignedBy(RoundDossier dossier, DemoUser signer) =>
        dossier.Facts.ProviderSigner == signer.Id || dossier.Facts.OfficeSigner == signer.Id;

    private sealed class Scripts
    {
        public Scripts(AppDbContext db, ICurrentUser user, TimeProvider clock)
        {
            var terms = new AgreementTermStore(db, user, clock);
            var content = new ReturnContent(db);
            var comparison = new RoundComparison(db, content, new ReturnFigures(content, new ReturnTermsLoader(db)));
            Desk = new RoundDesk(db, new ReturnDesk(db, terms, user), comparison, user);
            Intake = new RoundIntake(db, Desk, user, clock);
            Acts = new RoundActs(db, Desk, comparison, user, clock);
        }

        public RoundDesk Desk { get; }

        public RoundIntake Intake { get; }

        public RoundActs Acts { get; }
    }
}

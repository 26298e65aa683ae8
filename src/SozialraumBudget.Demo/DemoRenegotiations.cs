using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>A renegotiation that runs: opened by a controller, the provider has made an offer.</summary>
internal static class DemoRenegotiations
{
    public static IEnumerable<DemoAct> Of(DemoAgreement plan)
    {
        if (plan is not { Area: "NO", Goal: AgreementState.Active })
            yield break;
        var (opened, offered) = (plan.In(10, 29), plan.In(11, 6));
        yield return new(opened, desk => OpenAsync(desk, plan, opened));
        yield return new(offered, desk => OfferAsync(desk, plan, offered));
    }

    private static Task<int> OpenAsync(DemoDesk desk, DemoAgreement plan, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.Controller,
            day,
            async (db, user) =>
            {
                var scripts = new DemoYearEnd(db, user, desk.Clock);
                if ((await scripts.Renegotiations.OfAgreementAsync(plan.Id, plan.Year)).Count > 0)
                    return 0;
                var (_, refusal) = await scripts.RenegotiationOpening.OpenAsync(
                    plan.Id,
                    plan.Year,
                    "Tarifabschluss vom Oktober und mehr Hilfen im Kostentyp II"
                );
                DemoDesk.Expect(refusal, $"{plan.Step} Neuverhandlung");
                return 1;
            }
        );

    private static Task<int> OfferAsync(DemoDesk desk, DemoAgreement plan, DateOnly day) =>
        desk.ActAsync(
            DemoUsers.CoordinatorOf(plan.Place.LeadProvider),
            day,
            async (db, user) =>
            {
                var scripts = new DemoYearEnd(db, user, desk.Clock);
                var running = (await scripts.Renegotiations.OfAgreementAsync(plan.Id, plan.Year))[0];
                if (running.Offers.Count > 0)
                    return 0;
                DemoDesk.Expect(
                    await scripts.RenegotiationActs.OfferAsync(
                        running.Record.Id,
                        Money.Round(running.Record.Total.Amount * 1.03m),
                        "Tarifsteigerung von 3 Prozent ab Oktober, Stellen im Kernteam besetzt",
                        [await scripts.FileAsync("tarifabschluss.pdf", plan.Id)]
                    ),
                    $"{plan.Step} Angebot"
                );
                return 1;
            }
        );
}

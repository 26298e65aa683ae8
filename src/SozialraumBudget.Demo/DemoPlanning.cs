using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Distribution;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RateCalculation;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.RateCalculation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>The city's distribution: one decided for 2026, two drafts for 2027; and hour rates of three providers.</summary>
internal static class DemoPlanning
{
    private const int Decided = 2026;

    private static readonly DateOnly Resolved = new(2025, 11, 18);

    private static readonly DateOnly Planned = new(2026, 1, 20);

    private static readonly (string Provider, string Pay, string Direct, string Overhead)[] Rates =
    [
        ("Jugendhilfe Nordost gGmbH", "68.000", "74 %", "16 %"),
        ("Lotsen gGmbH", "66.500", "78 %", "14 %"),
        ("Kinderwerk e.V.", "71.200", "72 %", "18 %"),
    ];

    public static async Task PlayAsync(DemoDesk desk, string step)
    {
        var decided = await DraftAsync(desk, Resolved, Decided, "Verwaltungsvorschlag", 48_000_000m, [30, 45, 25], null);
        await desk.ActAsync(
            DemoUsers.Management,
            Resolved.AddDays(6),
            async (db, user) => await DecideAsync(db, user, desk.Clock, decided)
        );
        await DraftAsync(desk, Planned, Decided + 1, "Gewicht auf Armut", 50_000_000m, [20, 60, 20], new(0.10m));
        await DraftAsync(desk, Planned, Decided + 1, "Nach jungen Menschen", 50_000_000m, [70, 15, 15], new(0.10m));
        foreach (var (provider, pay, direct, overhead) in Rates)
        {
            await desk.ActAsync(
                DemoUsers.Controller,
                Planned,
                async (db, user) =>
                {
                    var (_, refusal) = await new HourRateDesk(db, user, desk.Clock).KeepAsync(
                        DemoProviders.All.First(p => p.Name == provider).Id,
                        Decided,
                        Facts(pay, direct, overhead),
                        $"Kalkulation des Trägers vom 12.01.{Decided}"
                    );
                    DemoDesk.Expect(refusal, $"hour rate of {provider}");
                    return 0;
                }
            );
        }

        await desk.MarkAsync(step);
    }

    private static Task<Guid> DraftAsync(DemoDesk desk, DateOnly day, int year, string name, decimal city, int[] weights, Share? limit) =>
        desk.ActAsync(
            DemoUsers.Controller,
            day,
            async (db, user) =>
            {
                var proposal = new DistributionProposal(db, new AreasAsOf(db), new Standings(db, desk.Clock));
                List<PlannedIndicator> indicators =
                [
                    .. new[] { "unter 21", "SGB II", "Alleinerziehende" }.Select(
                        (n, i) => new PlannedIndicator(n, Share.Percent(weights[i]), DemoSocialStructure.LastYear)
                    ),
                ];
                var areas = await proposal.FilledAsync(await proposal.AreasAsync(year), indicators);
                var (id, refusal) = await new DistributionActs(db, user, desk.Clock).CreateAsync(
                    name,
                    year,
                    new()
                    {
                        City = new(city),
                        Projects = [new("Familienzentren", new(900_000m)), new("Offene Treffpunkte", new(350_000m))],
                        CaseWork = new(4_000_000m),
                        Cap = limit,
                        Indicators = indicators,
                        Areas = areas,
                    }
                );
                DemoDesk.Expect(refusal, name);
                return id!.Value;
            }
        );

    private static async Task<int> DecideAsync(AppDbContext db, ICurrentUser user, TimeProvider clock, Guid id)
    {
        var seen = (await new DistributionDesk(db).LoadAsync(id))!.Scenario.RowVersion;
        var resolution = new Resolution("Jugendhilfeausschuss", Resolved, "Vorlage 2025/0388");
        DemoDesk.Expect(await new DistributionActs(db, user, clock).DecideAsync(id, seen, resolution, null), "decision");
        return 0;
    }

    private static FactRecord Facts(string pay, string direct, string overhead) =>
        new(
            new Dictionary<string, string>(HourRateFacts.Usual.Values)
            {
                ["direct"] = direct,
                ["overhead"] = overhead,
                ["material"] = "31000",
            },
            new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
            {
                ["Stellen"] =
                [
                    new Dictionary<string, string>
                    {
                        ["name"] = "Fachkräfte",
                        ["posts"] = "12,5",
                        ["pay"] = pay + ",00",
                    },
                    new Dictionary<string, string>
                    {
                        ["name"] = "Teamleitung",
                        ["posts"] = "1",
                        ["pay"] = "82.000,00",
                    },
                ],
            }
        );
}

using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;

namespace SozialraumBudget.Demo;

/// <summary>Reports in every state: a published one, one that waits for a second person, one that is composed; and the plan.</summary>
internal static class DemoReports
{
    private static readonly DateOnly Ordered = new(2026, 1, 12);
    private static readonly DateOnly Published = new(2026, 9, 8);
    private static readonly DateOnly Waiting = new(2026, 11, 4);

    private static readonly PlannedReports[] Plans =
    [
        new("Monatsstand", ReportKind.Status, true, true, 0, ReportFilter.None, [Role.Management, Role.AreaManager]),
        new("Monatsstand Nord", ReportKind.Status, false, true, 5, new(null, "Nord", []), [Role.AreaManager]),
        new("Quartalsbericht für die Leitung", ReportKind.Quarter, true, false, 0, ReportFilter.None, [Role.Management]),
    ];

    public static async Task PlayAsync(DemoDesk desk, string step)
    {
        await desk.ActAsync(
            DemoUsers.Controller,
            Ordered,
            async (db, user) =>
            {
                // A city that was cut off goes on with what is there.
                var known = (await Desk(desk, db, user).OrdersAsync()).Select(static o => o.Name).ToList();
                foreach (var plan in Plans.Where(p => !known.Contains(p.Name!)))
                    DemoDesk.Expect(await Acts(desk, db, user).OrderAsync(null, 0, plan), plan.Name!);
                return 0;
            }
        );
        if (desk.Reached(Published.AddDays(3)))
        {
            var district = await MakeAsync(
                desk,
                Published,
                ReportKind.District,
                2025,
                "Sozialraumbericht 2025",
                "Die Fälle je 1.000 junge Menschen folgen der Sozialstruktur; sie sagen nichts über die Güte der Arbeit.",
                isFrozen: true
            );
            await desk.ActAsync(
                DemoUsers.Management,
                Published.AddDays(3),
                async (db, user) =>
                {
                    DemoDesk.Expect(await Acts(desk, db, user).DecideAsync(district, 1, null), "release of a report");
                    return 0;
                }
            );
        }

        if (desk.Reached(Waiting))
        {
            const string Comment = "Die Prognosen beruhen auf zwei angenommenen Quartalen.";
            await MakeAsync(desk, Waiting, ReportKind.Status, 2026, "Statusbericht Oktober 2026", Comment, isFrozen: true);
            await MakeAsync(desk, Waiting, ReportKind.Quarter, 2026, "Quartalsbericht Q3 2026", "", isFrozen: false);
        }

        await desk.MarkAsync(step);
    }

    private static Task<Guid> MakeAsync(
        DemoDesk desk,
        DateOnly day,
        ReportKind kind,
        int year,
        string title,
        string comment,
        bool isFrozen
    ) =>
        desk.ActAsync(
            DemoUsers.Controller,
            day,
            async (db, user) =>
            {
                var acts = Acts(desk, db, user);
                // A city that was cut off goes on with what is there.
                var known = (await Desk(desk, db, user).OfYearAsync(year)).FirstOrDefault(d => d.Report.Title == title)?.Report.Id;
                var (id, refusal) = known is null ? await acts.CreateAsync(kind, year, title, ReportFilter.None) : (known, null);
                DemoDesk.Expect(refusal, title);
                var dossier = (await Desk(desk, db, user).LoadAsync(id!.Value))!;
                List<ReportBlock> blocks = [.. dossier.Blocks.Select((b, i) => i == 0 ? b with { Comment = comment } : b)];
                DemoDesk.Expect(await acts.SaveAsync(id.Value, dossier.Report.RowVersion, title, blocks, ReportFilter.None), title);
                if (isFrozen && dossier.Newest is null)
                    DemoDesk.Expect((await acts.FreezeAsync(id.Value)).Refusal, title);
                return id.Value;
            }
        );

    private static ReportActs Acts(DemoDesk desk, AppDbContext db, ICurrentUser user) => new(db, Desk(desk, db, user), user, desk.Clock);

    private static ReportDesk Desk(DemoDesk desk, AppDbContext db, ICurrentUser user)
    {
        var (standings, areas) = (new Standings(db, desk.Clock), new AreasAsOf(db));
        return new(
            db,
            new SteeringDesk(db, standings, areas, new ReturnDesk(db, new AgreementTermStore(db, user, desk.Clock), user), desk.Clock),
            areas,
            new SupplyDesk(db),
            desk.Clock
        );
    }
}

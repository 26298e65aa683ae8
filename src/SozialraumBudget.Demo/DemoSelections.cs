using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Selection;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

/// <summary>
/// Selections of lead providers: one decided, one that waits for the second person, one with applications and a tie, one whose call is
/// open, and a draft.
/// </summary>
internal static class DemoSelections
{
    private const string Text =
        "Gesucht wird der Schwerpunktträger des Sozialraums. Er versorgt alle Hilfen zur Erziehung, auch mit Partnern.\n"
        + "Die Bewerbung enthält Fachkonzept, Stellenplan und Kooperationsvereinbarungen.";

    private static readonly string[] Reasons =
    [
        "Konzept liegt vor und ist am Sozialraum ausgerichtet",
        "Langjährige Erfahrung in ambulanten und stationären Hilfen",
        "Kooperationsvereinbarungen mit drei Trägern",
        "Beteiligung in Stadtteilkonferenzen, Befragung der Familien",
        "Stellenplan besetzt, Rufbereitschaft vorhanden",
    ];

    public static async Task PlayAsync(DemoDesk desk, string step)
    {
        var decided = await CallAsync(desk, "NO", 2024, new(2023, 4, 3), new(2023, 5, 15));
        await ScoreAsync(
            desk,
            decided,
            new(2023, 5, 10),
            [("Jugendhilfe Nordost gGmbH", [9, 8, 8, 7, 8]), ("Kinderwerk e.V.", [7, 8, 6, 7, 6])]
        );
        await ProposeAsync(desk, decided, new(2023, 6, 12), "Jugendhilfe Nordost gGmbH");
        await ActAsync(desk, DemoUsers.Management, new(2023, 6, 20), decided, static (acts, id, seen) => acts.ConfirmAsync(id, seen));

        var waiting = await CallAsync(desk, "HA", 2027, new(2026, 4, 7), new(2026, 5, 29));
        await ScoreAsync(desk, waiting, new(2026, 5, 20), [("Lotsen gGmbH", [8, 9, 7, 8, 7]), ("Lernwerkstatt Hafen eG", [8, 5, 9, 8, 6])]);
        await ProposeAsync(desk, waiting, new(2026, 7, 6), "Lotsen gGmbH");

        var tied = await CallAsync(desk, "OS", 2027, new(2026, 6, 1), new(2026, 7, 10));
        await ScoreAsync(
            desk,
            tied,
            new(2026, 7, 1),
            [("Kinderwerk e.V.", [8, 7, 7, 7, 7]), ("Jugendhilfe Nordost gGmbH", [7, 7, 9, 7, 7])]
        );

        await CallAsync(desk, "WE", 2027, new(2026, 6, 15), new(2027, 1, 29));
        await DraftAsync(desk, "SU", 2028, new(2026, 7, 20), new(2027, 3, 31));
        await desk.MarkAsync(step);
    }

    private static async Task<Guid> CallAsync(DemoDesk desk, string area, int year, DateOnly day, DateOnly deadline)
    {
        var id = await DraftAsync(desk, area, year, day, deadline);
        await ActAsync(desk, DemoUsers.Controller, day, id, static (acts, id, seen) => acts.PublishAsync(id, seen), SelectionState.Draft);
        return id;
    }

    private static Task<Guid> DraftAsync(DemoDesk desk, string area, int year, DateOnly day, DateOnly deadline) =>
        desk.ActAsync(
            DemoUsers.Controller,
            day,
            async (db, user) =>
            {
                var (place, title) = (DemoAreas.Of(area), $"Schwerpunktträger {DemoAreas.Of(area).Name} ab {year}");
                // A city that was cut off goes on with what is there.
                if ((await new SelectionDesk(db).AllAsync()).FirstOrDefault(d => d.Procedure.Title == title) is { } known)
                    return known.Procedure.Id;
                var (id, refusal) = await Acts(desk, db, user)
                    .CreateAsync(place.Id, year, new(title, Text, deadline, SelectionCriteria.Usual));
                DemoDesk.Expect(refusal, title);
                return id!.Value;
            }
        );

    private static async Task ScoreAsync(DemoDesk desk, Guid id, DateOnly received, (string Provider, int[] Points)[] applicants)
    {
        foreach (var (name, points) in applicants)
        {
            var provider = DemoProviders.All.First(p => p.Name == name).Id;
            await desk.ActAsync(
                DemoUsers.Controller,
                received,
                async (db, user) =>
                {
                    var dossier = (await new SelectionDesk(db).LoadAsync(id))!;
                    if (dossier.Of(provider) is null)
                        DemoDesk.Expect(await Acts(desk, db, user).ApplyAsync(id, dossier.Procedure.RowVersion, provider, received), name);
                    return 0;
                }
            );
            await desk.ActAsync(
                DemoUsers.SecondController,
                received.AddDays(14),
                async (db, user) =>
                {
                    var dossier = (await new SelectionDesk(db).LoadAsync(id))!;
                    if (dossier.Of(provider) is { Scores.Count: 0 } applied && dossier.Procedure.State == SelectionState.Called)
                    {
                        DemoDesk.Expect(
                            await Acts(desk, db, user)
                                .ScoreAsync(
                                    id,
                                    dossier.Procedure.RowVersion,
                                    applied.Application.Id,
                                    [.. points.Select(static (p, i) => ((int?)p, (string?)Reasons[i]))]
                                ),
                            name
                        );
                    }

                    return 0;
                }
            );
        }
    }

    private static async Task ProposeAsync(DemoDesk desk, Guid id, DateOnly day, string provider)
    {
        var hearing = new SelectionHearing(
            day.AddDays(-4),
            "Der Ausschuss nimmt die Bewertung zustimmend zur Kenntnis (einstimmig).",
            "Andere Träger bleiben auf Wunsch der Berechtigten wählbar; das Merkblatt liegt dem Hilfeplan bei."
        );
        await ActAsync(desk, DemoUsers.Controller, day, id, (acts, id, seen) => acts.HearAsync(id, seen, hearing));
        await ActAsync(
            desk,
            DemoUsers.Controller,
            day,
            id,
            (acts, id, seen) =>
                acts.ProposeAsync(
                    id,
                    seen,
                    DemoProviders.All.First(p => p.Name == provider).Id,
                    "Bestes Fachkonzept und tragfähiger Verbund im Sozialraum"
                )
        );
    }

    /// <summary>An act that is left out where the selection has come further already.</summary>
    private static Task<int> ActAsync(
        DemoDesk desk,
        DemoUser who,
        DateOnly day,
        Guid id,
        Func<SelectionActs, Guid, uint, Task<Refusal?>> act,
        SelectionState? from = null
    ) =>
        desk.ActAsync(
            who,
            day,
            async (db, user) =>
            {
                var procedure = (await new SelectionDesk(db).LoadAsync(id))!.Procedure;
                var expected = from ?? (who == DemoUsers.Management ? SelectionState.Proposed : SelectionState.Called);
                if (procedure.State == expected)
                    DemoDesk.Expect(await act(Acts(desk, db, user), id, procedure.RowVersion), procedure.Title);
                return 0;
            }
        );

    private static SelectionActs Acts(DemoDesk desk, AppDbContext db, ICurrentUser user) =>
        new(db, new SelectionDesk(db), user, desk.Clock);
}

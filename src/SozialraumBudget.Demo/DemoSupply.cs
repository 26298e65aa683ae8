using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Supply;

namespace SozialraumBudget.Demo;

/// <summary>
/// The supply guarantee: promises in three areas, and requests in every state: supplied, supplied elsewhere, withdrawn, waiting, overdue,
/// asked back, taken, declined by all.
/// </summary>
internal static class DemoSupply
{
    public static async Task PlayAsync(DemoDesk desk, string step)
    {
        await desk.ActAsync(
            DemoUsers.Controller,
            new(2026, 1, 12),
            async (db, user) =>
            {
                var book = new SupplyPromiseBook(db, user, desk.Clock);
                // A city that was cut off goes on with what is there.
                var known = (await new SupplyDesk(db).PromisesAsync(null)).Count;
                foreach (var p in DemoSupplyPlan.Promises.Skip(known))
                {
                    var promise = new SupplyPromise(
                        DemoProviders.Of(p.Provider).Id,
                        p.Help,
                        p.Setting,
                        p.Count,
                        p.Unit,
                        p.Days,
                        new(2026, 1, 1),
                        p.Area == "HA" ? new(2026, 12, 31) : null,
                        p.Area == "HA" ? "Rufbereitschaft auch am Wochenende" : null
                    );
                    DemoDesk.Expect((await book.RecordAsync(DemoAreas.Of(p.Area).Id, promise)).Refusal, p.Provider);
                }

                return 0;
            }
        );
        foreach (var story in DemoSupplyPlan.Stories.Where(s => desk.Reached(s.AskedOn)))
            await PlayAsync(desk, story);
        await desk.MarkAsync(step);
    }

    private static async Task PlayAsync(DemoDesk desk, SupplyStory story)
    {
        var office = story.Case.StartsWith("NO", StringComparison.Ordinal) ? DemoUsers.AreaManager : DemoUsers.Controller;
        var area = DemoAreas.Of(story.Case[..2]).Id;
        var (id, done) = await desk.ActAsync(
            office,
            story.AskedOn,
            async (db, user) =>
            {
                var found = await new SupplyDesk(db).ListAsync(area, story.AskedOn, story.AskedOn);
                if (found.FirstOrDefault(d => d.Record.CaseNumber == story.Case) is { } known)
                    return (known.Record.Id, known.Asked.Sum(static a => a.Answers.Count) + (known.Closing is null ? 0 : 1));
                var draft = new SupplyDraft(
                    story.Case,
                    story.Help,
                    DemoSupplyPlan.Promises.First(p => p.Help == story.Help).Setting,
                    story.AskedOn,
                    story.AskedOn.AddDays(21),
                    null,
                    [.. story.Asked.Select(static p => DemoProviders.Of(p).Id)]
                );
                var (made, refusal) = await Acts(desk, db, user).AskAsync(area, draft);
                DemoDesk.Expect(refusal, story.Case);
                return (made!.Value, 0);
            }
        );
        foreach (var act in story.Acts.Skip(done).Where(a => desk.Reached(a.Day)))
        {
            var who = act.Answer is null ? office : DemoUsers.CoordinatorOf(act.Provider!);
            await desk.ActAsync(
                who,
                act.Day,
                async (db, user) =>
                {
                    var acts = Acts(desk, db, user);
                    DemoDesk.Expect(
                        act switch
                        {
                            { Answer: { } answer } => await acts.AnswerAsync(id, answer),
                            { Closing: { } closing } => await acts.CloseAsync(id, closing),
                            _ => await acts.ReplyAsync(id, DemoProviders.Of(act.Provider!).Id, act.Reply),
                        },
                        story.Case
                    );
                    return 0;
                }
            );
        }
    }

    private static SupplyActs Acts(DemoDesk desk, AppDbContext db, ICurrentUser user) => new(db, new SupplyDesk(db), user, desk.Clock);
}

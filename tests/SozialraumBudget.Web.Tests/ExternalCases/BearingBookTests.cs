using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.ExternalCases;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.ExternalCases;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;
using SozialraumBudget.Web.Tests.Returns;

namespace SozialraumBudget.Web.Tests.ExternalCases;

/// <summary>Who bears days, recorded by the office and by nobody else.</summary>
public sealed class BearingBookTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private static readonly BearingNote Note = new("NO-26-0001", new(2026, 2, 2), "Frau Berger, ASD", "Zuzug");
    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task MovedInCase_IsTheAsds_UntilTheManagerEntersIt()
    {
        var test = await ReturnTestDesk.OpenAsync(data);
        var manager = TestData.User(Role.AreaManager, areaId: test.Scenario.Area.Id);
        Assert.Null(await As(test.Controller, book => book.MoveInAsync(test.Agreement, Note)));
        Assert.Equal(BearingRules.CaseIsKnown, (await As(manager, book => book.MoveInAsync(test.Agreement, Note)))!.Rule);
        var moved = (await As(manager, book => book.LoadAsync(test.Agreement))).MovedIn.Single();
        var entry = Note with { CaseNumber = null, Day = new(2026, 3, 1) };
        Assert.Equal(
            BearingRules.AsdDecides,
            (await As(test.Controller, book => book.EnterAsync(test.Agreement, moved.Record.Id, entry)))!.Rule
        );
        Assert.Null(await As(manager, book => book.EnterAsync(test.Agreement, moved.Record.Id, entry)));
        moved = (await As(manager, book => book.LoadAsync(test.Agreement))).MovedIn.Single();
        Assert.Equal((new DateOnly(2026, 2, 2), new DateOnly(2026, 3, 1)), (moved.Record.From, moved.Entered));
    }

    [Fact]
    public async Task Conflict_GoesItsSteps_AndSharesTheDaysUntilItsEnd()
    {
        var test = await ReturnTestDesk.OpenAsync(data);
        var manager = TestData.User(Role.AreaManager, areaId: test.Scenario.Area.Id);
        Assert.Null(await As(manager, book => book.OpenConflictAsync(test.Agreement, Note)));
        Assert.Equal(BearingBook.DaysHaveOneBearer, (await As(manager, book => book.OpenConflictAsync(test.Agreement, Note)))!.Rule);
        var id = (await As(manager, book => book.LoadAsync(test.Agreement)))
            .Conflicts.Single(static c => c.Record.CaseNumber == Note.CaseNumber)
            .ConflictId;
        foreach (var (level, day) in new[] { (ConflictLevel.Management, 10), (ConflictLevel.Decision, 20) })
            Assert.Null(await As(manager, book => book.StepAsync(test.Agreement, id, level, Note with { Day = new(2026, 2, day) })));
        var conflict = (await As(manager, book => book.LoadAsync(test.Agreement))).Conflicts.Single(c => c.ConflictId == id);
        Assert.True(conflict.IsOver);
        Assert.Equal(new DateOnly(2026, 2, 20), conflict.Record.To);
        Assert.Equal([ConflictLevel.Base, ConflictLevel.Management, ConflictLevel.Decision], conflict.Steps.Select(static s => s.Level));
        Assert.Equal(
            BearingRules.StepMustFollow,
            (await As(manager, book => book.StepAsync(test.Agreement, id, ConflictLevel.Agreed, Note)))!.Rule
        );
    }

    /// <summary>Guard rail 2: neither by the scripts nor by the database.</summary>
    [Fact]
    public async Task Coordinator_RecordsNothing()
    {
        var test = await ReturnTestDesk.OpenAsync(data);
        Assert.Equal(
            BearingRules.PublicSideRecords,
            (await As(test.Coordinator, book => book.OpenConflictAsync(test.Agreement, Note)))!.Rule
        );
        await using var db = data.As(test.Coordinator);
        var conflict = await db.CaseBearings.FirstAsync(static b => b.Kind == CaseBearingKind.Conflict);
        db.Add(
            new ConflictStepRecord
            {
                AgreementId = test.Agreement,
                ConflictId = conflict.Id,
                Level = ConflictLevel.Decision,
                Day = new(2026, 3, 1),
                Person = "Träger",
                Reason = "x",
                Recorded = new Stamp
                {
                    UserId = test.Coordinator.UserId!.Value,
                    Name = "x",
                    At = TestData.Now,
                },
            }
        );
        var error = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, ((Npgsql.PostgresException)error.InnerException!).SqlState);
    }

    private async Task<T> As<T>(UserContext user, Func<BearingBook, Task<T>> act)
    {
        await using var db = data.As(user);
        var (current, clock) = (new FixedUser(user), new FixedClock(TestData.Now));
        return await act(new BearingBook(db, new AgreementTermStore(db, current, clock), current, clock));
    }
}

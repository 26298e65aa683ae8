using SozialraumBudget.Data;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Benchmarks;

/// <summary>An agreement whose coordinator fills in the first quarter of 2026, after it has ended.</summary>
internal sealed class HourDesk
{
    public static readonly Period Quarter = Period.Quarter(2026, 1);
    private static readonly TimeProvider Clock = new FixedClock(new DateTimeOffset(2026, 4, 20, 10, 0, 0, TimeSpan.Zero));

    private readonly TestData data;

    private HourDesk(TestData data, BudgetScenario scenario)
    {
        (this.data, Scenario) = (data, scenario);
        Coordinator = TestData.User(Role.ProviderCoordinator, scenario.Provider.Id);
    }

    public BudgetScenario Scenario { get; }

    public UserContext Coordinator { get; }

    public static async Task<HourDesk> OpenAsync(TestData data) => new(data, await data.CreateBudgetScenario());

    /// <summary>A file of hours the whole way: stored, queued, checked, read in with its sums, committed.</summary>
    public async Task ImportAsync(byte[] file)
    {
        var format = ReturnTableImport.Of(ReturnUploadKind.Hours);
        await using var db = data.As(Coordinator);
        var user = new FixedUser(Coordinator);
        var queued = await new ImportUpload(db, DataServices.ImportFormats, user, Clock).QueueAsync(
            format.Target(Quarter, Scenario.Area.Name),
            new ImportFile("stunden.csv", "text/csv", file),
            new ImportWish(AgreementId: Scenario.Agreement.Id)
        );
        var run = await new ImportExecution(db, DataServices.ImportFormats, user, Clock).RunAsync(queued.Run.Id);
        if (run.State != ImportState.Completed)
            throw new InvalidOperationException($"{run.Message} {run.Issues[..Math.Min(run.Issues.Length, 500)]}");
    }

    public async Task<T> AsCoordinatorAsync<T>(
        Func<AppDbContext, ReturnIntake, ReturnMoving, ReturnDesk, ReturnContent, ReturnChecking, Task<T>> act
    )
    {
        await using var db = data.As(Coordinator);
        var user = new FixedUser(Coordinator);
        var desk = new ReturnDesk(db, new AgreementTermStore(db, user, Clock), user);
        var (content, loader) = (new ReturnContent(db), new ReturnTermsLoader(db));
        var figures = new ReturnFigures(content, loader);
        var checking = new ReturnChecking(db, desk, content, figures, new ReturnYears(db, desk, content, loader));
        return await act(
            db,
            new ReturnIntake(db, desk, loader, user, Clock),
            new ReturnMoving(db, desk, checking, figures, new RetentionRelease(db, user, Clock), user, Clock, []),
            desk,
            content,
            checking
        );
    }
}

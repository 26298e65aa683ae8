using SozialraumBudget.Data;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.TestSupport;

public sealed partial class TestData
{
    /// <summary>Queues a base-year file as a controller.</summary>
    public async Task<QueuedImport> QueueBaseYear(
        byte[] bytes,
        int year = 2024,
        bool confirmed = false,
        UserContext? user = null,
        bool dryRun = false
    )
    {
        user ??= User(Role.Controller);
        await using var db = As(user);
        return await new ImportUpload(db, DataServices.ImportFormats, new FixedUser(user), TimeProvider.System).QueueAsync(
            BaseYearImport.Target(new BudgetYear(year)),
            new ImportFile("basisjahr.csv", "text/csv", bytes),
            new ImportWish(confirmed, dryRun)
        );
    }

    /// <summary>Carries out a queued run as a controller.</summary>
    public async Task<ImportRun> RunImport(
        Guid runId,
        Action<ImportProgress>? progress = null,
        UserContext? user = null,
        CancellationToken cancellation = default
    )
    {
        user ??= User(Role.Controller);
        await using var db = As(user);
        return await new ImportExecution(db, DataServices.ImportFormats, new FixedUser(user), TimeProvider.System).RunAsync(
            runId,
            progress,
            cancellation
        );
    }

    public async Task<ImportRun> ImportBaseYear(byte[] bytes, int year = 2024, bool confirmed = false)
    {
        var queued = await QueueBaseYear(bytes, year, confirmed);
        return await RunImport(queued.Run.Id);
    }
}

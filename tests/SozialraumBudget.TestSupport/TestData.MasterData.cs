using SozialraumBudget.Data;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.TestSupport;

public sealed partial class TestData
{
    /// <summary>Queues a file as a controller and carries the run out.</summary>
    public async Task<ImportRun> Import(ImportTarget target, byte[] bytes, string name = "datei.csv", bool confirmed = true)
    {
        var user = User(Role.Controller);
        await using var db = As(user);
        var queued = await new ImportUpload(db, DataServices.ImportFormats, new FixedUser(user), TimeProvider.System).QueueAsync(
            target,
            new ImportFile(name, "text/csv", bytes),
            new ImportWish(confirmed)
        );
        return await RunImport(queued.Run.Id);
    }
}

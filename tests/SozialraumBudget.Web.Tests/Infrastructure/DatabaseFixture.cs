using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Infrastructure;

/// <summary>A migrated database for one test class: <c>IClassFixture&lt;DatabaseFixture&gt;</c>.</summary>
public sealed class DatabaseFixture : IAsyncLifetime
{
    private TestDatabase? database;

    public TestDatabase Database => database ?? throw new InvalidOperationException("The fixture has not been initialised.");

    public async ValueTask InitializeAsync() => database = await TestPostgres.CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}

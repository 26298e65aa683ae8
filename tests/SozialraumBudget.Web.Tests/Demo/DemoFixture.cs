using Npgsql;
using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Demo;

/// <summary>A copy of the demo city for one test class.</summary>
public sealed class DemoFixture : IAsyncLifetime
{
    private TestDatabase? database;
    private NpgsqlDataSource? source;

    public NpgsqlDataSource Source => source ?? throw new InvalidOperationException("The fixture has not been initialised.");

    public AppDbContext Open() => DataServices.CreateContext(Source, UserContext.System("Test"), TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        database = await TestPostgres.CreateDemoDatabaseAsync();
        source = NpgsqlDataSource.Create(database.App);
    }

    public async ValueTask DisposeAsync()
    {
        if (source is not null)
            await source.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }
}

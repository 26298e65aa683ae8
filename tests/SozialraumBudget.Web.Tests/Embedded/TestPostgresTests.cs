using System.Diagnostics;
using Npgsql;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Embedded;

/// <summary>The tests' own databases are separate from each other.</summary>
public sealed class TestPostgresTests(ITestOutputHelper output)
{
    [Fact]
    public async Task CreateDatabase_Twice_SeparateDatabases()
    {
        await using var first = await TestPostgres.CreateDatabaseAsync();
        var watch = Stopwatch.StartNew();
        await using var second = await TestPostgres.CreateDatabaseAsync();
        output.WriteLine($"cloned in {watch.ElapsedMilliseconds} ms");

        await CreateTableAsync(first.Owner);
        await CreateTableAsync(second.Owner);

        Assert.NotEqual(first.Name, second.Name);
    }

    private static async Task CreateTableAsync(string connection)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        await using var command = new NpgsqlCommand("CREATE TABLE probe (id int)", open);
        await command.ExecuteNonQueryAsync();
    }
}

using System.Reflection;
using SozialraumBudget.Web.Tests.Infrastructure;
using SozialraumBudget.Web.Tests.Walls;

namespace SozialraumBudget.Web.Tests.Database;

/// <summary>
/// A condition that the product tells about by its name is one of the database: renamed, its breach would be a fault of ours.
/// </summary>
public sealed class ConstraintTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task EveryNamedCondition_StandsInTheDatabase()
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(fixture.Database.Superuser);
        var known = await WalledDatabase.Read(
            source.CreateCommand("select relname::text from pg_class where relkind = 'i' and relnamespace = 'public'::regnamespace")
        );
        var named = typeof(Constraints)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static field => (string)field.GetRawConstantValue()!)
            .ToList();
        Assert.NotEmpty(named);
        Assert.Equal([], named.Except(known));
    }
}

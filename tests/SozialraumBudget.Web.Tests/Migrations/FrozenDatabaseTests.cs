using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using SozialraumBudget.Data;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Walls;

namespace SozialraumBudget.Web.Tests.Migrations;

/// <summary>A filled database of an earlier state comes up to date without losing a row.</summary>
public sealed class FrozenDatabaseTests
{
    /// <summary>Tables that have another name today: their rows are counted under that.</summary>
    private static readonly Dictionary<string, string> Renamed = new() { ["quarterly_returns"] = "provider_returns" };

    private static string Folder => Path.Combine(RepositoryRoot.Path, "tests", "SozialraumBudget.Web.Tests", "Migrations", "Frozen");

    private static string LastMigration
    {
        get
        {
            using var context = Open("Host=none");
            return context.Database.GetMigrations().Last();
        }
    }

    /// <summary>The demo city of today, filled into the newest schema as a backup would be: shows that the way works.</summary>
    [Fact]
    public async Task DemoCity_FilledInAndUpgraded_KeepsItsRowsAndWalls()
    {
        await using var city = await TestPostgres.CreateDemoDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(city.Superuser);
        await UpgradeAsync(LastMigration, await FilledDatabase.DumpAsync(source));
    }

    /// <summary>Every state that was ever frozen, from the files that freezing left.</summary>
    [Fact]
    public async Task FrozenStates_Upgraded_KeepTheirRowsAndWalls()
    {
        foreach (var file in Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.gz") : [])
        {
            using var text = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
            var rows = (await text.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await UpgradeAsync(Path.GetFileName(file).Split('.')[0], rows);
        }
    }

    /// <summary>A frozen state without its rows would be one that no upgrade is tried from.</summary>
    [Fact]
    public void NewestFrozenMigration_HasItsRows()
    {
        var frozen = File.ReadLines(Path.Combine(RepositoryRoot.Path, "src", "SozialraumBudget.Data", "Migrations", "frozen.txt"))
            .Select(static line => line.Split("  ")[^1])
            .Where(static name => name.EndsWith(".Designer.cs", StringComparison.Ordinal))
            .Max(StringComparer.Ordinal)!;
        Assert.True(File.Exists(Path.Combine(Folder, frozen.Replace(".Designer.cs", ".jsonl.gz", StringComparison.Ordinal))), frozen);
    }

    /// <summary>Not a test: with SRB_FREEZE=1, as build/migrations freeze sets it, keeps the demo city for the tests to come.</summary>
    [Fact]
    public async Task Freeze()
    {
        if (Environment.GetEnvironmentVariable("SRB_FREEZE") != "1")
            return;
        await using var city = await TestPostgres.CreateDemoDatabaseAsync();
        await using var source = NpgsqlDataSource.Create(city.Superuser);
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, LastMigration + ".jsonl.gz");
        await using var text = new StreamWriter(new GZipStream(File.Create(file), CompressionLevel.SmallestSize));
        foreach (var line in await FilledDatabase.DumpAsync(source))
            await text.WriteAsync(line + "\n");
    }

    private static async Task UpgradeAsync(string migration, IReadOnlyCollection<string> rows)
    {
        await using var database = await TestPostgres.CreateEmptyDatabaseAsync();
        await using var superuser = NpgsqlDataSource.Create(database.Superuser);
        await using (var owner = Open(database.Owner))
        {
            await owner.GetService<IMigrator>().MigrateAsync(migration);
        }

        await FilledDatabase.FillAsync(superuser, rows);
        var before = (await FilledDatabase.CountAsync(superuser)).ToDictionary(
            static t => Renamed.GetValueOrDefault(t.Key, t.Key),
            static t => t.Value
        );

        await DataServices.MigrateAsync(database.Owner);

        var after = await FilledDatabase.CountAsync(superuser);
        Assert.True(before.Values.Sum() > 1000);
        Assert.Equal(before, after.Where(t => before.ContainsKey(t.Key)).ToDictionary());
        await using var app = NpgsqlDataSource.Create(database.App);
        var coordinator = WalledDatabase.ContextOf(RowWallTests.UserOf(Role.ProviderCoordinator));
        await using var db = DataServices.CreateContext(app, coordinator, TimeProvider.System);
        Assert.InRange(await db.Agreements.CountAsync(), 1, (int)after["agreements"] - 1);
        Assert.NotEmpty(await db.LedgerBalances.ToListAsync());
    }

    private static AppDbContext Open(string owner) => new(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql(owner).Options);
}

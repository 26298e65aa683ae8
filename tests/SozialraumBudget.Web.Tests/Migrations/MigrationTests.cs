using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Migrations;

/// <summary>Migrations are only added; walls are put up again whenever they changed.</summary>
public sealed class MigrationTests
{
    private static string Folder => Path.Combine(RepositoryRoot.Path, "src", "SozialraumBudget.Data", "Migrations");

    private static Dictionary<string, string> Frozen =>
        File.ReadLines(Path.Combine(Folder, "frozen.txt"))
            .Where(static l => !l.StartsWith('#'))
            .Select(static l => l.Split("  "))
            .ToDictionary(static l => l[1], static l => l[0]);

    [Fact]
    public void FrozenMigrations_AndTheirScripts_AreUnchanged() =>
        Assert.Empty(
            Frozen
                .Where(static f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, f.Key)))) != f.Value)
                .Select(static f => f.Key)
        );

    /// <summary>Only the newest may still be written anew.</summary>
    [Fact]
    public void Migrations_ButTheNewest_AreFrozen() =>
        Assert.Empty(
            Directory
                .GetFiles(Folder, "2*.cs")
                .Select(static f => Path.GetFileName(f))
                .Where(static f => !f.EndsWith(".Designer.cs", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .SkipLast(1)
                .Except(Frozen.Keys)
        );

    [Fact]
    public void Model_HasNoChangesWithoutAMigration()
    {
        using var context = new AppDbContext(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql("Host=none").Options);
        Assert.False(context.Database.HasPendingModelChanges(), "build/migrations add NAME; before freezing: build/migrations initial");
    }

    [Fact]
    public async Task Walls_Unchanged_AreLeftAlone_Changed_StandAgain()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var owner = await OpenAsync(database.Owner);
        var walls = new DatabaseWalls(owner, DatabaseWalls.Text(Database.DeclarationTests.Model));
        Assert.False(await walls.ApplyAsync(default));

        await Scalar(owner, "drop policy read on payouts; create policy stray on payouts using (true)");
        await Scalar(owner, "drop trigger append_only on audit_entries; update wall.applied set hash = 'old'");
        await DataServices.MigrateAsync(database.Owner);

        Assert.Equal(
            "keep read",
            await Scalar(owner, "select string_agg(policyname, ' ' order by policyname) from pg_policies where tablename = 'payouts'")
        );
        Assert.Equal(
            1L,
            await Scalar(owner, "select count(*) from pg_trigger where tgrelid = 'audit_entries'::regclass and tgname = 'append_only'")
        );
        Assert.False(await walls.ApplyAsync(default));
    }

    /// <summary>
    /// The server vacuums a table while its walls are put up: it writes the table's row of the catalogue, which rights are written to, too.
    /// Nobody may wait for the other.
    /// </summary>
    [Fact]
    public async Task Walls_PutUpWhileATableIsAnalyzed_WaitForIt()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var owner = await OpenAsync(database.Owner);
        await using var server = await OpenAsync(database.Superuser);
        var walls = new DatabaseWalls(owner, DatabaseWalls.Text(Database.DeclarationTests.Model));
        await walls.TakeDownAsync(default);

        await using var analysis = await server.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Scalar(server, "lock table return_cases in share update exclusive mode");
        var putUp = walls.ApplyAsync(default);
        while (!putUp.IsCompleted && 0L.Equals(await Scalar(server, "select count(*) from pg_locks where not granted")))
            await Task.Delay(20, TestContext.Current.CancellationToken);
        await Scalar(server, "analyze return_cases");
        await analysis.CommitAsync(TestContext.Current.CancellationToken);

        Assert.True(await putUp);
    }

    /// <summary>While a migration runs, a column under policy, view and trigger can change, and the app sees nothing.</summary>
    [Fact]
    public async Task Walls_TakenDown_LetAMigrationThrough_AndNobodyElse()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        var agreement = await data.CreateAgreement();
        await data.CreateBooking(agreement, 100);
        await using var owner = await OpenAsync(database.Owner);
        const string change =
            "alter table ledger_transactions alter column budget_year type bigint; update ledger_entries set amount = amount";
        await Assert.ThrowsAsync<PostgresException>(() => Scalar(owner, change));

        await new DatabaseWalls(owner, "").TakeDownAsync(default);
        await Scalar(owner, change);

        await using (var app = await OpenAsync(database.App))
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Scalar(app, "select 1 from agreements"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }

        await DataServices.MigrateAsync(database.Owner);
        await using var context = data.As(TestData.User(Role.Controller));
        Assert.Equal(1, await context.Agreements.CountAsync());
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connection)
    {
        var open = new NpgsqlConnection(connection);
        await open.OpenAsync();
        return open;
    }

    private static async Task<object?> Scalar(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}

using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Database;

/// <summary>The second wall: talks to the database as the app role, with the context of a user.</summary>
public sealed class RowSecurityTests
{
    [Fact]
    public async Task EveryTable_HasRowSecurity_OrIsInsertOnly()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var connection = new NpgsqlConnection(database.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity and c.relname <> '__EFMigrationsHistory'
              and has_table_privilege('srb_app', c.oid, 'select, update, delete')
            """,
            connection
        );
        var open = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            open.Add(reader.GetString(0));

        Assert.Empty(open);
    }

    [Fact]
    public async Task Connection_WithoutContext_SeesNothing()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        await data.CreateAgreement();
        await using var connection = new NpgsqlConnection(database.App);
        await connection.OpenAsync();

        foreach (var table in new[] { "agreements", "areas", "providers", "users", "payouts", "services" })
        {
            await using var command = new NpgsqlCommand($"select count(*) from {table}", connection);
            Assert.Equal(0L, await command.ExecuteScalarAsync());
        }
    }

    [Fact]
    public async Task Coordinator_OfOneProvider_SeesOnlyItsAgreementsAndBookings()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        var own = await data.CreateAgreement();
        var other = await data.CreateAgreement();
        await data.CreateBooking(own, 100);
        await data.CreateBooking(other, 200);

        await using var context = data.As(TestData.User(Role.ProviderCoordinator, own.LeadProviderId));

        Assert.Equal([own.Id], await context.Agreements.Select(a => a.Id).ToListAsync());
        Assert.Equal([own.LeadProviderId], await context.Providers.Select(p => p.Id).ToListAsync());
        Assert.Equal([own.Id], await context.LedgerTransactions.Select(t => t.AgreementId).ToListAsync());
        Assert.Equal(2, await context.LedgerEntries.CountAsync());
        Assert.Equal([own.Id, own.Id], await context.LedgerBalances.Select(b => b.AgreementId).ToListAsync());
        Assert.Empty(await context.AuditEntries.ToListAsync());
    }

    /// <summary>As management it reads every budget; cases are those of the area it manages, in the pages as behind them.</summary>
    [Fact]
    public async Task AreaManager_WhoIsManagementToo_ReadsCasesOfTheOwnAreaOnly()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        var (own, other) = (await data.CreateBudgetScenario(), await data.CreateBudgetScenario());
        var user = TestData.User(Role.AreaManager, areaId: own.Area.Id) with
        {
            Roles = new HashSet<Role> { Role.AreaManager, Role.Management },
        };
        await using var context = data.As(user);

        Assert.Equal(2, await context.FixedBudgets.CountAsync());
        Assert.Equal([own.Fixed!.Id], await context.FixedBudgetSources.Select(s => s.FixedBudgetId).ToListAsync());
        var reader = await CaseReader.LoadAsync(context, user);
        Assert.Equal(CaseSight.Cases, reader.Of(own.Agreement.Id, own.Area.Id));
        Assert.Equal(CaseSight.LargeCostTypes, reader.Of(other.Agreement.Id, other.Area.Id));
    }

    [Fact]
    public async Task Coordinator_WritingAnotherProvidersAgreement_ChangesNothing()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        var own = await data.CreateAgreement();
        var other = await data.CreateAgreement();
        await using var context = data.As(TestData.User(Role.ProviderCoordinator, own.LeadProviderId));

        var changed = await context.Agreements.Where(a => a.Id == other.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.Title, "fremd"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            context.Database.ExecuteSqlAsync(
                $"""
                insert into retention_conditions (id, agreement_id, position, name, weight, source)
                values (gen_random_uuid(), {other.Id}, 1, 'x', 1, 'y')
                """
            )
        );

        Assert.Equal(0, changed);
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task PooledConnection_AfterUse_CarriesNoContext()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        var builder = new NpgsqlConnectionStringBuilder(database.App) { MaxPoolSize = 1 };
        await using var source = NpgsqlDataSource.Create(builder);
        await using (var context = Data.DataServices.CreateContext(source, UserContext.System("Test"), TimeProvider.System))
        {
            await context.Areas.CountAsync();
        }

        await using var command = source.CreateCommand("select coalesce(current_setting('app.context', true), '')");
        Assert.Equal("", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task AreaManager_SeesOnlyTheAgreementsOfTheOwnArea()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        var own = await data.CreateAgreement();
        await data.CreateAgreement();
        await using var context = data.As(TestData.User(Role.AreaManager, areaId: own.AreaId));

        Assert.Equal([own.Id], await context.Agreements.Select(a => a.Id).ToListAsync());
    }

    [Fact]
    public async Task AreaManager_OfSeveralAreas_SeesTheAgreementsOfAllOfThem()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        var (one, two) = (await data.CreateAgreement(), await data.CreateAgreement());
        await data.CreateAgreement();
        var manager = TestData.User(Role.AreaManager) with { AreaIds = [one.AreaId, two.AreaId] };
        await using var context = data.As(manager);

        Assert.Equal(new[] { one.Id, two.Id }.Order(), (await context.Agreements.Select(a => a.Id).ToListAsync()).Order());
        Assert.Equal(CaseSight.Cases, await CaseReader.SightAsync(context, manager, two.Id));
    }

    [Fact]
    public async Task Controller_ReadingAudit_SeesNothing_AdminSeesAll()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        await data.CreateAgreement();
        await using var controller = data.As(TestData.User(Role.Controller));
        await using var admin = data.As(TestData.User(Role.Admin));

        Assert.Equal(0, await controller.AuditEntries.CountAsync());
        Assert.True(await admin.AuditEntries.CountAsync() >= 4);
    }

    [Fact]
    public async Task Service_AddedToAnImportedDataset_IsRefused()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        var scenario = await data.CreateBudgetScenario(fix: false, variant: false);
        await using var context = data.As(scenario.Controller);

        var id = scenario.Dataset.Id;
        foreach (
            var sql in new FormattableString[]
            {
                $"update base_year_datasets set xact = pg_current_xact_id() where id = {id}",
                $"update base_year_datasets set year = 2023 where id = {id}",
                $"""
                    insert into service_lines
                        (dataset_id, row, case_number, help_type, setting, provider, unit, rate, "from", label, amount)
                    values ({id}, 9999, 'A', '30', 'Ambulatory', 'T', 'Once', 1, '2024-01-01', '', 1)
                    """,
            }
        )
        {
            Assert.Equal(
                PostgresErrorCodes.RestrictViolation,
                (await Assert.ThrowsAsync<PostgresException>(() => context.Database.ExecuteSqlAsync(sql))).SqlState
            );
        }

        Assert.Equal(
            1,
            await context.BaseYearDatasets.Where(d => d.Id == id).ExecuteUpdateAsync(s => s.SetProperty(d => d.SupersededAt, TestData.Now))
        );
        Assert.Equal(scenario.Dataset.Services, await context.Services.CountAsync(s => s.DatasetId == scenario.Dataset.Id));
    }

    [Fact]
    public async Task Service_OfADatasetThatDoesNotExist_IsRefused()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        await using var context = data.As(TestData.User(Role.Controller));

        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            context.Database.ExecuteSqlAsync(
                $"""
                insert into service_lines (dataset_id, row, case_number, help_type, setting, provider, unit, rate, "from", label, amount)
                values (gen_random_uuid(), 1, 'A', '30', 'Ambulatory', 'T', 'Once', 1, '2024-01-01', '', 1)
                """
            )
        );

        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, refused.SqlState);
    }

    [Fact]
    public async Task Service_RowTwiceInAStatement_IsRefused()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var data = new TestData(database.App);
        var scenario = await data.CreateBudgetScenario(fix: false, variant: false);
        await using var context = data.As(TestData.User(Role.Controller));

        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            context.Database.ExecuteSqlAsync(
                $"""
                insert into service_lines (dataset_id, row, case_number, help_type, setting, provider, unit, rate, "from", label, amount)
                select {scenario.Dataset.Id}, 9999, 'A', '30', 'Ambulatory', 'T', 'Once', 1, date '2024-01-01', '', 1
                from generate_series(1, 2)
                """
            )
        );

        Assert.Equal(PostgresErrorCodes.UniqueViolation, refused.SqlState);
    }
}

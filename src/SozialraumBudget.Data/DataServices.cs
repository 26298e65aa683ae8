using System.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Audit;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Reconciliation;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Data.YearAccounts;

namespace SozialraumBudget.Data;

/// <summary>
/// Registers the database for the app role; the caller registers <see cref="NpgsqlDataSource"/>, <see cref="DbDataSource"/>,
/// <see cref="ICurrentUser"/> and TimeProvider.
/// </summary>
public static class DataServices
{
    /// <summary>What can be imported. A further format is one class and one entry here.</summary>
    public static ImportFormats ImportFormats { get; } =
        new([
            new BaseYearImport(),
            new AreasImport(),
            new OutlineImport(),
            new SocialStructureImport(),
            .. ReturnTableImport.All,
            new OfficeCasesImport(),
            new AccountsImport(),
        ]);

    public static IServiceCollection AddData(this IServiceCollection services)
    {
        services.AddScoped<RowSecurityInterceptor>();
        services.AddScoped<AuditInterceptor>();
        services.AddSingleton(ImportFormats);
        services.TryAddScoped<AgreementTermStore>();
        services.TryAddScoped<VariantStore>();
        services.TryAddScoped<VariantSteps>();
        services.TryAddScoped<BudgetFixing>();
        services.TryAddScoped<FixingWithActivation>();
        services.TryAddScoped<AccessBook>();
        services.TryAddScoped<AccessDesk>();
        services.TryAddScoped<ReadBook>();
        services.TryAddScoped<SessionBook>();
        services.TryAddScoped<SignInTrials>();
        services.AddDbContext<AppDbContext>(
            static (provider, options) =>
                options
                    .UseConnectionOf(provider.GetRequiredService<NpgsqlDataSource>())
                    .AddInterceptors(provider.GetRequiredService<RowSecurityInterceptor>(), provider.GetRequiredService<AuditInterceptor>())
        );
        services.AddDbContext<KeyContext>(
            static (provider, options) =>
                options
                    .UseConnectionOf(provider.GetRequiredService<NpgsqlDataSource>())
                    .AddInterceptors(new RowSecurityInterceptor(new FixedUser(UserContext.System("Schlüssel"))))
        );
        services.AddDataProtection().SetApplicationName("SozialraumBudget").PersistKeysToDbContext<KeyContext>();
        return services;
    }

    /// <summary>A context for a fixed user outside a request: jobs, seeding, tests. The caller disposes it.</summary>
    public static AppDbContext CreateContext(DbDataSource source, UserContext user, TimeProvider clock)
    {
        var current = new FixedUser(user);
        var options = new DbContextOptionsBuilder<AppDbContext>();
        options.UseConnectionOf(source).AddInterceptors(new RowSecurityInterceptor(current), new AuditInterceptor(current, clock));
        return new AppDbContext(options.Options);
    }

    /// <summary>
    /// Brings the schema up to date, puts up the walls and admits this process, connected as the owner. Two that start at the same
    /// time wait for each other.
    /// </summary>
    public static Task MigrateAsync(string ownerConnection, CancellationToken cancellation = default) =>
        AsOwnerAsync(ownerConnection, owner => MigrateAsync(owner, cancellation), cancellation);

    /// <summary>Lets this process open contexts on a database that is up to date, connected as the owner.</summary>
    public static Task AdmitAsync(string ownerConnection, CancellationToken cancellation = default) =>
        AsOwnerAsync(ownerConnection, owner => SignedContext.AdmitAsync(owner, cancellation), cancellation);

    private static async Task MigrateAsync(NpgsqlConnection owner, CancellationToken cancellation)
    {
        await using var context = new AppDbContext(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql(owner).Options);
        var walls = DatabaseWalls.Of(context);
        if ((await context.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            await walls.TakeDownAsync(cancellation);
            await context.Database.MigrateAsync(cancellation);
        }

        await walls.ApplyAsync(cancellation);
        await SignedContext.AdmitAsync(owner, cancellation);
    }

    /// <summary>
    /// A connection of the source, not the source: EF Core builds its model and translates each query once per source that it is given,
    /// and a program that works on many databases would do so again for every one of them.
    /// </summary>
    private static DbContextOptionsBuilder UseConnectionOf(this DbContextOptionsBuilder options, DbDataSource source) =>
        options.UseNpgsql(source.CreateConnection(), contextOwnsConnection: true);

    private static async Task AsOwnerAsync(string connection, Func<NpgsqlConnection, Task> work, CancellationToken cancellation)
    {
        await using var owner = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await owner.OpenAsync(cancellation);
        await using (var turn = new NpgsqlCommand("select pg_advisory_lock(728413)", owner) { CommandTimeout = 600 })
        {
            await turn.ExecuteNonQueryAsync(cancellation);
        }

        await work(owner);
    }
}

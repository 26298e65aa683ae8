using System.Data.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Audit;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Embedded;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Data;

/// <summary>Registers the database for the app role; the caller registers <see cref="DatabaseServer"/>, <see cref="ICurrentUser"/> and TimeProvider.</summary>
public static class DataServices
{
    public static IServiceCollection AddData(this IServiceCollection services)
    {
        services.AddSingleton(static provider => provider.GetRequiredService<DatabaseServer>().DataSource);
        services.AddSingleton<DbDataSource>(static provider => provider.GetRequiredService<NpgsqlDataSource>());
        services.AddScoped<RowSecurityInterceptor>();
        services.AddScoped<AuditInterceptor>();
        services.TryAddScoped<AgreementTermStore>();
        services.TryAddScoped<VariantStore>();
        services.TryAddScoped<BudgetFixing>();
        services.AddDbContext<AppDbContext>(static (provider, options) => options
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(provider.GetRequiredService<RowSecurityInterceptor>(), provider.GetRequiredService<AuditInterceptor>()));
        services.AddDbContext<KeyContext>(static (provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(new RowSecurityInterceptor(new FixedUser(UserContext.System("Schlüssel")))));
        services.AddDataProtection().SetApplicationName("SozialraumBudget").PersistKeysToDbContext<KeyContext>();
        return services;
    }

    /// <summary>A context for a fixed user outside a request: jobs, seeding, tests. The caller disposes it.</summary>
    public static AppDbContext CreateContext(DbDataSource source, UserContext user, TimeProvider clock)
    {
        var current = new FixedUser(user);
        return new AppDbContext(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql(source)
            .AddInterceptors(new RowSecurityInterceptor(current), new AuditInterceptor(current, clock)).Options);
    }

    /// <summary>Brings the schema up to date, connected as the owner.</summary>
    public static async Task MigrateAsync(string ownerConnection, CancellationToken cancellation = default)
    {
        await using var context = new AppDbContext(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql(ownerConnection).Options);
        await context.Database.MigrateAsync(cancellation);
    }
}

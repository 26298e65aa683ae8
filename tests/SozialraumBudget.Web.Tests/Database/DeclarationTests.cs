using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Tables;

namespace SozialraumBudget.Web.Tests.Database;

/// <summary>What the entities declare, without a database.</summary>
public sealed class DeclarationTests
{
    /// <summary>Stamps set in another's name too: steps of a copied variant keep their authors, master data comes from files.</summary>
    private static readonly HashSet<Type> Unsigned =
    [
        typeof(Agreement),
        typeof(AgreementTermRecord),
        typeof(ChecklistItemRecord),
        typeof(BudgetVariant),
        typeof(BudgetAdjustmentRecord),
        typeof(ProviderTerm),
    ];

    internal static IModel Model
    {
        get
        {
            using var context = new AppDbContext(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql("Host=none").Options);
            return context.GetService<IDesignTimeModel>().Model;
        }
    }

    [Fact]
    public void EveryEntity_DeclaresItsWall() =>
        Assert.Empty(Model.GetEntityTypes().Where(static e => e.FindWall() is null).Select(static e => e.DisplayName()));

    [Fact]
    public void EntityWithoutWall_FailsTheModel()
    {
        var options = new DbContextOptionsBuilder<Forgetful>().UseNpgsql("Host=none").Options;
        using var context = new Forgetful(options);
        var refused = Assert.Throws<InvalidOperationException>(() => context.Model);
        Assert.Contains("Area declares no wall", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EveryStamp_IsSigned_OrNamedHere()
    {
        var stamped = Model
            .GetEntityTypes()
            .Where(static e => e.GetComplexProperties().Any(static c => c.ClrType == typeof(Stamp)))
            .ToList();
        Assert.NotEmpty(stamped);
        Assert.Equal(
            Unsigned.Select(static t => t.Name).Order(),
            stamped.Where(static e => e.FindWall()!.Signature is null).Select(static e => e.ClrType.Name).Order()
        );
    }

    [Fact]
    public void EveryScript_IsNamedByAnEntityOrComesFirst()
    {
        var scripts = typeof(AppDbContext)
            .Assembly.GetManifestResourceNames()
            .Where(static n => n.EndsWith(".sql", StringComparison.Ordinal));
        Assert.Empty(scripts.Where(static n => !char.IsAsciiDigit(n[0])).Except(WallSql.Scripts(Model)));
    }

    [Fact]
    public void Tables_ThatNobodyMayReadOrWrite_AreNoOversight() =>
        Assert.Empty(
            Model
                .GetEntityTypes()
                .Where(static e => e.FindWall() is { Readers.Count: 0, Writers.Count: 0, Scripts.Count: 0 })
                .Select(static e => e.DisplayName())
        );

    private sealed class Forgetful(DbContextOptions<Forgetful> options) : DbContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.Conventions.Add(static _ => new DeclaredConvention());

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Area>();
    }
}

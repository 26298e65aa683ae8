using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Areas;

/// <summary>What was entered ahead takes effect on its first day.</summary>
public sealed class VersionsOfTodayTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateOnly Today = new(2026, 3, 31);
    private static readonly DateOnly April = new(2026, 4, 1);

    private readonly FixedClock clock = new(TestData.Now);

    [Fact]
    public async Task Area_RenamedAhead_KeepsItsNameUntilTheDay()
    {
        await using var data = new TestData(database.Database.App);
        await using var db = data.As(TestData.User(Role.Controller));
        var versions = new AreaVersions(db, clock);
        var (area, _) = await versions.CreateAsync("VH1", "Vorher", new(2020, 1, 1));
        Assert.Null(await versions.RenameAsync(area!.Id, "Nachher", April, await versions.NewestAsync(area.Id)));

        Assert.Equal("Vorher", await NameOn(data, Today, d => d.Areas.Where(a => a.Id == area.Id).Select(a => a.Name)));
        Assert.Equal("Nachher", await NameOn(data, April, d => d.Areas.Where(a => a.Id == area.Id).Select(a => a.Name)));
        await using var system = data.As();
        Assert.Equal(0, await VersionsOfToday.ApplyAsync(system, April));
        Assert.Contains(
            await system
                .AuditEntries.Where(e => e.EntityKey == area.Id.ToString() && e.Action == "changed")
                .Select(e => e.Changes)
                .ToListAsync(),
            static c => c.Contains("Nachher", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Provider_ChangedAhead_KeepsItsDetailsUntilTheDay()
    {
        await using var data = new TestData(database.Database.App);
        await using var db = data.As(TestData.User(Role.Controller));
        var versions = new ProviderVersions(db, clock);
        var before = new ProviderDetails("Träger vorher", "e.V.", "Weg 1", "12345", "Musterstadt", "", "", "");
        var (provider, _) = await versions.CreateAsync(before, new(2020, 1, 1));
        var after = before with { Name = "Träger nachher", LegalForm = "gGmbH", Street = "Weg 2" };
        Assert.Null(await versions.ChangeAsync(provider!.Id, after, April, await versions.NewestAsync(provider.Id)));

        Assert.Equal(
            "Träger vorher e.V. Weg 1",
            await NameOn(
                data,
                Today,
                d => d.Providers.Where(p => p.Id == provider.Id).Select(p => p.Name + " " + p.LegalForm + " " + p.Street)
            )
        );
        Assert.Equal(
            "Träger nachher gGmbH Weg 2",
            await NameOn(
                data,
                April,
                d => d.Providers.Where(p => p.Id == provider.Id).Select(p => p.Name + " " + p.LegalForm + " " + p.Street)
            )
        );
    }

    [Fact]
    public async Task Name_TakenAhead_IsRefusedForEverybodyElse()
    {
        await using var data = new TestData(database.Database.App);
        await using var db = data.As(TestData.User(Role.Controller));
        var versions = new AreaVersions(db, clock);
        var (area, _) = await versions.CreateAsync("VH2", "Alt", new(2020, 1, 1));
        Assert.Null(await versions.RenameAsync(area!.Id, "Künftig", April, await versions.NewestAsync(area.Id)));
        Assert.Equal(AreaVersions.NameMustBeFree, (await versions.CreateAsync("VH3", "künftig", Today)).Refusal?.Rule);
    }

    /// <summary>The name that every list reads, after the work of that day.</summary>
    private async Task<string> NameOn(TestData data, DateOnly day, Func<AppDbContext, IQueryable<string>> name)
    {
        clock.Now = LocalDay.Start(day).AddMinutes(1);
        await using var db = data.As();
        await VersionsOfToday.ApplyAsync(db, LocalDay.Today(clock));
        return await name(db).SingleAsync();
    }
}

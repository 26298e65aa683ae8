using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Tests.Demo;

public sealed class DemoMasterDataTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task City_HasAreasDistrictsProvidersAndSixYears()
    {
        await using var db = demo.Open();

        Assert.Equal(10, await db.Areas.CountAsync(Cancel));
        Assert.Equal(24, await db.Districts.CountAsync(Cancel));
        Assert.Equal(12, await db.Providers.CountAsync(Cancel));
        Assert.Equal(
            [2019, 2020, 2021, 2022, 2023, 2024],
            await db.SocialIndicators.Select(s => s.Year).Distinct().Order().ToListAsync(Cancel)
        );
        Assert.Equal(24 * 6 * 4, await db.SocialIndicators.CountAsync(Cancel));
        var inhabitants = await db.SocialIndicators.Where(s => s.Year == 2024 && s.Name == "Einwohner").SumAsync(s => s.Value, Cancel);
        Assert.InRange(inhabitants, 220_000, 290_000);
    }

    [Fact]
    public async Task EveryDistrict_BelongsToOneAreaToday_OneBelongedToAnother()
    {
        await using var db = demo.Open();
        var assignments = await db.DistrictAssignments.ToListAsync(Cancel);

        Assert.Equal(24, assignments.Count(a => a.ValidTo is null));
        Assert.Single(assignments, a => a.ValidTo is not null);
        Assert.Equal(10, assignments.Where(a => a.ValidTo is null).Select(a => a.AreaId).Distinct().Count());
        Assert.Single(await db.ProviderVersions.Where(v => v.ValidTo != null).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Polygons_AreClosedAndShareTheirEdgesWithoutGapOrOverlap()
    {
        await using var db = demo.Open();
        var rings = (await db.Districts.Select(d => d.Geometry!).ToListAsync(Cancel)).ConvertAll(Ring);

        Assert.All(rings, ring => Assert.Equal(ring[0], ring[^1]));
        Assert.All(rings, ring => Assert.Equal(ring.Count - 1, ring.Distinct().Count()));
        Assert.All(rings, ring => Assert.True(Area(ring) > 0, "not counter-clockwise"));
        var edges = rings.SelectMany(ring => ring.Zip(ring.Skip(1))).ToList();
        var known = edges.ToHashSet();
        Assert.Equal(edges.Count, known.Count);

        // Inner edges run once in each direction; what is left is the city's outline, one ring as large as all districts together.
        var outline = edges.Where(e => !known.Contains((e.Second, e.First))).ToDictionary(e => e.First, e => e.Second);
        var city = new List<(decimal, decimal)> { outline.Keys.First() };
        do city.Add(outline[city[^1]]);
        while (city[^1] != city[0]);
        Assert.Equal(outline.Count + 1, city.Count);
        Assert.Equal(Area(city), rings.Sum(Area));
    }

    [Fact]
    public async Task EveryArea_HasALeadProviderEachDayFrom2020To2029()
    {
        await using var db = demo.Open();
        var terms = await db.ProviderTerms.Where(t => t.Role == ProviderRole.LeadProvider).ToListAsync(Cancel);

        foreach (var area in terms.ToLookup(t => t.AreaId))
        {
            Assert.Equal(
                (new DateOnly(2029, 12, 31)).DayNumber - new DateOnly(2020, 1, 1).DayNumber + 1,
                area.Sum(t => t.ValidTo!.Value.DayNumber - t.ValidFrom.DayNumber + 1)
            );
        }

        Assert.All(await db.ProviderTerms.ToListAsync(Cancel), t => Assert.NotEmpty(t.Evidence!));
        var northEast = await db.Areas.SingleAsync(a => a.Name == "Nordost", Cancel);
        var lead = terms.Single(t => t.AreaId == northEast.Id && t.ValidFrom == new DateOnly(2025, 1, 1)).ProviderId;
        Assert.Equal("Jugendhilfe Nordost gGmbH", (await db.Providers.SingleAsync(p => p.Id == lead, Cancel)).Name);
    }

    [Fact]
    public async Task BankAccounts_AreValidAndUnderFourEyes()
    {
        await using var db = demo.Open();
        var accounts = await db.BankAccounts.ToListAsync(Cancel);

        Assert.All(accounts, a => Assert.Equal(a.Iban, Iban.Parse(a.Iban).Value));
        Assert.All(accounts, a => Assert.Null(AccountHolder.Problem(a.AccountHolder)));
        Assert.Equal(accounts.Count, accounts.Select(a => a.Iban).Distinct().Count());
        Assert.Single(accounts, a => a.IsOpen);
        foreach (var provider in await db.Providers.ToListAsync(Cancel))
        {
            var current = await CurrentBankAccount.FindAsync(db, provider.Id, new DateOnly(2026, 1, 15), Cancel);
            Assert.NotEqual(current!.Proposed.UserId, current.Approved!.UserId);
        }
    }

    [Fact]
    public async Task Accounts_OneForEachRoleWithPasswordAndToken()
    {
        await using var db = demo.Open();
        var roles = await db.Roles.ToDictionaryAsync(r => r.Id, r => r.Name!, Cancel);
        var tokens = await db.ApiTokens.ToListAsync(Cancel);

        Assert.True(DemoUsers.Password.Length >= Accounts.PasswordLength);
        foreach (var role in Enum.GetValues<Role>())
        {
            var name = DemoUsers.All.First(u => u.Role == role).UserName;
            var user = await db.Users.SingleAsync(u => u.UserName == name, Cancel);
            Assert.Equal(role.ToString(), roles[(await db.UserRoles.SingleAsync(r => r.UserId == user.Id, Cancel)).RoleId]);
            Assert.Equal(
                PasswordVerificationResult.Success,
                new PasswordHasher<AppUser>().VerifyHashedPassword(user, user.PasswordHash!, DemoUsers.Password)
            );
            var token = "demo-" + name[..name.IndexOf('@', StringComparison.Ordinal)];
            Assert.Equal(ApiTokenSecret.Hash(token), tokens.Single(t => t.UserId == user.Id).Hash);
        }
    }

    [Fact]
    public async Task Seeding_Twice_ChangesNothing()
    {
        await using var db = demo.Open();
        var before = await db.AuditEntries.CountAsync(Cancel);

        Assert.False(await DemoCity.SeedAsync(demo.Source, new FixedClock(TestPostgres.DemoDay), Cancel));

        Assert.Equal(before, await db.AuditEntries.CountAsync(Cancel));
    }

    private static List<(decimal X, decimal Y)> Ring(string geometry)
    {
        using var json = JsonDocument.Parse(geometry);
        Assert.Equal("Polygon", json.RootElement.GetProperty("type").GetString());
        return
        [
            .. Assert
                .Single(json.RootElement.GetProperty("coordinates").EnumerateArray())
                .EnumerateArray()
                .Select(p => (p[0].GetDecimal(), p[1].GetDecimal())),
        ];
    }

    /// <summary>Twice the signed area, exact; positive when counter-clockwise.</summary>
    private static decimal Area(List<(decimal X, decimal Y)> ring) =>
        ring.Zip(ring.Skip(1)).Sum(e => (e.First.X * e.Second.Y) - (e.Second.X * e.First.Y));
}

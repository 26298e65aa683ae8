using Ical.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Tables;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Security;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Tasks;

/// <summary>The calendar of deadlines: its secret opens it and nothing else, and it holds the own agreements alone.</summary>
public sealed class CalendarFeedTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Coordinator_ReadsOwnDeadlines_WithoutAmounts_ByASecretThatOpensNothingElse()
    {
        await using var data = new TestData(site.Database.App);
        var (own, foreign) = (await data.CreateBudgetScenario(), await data.CreateBudgetScenario());
        var secret = await SecretOf(data, await site.CreateUser(Role.ProviderCoordinator, own.Provider.Id), TokenPurpose.Calendar);
        using var program = site.Bearer(null);
        using var answer = await program.GetAsync($"/kalender/{secret}.ics");
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var text = await answer.Content.ReadAsStringAsync();
        var calendar = Calendar.Load(text)!;
        Assert.NotEmpty(calendar.Events);
        Assert.All(calendar.Events, one => Assert.Contains(own.Area.Name, one.Summary, StringComparison.Ordinal));
        Assert.All(calendar.Events, one => Assert.StartsWith("Nachweis", one.Summary, StringComparison.Ordinal));
        Assert.DoesNotContain(foreign.Area.Name, text, StringComparison.Ordinal);
        Assert.DoesNotContain("€", text, StringComparison.Ordinal);

        using var api = site.Bearer(secret);
        Assert.Equal(401, (int)(await api.GetAsync("/api/v1/agreements")).StatusCode);
    }

    [Fact]
    public async Task Secret_OfTheApi_Unknown_OrOfALockedAccount_OpensNoCalendar()
    {
        await using var data = new TestData(site.Database.App);
        var user = await site.CreateUser(Role.Controller);
        using var program = site.Bearer(null);
        foreach (var secret in new[] { await SecretOf(data, user, TokenPurpose.Api), "srb_unbekannt" })
            Assert.Equal(404, (int)(await program.GetAsync($"/kalender/{secret}.ics")).StatusCode);

        var own = await SecretOf(data, user, TokenPurpose.Calendar);
        Assert.Equal(200, (int)(await program.GetAsync($"/kalender/{own}.ics")).StatusCode);
        await using (var db = data.As(UserContext.System("Test")))
        {
            await db
                .Users.Where(u => u.Id == user.Id)
                .ExecuteUpdateAsync(u => u.SetProperty(x => x.LockoutEnd, DateTimeOffset.MaxValue.ToUniversalTime()));
        }

        Assert.Equal(404, (int)(await program.GetAsync($"/kalender/{own}.ics")).StatusCode);
    }

    private static async Task<string> SecretOf(TestData data, AppUser user, TokenPurpose purpose)
    {
        var secret = ApiTokenSecret.Create();
        await data.Save(
            new ApiToken
            {
                UserId = user.Id,
                Name = "Test",
                Purpose = purpose,
                Hash = ApiTokenSecret.Hash(secret),
                CreatedAt = TestData.Now,
                ExpiresAt = TestData.Now.AddYears(50),
            }
        );
        return secret;
    }
}

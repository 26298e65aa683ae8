using Npgsql;
using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Links;

/// <summary>
/// A provider that takes part in agreements beside the lead provider sees them, but no other provider: whatever it is offered answers.
/// </summary>
public sealed class AssociatedProviderTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task WhateverIsOffered_ToAProviderBesideTheLeadOne_Answers()
    {
        var user = DemoUsers.FurtherCoordinators[0];
        _ = site.Services;
        await using (var source = NpgsqlDataSource.Create(site.Database.Superuser))
        {
            await using var join = source.CreateCommand(
                "set session_replication_role = replica; insert into agreement_providers (agreement_id, provider_id, role) "
                    + $"select id, '{user.ProviderId}', 'AssociatedProvider' "
                    + "from agreements on conflict do nothing"
            );
            Assert.True(await join.ExecuteNonQueryAsync(TestContext.Current.CancellationToken) > 3);
        }

        var visitor = await site.SignIn(user);
        var seen = new List<string>();
        var walk = await Walk.AsAsync(site, visitor, (path, _) => seen.Add(path));
        Assert.Empty(walk.Wrong);
        Assert.Contains(seen, static path => path.StartsWith("/budgets/", StringComparison.Ordinal));

        await visitor.Open("/unterlagen?zeilen=250");
        var letters = visitor
            .Page.QuerySelectorAll("main a[href$='/bescheid'], main a[href*='/bescheid?']")
            .Select(static a => a.GetAttribute("href")!)
            .ToList();
        Assert.NotEmpty(letters);
        foreach (var letter in letters.Take(6))
        {
            var answer = await visitor.Client.GetAsync(letter, TestContext.Current.CancellationToken);
            Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        }
    }
}

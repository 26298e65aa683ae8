using AngleSharp.Dom;
using Npgsql;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Returns;

/// <summary>What controlling does with several returns at once, through the real page.</summary>
public sealed class ReturnTogetherTests(AddressSite site) : IClassFixture<AddressSite>, IAsyncDisposable
{
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Returns_TickedTogether_AreAcceptedEachByItsRule()
    {
        var desks = new[] { await HandedIn(), await HandedIn(), await HandedIn() };
        // One has a point that is open: nobody settles it unseen.
        Assert.Null(
            await desks[2]
                .As(
                    desks[2].Controller,
                    s => s.Moving.RemarkAsync(desks[2].Agreement, desks[2].Period, new(ReturnTable.Whole, null, null, "Bitte prüfen"))
                )
        );
        var visitor = await site.SignIn(await site.CreateUser(Role.Controller));
        await visitor.Open("/quartalsmeldungen?jahr=2026");
        Assert.Contains("1 offener Punkt", visitor.Page.QuerySelector("#annehmen")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, Boxes(visitor).Length);

        await visitor.Press("Angekreuzte annehmen");
        Assert.Contains("Bitte mindestens eine Meldung ankreuzen.", visitor.Text, StringComparison.Ordinal);

        // They came after the deadline: the reason is asked for, and what was ticked stays ticked.
        (string, string)[] ticked = [.. desks.Select(static d => ("Ids", $"{d.Agreement}/{d.Period.Code}"))];
        await visitor.Press("Angekreuzte annehmen", ticked);
        Assert.Contains("Bitte begründen, warum sie trotzdem angenommen wird.", visitor.Text, StringComparison.Ordinal);
        Assert.All(Boxes(visitor), static box => Assert.True(box.HasAttribute("checked")));

        await visitor.Press("Angekreuzte annehmen", [.. ticked, ("Reason", "Nachfrist war zugesagt")]);
        Assert.Contains("2 Meldungen angenommen. Die anderen bleiben, wie sie sind:", visitor.Text, StringComparison.Ordinal);
        ReturnState[] states = [.. await Task.WhenAll(desks.Select(static async d => (await d.Load()).State))];
        Assert.Equal([ReturnState.Accepted, ReturnState.Accepted, ReturnState.Submitted], states);
    }

    [Fact]
    public async Task MissingReturns_AreRemindedOf_OncePerPerson_WhoWants()
    {
        var (first, second) = (await data.CreateBudgetScenario(), await data.CreateBudgetScenario());
        var wanting = await site.CreateUser(Role.ProviderCoordinator, first.Provider.Id);
        var silent = await site.CreateUser(Role.ProviderCoordinator, second.Provider.Id);
        await Sql($"update users set email = 'kommt@example.org' where id = '{wanting.Id}'");
        await Sql($"update users set email = 'kommt-nicht@example.org', wants_reminders = false where id = '{silent.Id}'");

        var visitor = await site.SignIn(await site.CreateUser(Role.Controller));
        await visitor.Open("/quartalsmeldungen?jahr=2026");
        await visitor.Press("Erinnerungen schicken");
        Assert.Contains("eine Erinnerung per Mail", visitor.Text, StringComparison.Ordinal);
        Assert.Contains(second.Provider.Name, visitor.Text, StringComparison.Ordinal);

        var text = await site.Mails.WaitFor("kommt@example.org");
        Assert.Contains($"Quartalsmeldung Q1 2026, {first.Area.Name}: fällig war der", text, StringComparison.Ordinal);
        Assert.DoesNotContain(second.Area.Name, text, StringComparison.Ordinal);
        Assert.DoesNotContain("€", text, StringComparison.Ordinal);
        Assert.False(site.Mails.Has("kommt-nicht@example.org"));
    }

    [Fact]
    public async Task OthersThanControlling_FindNoActs()
    {
        var scenario = await data.CreateBudgetScenario();
        var visitor = await site.SignIn(await site.CreateUser(Role.ProviderCoordinator, scenario.Provider.Id));
        await visitor.Open("/quartalsmeldungen?jahr=2026");
        Assert.Null(visitor.Page.QuerySelector("#annehmen, #erinnern"));
    }

    private static IElement[] Boxes(Visitor visitor) => [.. visitor.Page.QuerySelectorAll("#annehmen input[type=checkbox]")];

    private async Task<ReturnTestDesk> HandedIn()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        await desk.FillIn();
        await desk.Answer();
        Assert.Null(await desk.Submit());
        return desk;
    }

    private async Task Sql(string text)
    {
        await using var source = NpgsqlDataSource.Create(site.Database.Superuser);
        await using var command = source.CreateCommand(text);
        await command.ExecuteNonQueryAsync();
    }
}

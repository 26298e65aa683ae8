using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Infrastructure.Tasks;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Tasks;

/// <summary>The weekly mail says what the own home page says, to nobody else and nothing more.</summary>
public sealed class ReminderTests(AddressSite site) : IClassFixture<AddressSite>, IAsyncDisposable
{
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Reminder_NamesWhatIsLate_WithoutAmountsAndLinks()
    {
        var (own, other) = (await data.CreateBudgetScenario(), await data.CreateBudgetScenario());
        var coordinator = await site.CreateUser(Role.ProviderCoordinator, own.Provider.Id);
        var manager = await site.CreateUser(Role.AreaManager, areaId: own.Area.Id);
        await AddressAsync(coordinator.Id, "traeger@example.org");
        await AddressAsync(manager.Id, "leitung@example.org");

        await ActivatorUtilities.CreateInstance<ReminderMails>(site.Services).SendAsync(TestContext.Current.CancellationToken);
        var text = await site.Mails.WaitFor("traeger@example.org");
        Assert.Contains($"Nachweis überfällig: {own.Area.Name}, fällig war der", text, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Area.Name, text, StringComparison.Ordinal);
        Assert.DoesNotContain("€", text, StringComparison.Ordinal);
        Assert.DoesNotContain("http", text, StringComparison.Ordinal);
        // Who has nothing to do gets no mail.
        Assert.False(site.Mails.Has("leitung@example.org"));
    }

    [Fact]
    public async Task Reminder_SwitchedOffAtTheOwnAccount_IsNotSent()
    {
        var own = await data.CreateBudgetScenario();
        var coordinator = await site.CreateUser(Role.ProviderCoordinator, own.Provider.Id);
        var visitor = await site.SignIn(coordinator);
        await visitor.Open("/konto");
        Assert.DoesNotContain("Erinnerungen abschalten", visitor.Text, StringComparison.Ordinal);
        await AddressAsync(coordinator.Id, "ohne-post@example.org");
        await visitor.Open("/konto");
        await visitor.Press("Erinnerungen abschalten");
        Assert.Contains("Sie bekommen keine Erinnerungen mehr", visitor.Text, StringComparison.Ordinal);

        var mails = ActivatorUtilities.CreateInstance<ReminderMails>(site.Services);
        await mails.SendAsync(TestContext.Current.CancellationToken);
        Assert.False(site.Mails.Has("ohne-post@example.org"));

        await visitor.Press("Erinnerungen einschalten");
        await mails.SendAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Nachweis überfällig", await site.Mails.WaitFor("ohne-post@example.org"), StringComparison.Ordinal);
    }

    private async Task AddressAsync(Guid user, string address)
    {
        await using var source = NpgsqlDataSource.Create(site.Database.Superuser);
        await using var command = source.CreateCommand($"update users set email = '{address}' where id = '{user}'");
        await command.ExecuteNonQueryAsync();
    }
}

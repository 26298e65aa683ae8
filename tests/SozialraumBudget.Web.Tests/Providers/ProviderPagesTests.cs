using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Providers;

public sealed class ProviderPagesTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private const string Iban = "DE02120300000000202051";

    private TestData data = null!;
    private Visitor controller = null!;

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        controller = await site.SignIn(Role.Controller);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Change_FromADay_KeepsTheFormerVersion()
    {
        var name = Unique("Brückenschlag");
        await controller.Open("/traeger/neu");
        await controller.Submit(
            ("Input.Name", name),
            ("Input.LegalForm", "e.V."),
            ("Input.City", "Musterstadt"),
            ("Input.ValidFrom", "01.01.2020")
        );
        Assert.Equal(name, controller.Heading);
        var page = controller.Path;

        await controller.Open(page + "/bearbeiten");
        await controller.Submit(("Input.Name", name + " neu"), ("Input.LegalForm", "gGmbH"), ("Input.ValidFrom", "01.07.2025"));
        Assert.Equal(name + " neu", controller.Heading);

        await controller.Open(page + "?stichtag=30.06.2025");
        Assert.Equal(name, controller.Heading);
        Assert.Contains("e.V. · heute " + name + " neu", controller.Text, StringComparison.Ordinal);
        await controller.Open(page + "?stichtag=31.12.2019");
        Assert.Contains("an diesem Tag nicht eingetragen", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_WithItsAccount_IsMadeAndTheAccountWaits()
    {
        var name = Unique("Mit Konto");
        await controller.Open("/traeger/neu");
        await controller.Submit(
            ("Input.Name", name),
            ("Input.LegalForm", "e.V."),
            ("Input.ValidFrom", "01.01.2020"),
            ("Account.Iban", Iban[..^1] + "9")
        );
        Assert.Equal("Träger anlegen", controller.Heading);
        Assert.Contains("IBAN", controller.Text, StringComparison.Ordinal);
        Assert.Equal(name, controller.Page.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));

        await controller.Submit(("Account.Iban", Iban));
        Assert.Equal(name, controller.Heading);
        Assert.Contains("sobald eine andere Person sie freigibt", controller.Text, StringComparison.Ordinal);
        await using var db = data.As();
        var account = await db.BankAccounts.SingleAsync(a => db.Providers.Any(p => p.Id == a.ProviderId && p.Name == name));
        Assert.Equal((Iban, name, null), (account.Iban, account.AccountHolder, account.Approved));
    }

    [Fact]
    public async Task Change_ByTwoAtOnce_TellsTheSecond()
    {
        var provider = await data.CreateProvider(Unique("Zwei"));
        var second = await site.SignIn(Role.Admin);
        await second.Open($"/traeger/{provider.Id}/bearbeiten");
        await controller.Open($"/traeger/{provider.Id}/bearbeiten");
        await controller.Submit(("Input.City", "Hier"), ("Input.ValidFrom", "01.01.2026"));
        Assert.Contains("Die Angaben gelten ab 01.01.2026", controller.Text, StringComparison.Ordinal);
        await second.Submit(("Input.City", "Dort"), ("Input.ValidFrom", "01.01.2026"));

        Assert.Contains("inzwischen von jemand anderem geändert", second.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DE02120300000000202052", "Prüfziffern")]
    [InlineData("DE0212030000000020205", "22 Stellen")]
    [InlineData("XX02", "Länderkennzeichen")]
    public async Task Propose_FaultyIban_SaysWhyAndKeepsIt(string iban, string reason)
    {
        var provider = await data.CreateProvider();
        await Propose(controller, provider.Id, iban, "Kinderwerk e.V.");

        Assert.Contains(reason, controller.Text, StringComparison.Ordinal);
        Assert.Equal(iban, controller.Page.QuerySelector("[name='Input.Iban']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Propose_HolderThatBanksCannotCarry_NamesTheCharacters()
    {
        var provider = await data.CreateProvider();
        await Propose(controller, provider.Id, Iban, "Kinderwerk <e.V.>");

        Assert.Contains("nicht erlaubt: <>", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_ProposedAndApprovedByTwo_Counts()
    {
        var provider = await data.CreateProvider();
        await Propose(controller, provider.Id, "de02 1203 0000 0000 2020 51", "Kinderwerk e.V.");
        Assert.Contains("Sie haben diese Änderung selbst vorgeschlagen", controller.Text, StringComparison.Ordinal);
        Assert.NotNull(controller.Page.QuerySelector("button[disabled][aria-describedby='warum-nicht']"));

        var approver = await site.SignIn(Role.Approver);
        await approver.Open($"/traeger/{provider.Id}");
        Assert.Contains("Keine freigegebene Bankverbindung", approver.Text, StringComparison.Ordinal);
        await approver.Submit("Approve");

        Assert.Contains("Die Bankverbindung ist freigegeben", approver.Text, StringComparison.Ordinal);
        Assert.Contains("DE02 1203 0000 0000 2020 51", approver.Text, StringComparison.Ordinal);
        var management = await site.SignIn(Role.Management);
        await management.Open($"/traeger/{provider.Id}");
        Assert.Equal(HttpStatusCode.OK, management.Status);
        Assert.DoesNotContain("DE02", management.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bankverbindung", management.Text, StringComparison.Ordinal);
        await using var db = data.As(TestData.User(Role.Management));
        Assert.Empty(await db.BankAccounts.ToListAsync());
    }

    [Fact]
    public async Task Approve_ByTheProposer_IsRefusedEvenWhenThePageIsBypassed()
    {
        var provider = await data.CreateProvider();
        await Propose(controller, provider.Id, Iban, "Kinderwerk e.V.");
        var account = await Account(provider.Id);
        var token = controller.Page.QuerySelector("main form[method=post] input[name='__Formular']")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("account", account.Id.ToString()), new("__Formular", token)]);
        using var answer = await controller.Client.PostAsync($"/traeger/{provider.Id}?handler=Approve", form);

        Assert.Contains(
            "darf sie nicht selbst freigeben",
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()),
            StringComparison.Ordinal
        );
        Assert.Null((await Account(provider.Id)).Approved);
    }

    [Fact]
    public async Task Reject_WithoutReason_AsksForIt_WithReason_KeepsItInTheHistory()
    {
        var provider = await data.CreateProvider();
        await Propose(controller, provider.Id, Iban, "Kinderwerk e.V.");
        var approver = await site.SignIn(Role.Approver);
        await approver.Open($"/traeger/{provider.Id}");
        await approver.Submit("Reject", ("Reason", " "));
        Assert.Contains("Bitte den Grund angeben", approver.Text, StringComparison.Ordinal);
        await approver.Submit("Reject", ("Reason", "Schreiben des Trägers fehlt"));

        Assert.Contains("Schreiben des Trägers fehlt", approver.Text, StringComparison.Ordinal);
        Assert.NotNull((await Account(provider.Id)).Rejected);
    }

    [Fact]
    public async Task Propose_WhileAnotherIsOpen_NamesTheProposer()
    {
        var provider = await data.CreateProvider();
        await Propose(controller, provider.Id, Iban, "Kinderwerk e.V.");
        await Propose(controller, provider.Id, Iban, "Kinderwerk gGmbH");

        Assert.Contains("hat schon eine Änderung vorgeschlagen", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_OfOneProposalByMany_DecidesOnce()
    {
        var provider = await data.CreateProvider();
        await Propose(controller, provider.Id, Iban, "Kinderwerk e.V.");
        var account = await Account(provider.Id);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async _ =>
                {
                    var user = TestData.User(Role.Approver);
                    await using var db = data.As(user);
                    return await new BankAccountChange(db, new Data.RowSecurity.FixedUser(user), TimeProvider.System).ApproveAsync(
                        account.Id
                    );
                })
        );

        Assert.Single(answers, static a => a is null);
        Assert.All(answers.Where(static a => a is not null), static a => Assert.Equal(BankAccountRules.MustBeOpen, a!.Rule));
    }

    [Theory]
    [InlineData(Role.AreaManager, "/traeger", HttpStatusCode.OK)]
    [InlineData(Role.Approver, "/traeger/neu", HttpStatusCode.Forbidden)]
    [InlineData(Role.ProviderCoordinator, "/traeger", HttpStatusCode.Forbidden)]
    public async Task Pages_ForARole_AreOpenOrClosed(Role role, string path, HttpStatusCode expected)
    {
        var visitor = await site.SignIn(role, role == Role.ProviderCoordinator ? (await data.CreateProvider()).Id : null);
        await visitor.Open(path);

        Assert.Equal(expected, visitor.Status);
    }

    [Fact]
    public async Task Pages_OfTheOwnProvider_AreClosedToACoordinatorToo()
    {
        var provider = await data.CreateProvider();
        var visitor = await site.SignIn(Role.ProviderCoordinator, provider.Id);
        await visitor.Open($"/traeger/{provider.Id}");

        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }

    private static async Task Propose(Visitor visitor, Guid provider, string iban, string holder)
    {
        await visitor.Open($"/traeger/{provider}/konto");
        await visitor.Submit(("Input.Iban", iban), ("Input.AccountHolder", holder), ("Input.ValidFrom", "01.01.2026"));
    }

    private async Task<BankAccount> Account(Guid provider)
    {
        await using var db = data.As();
        return await db.BankAccounts.SingleAsync(b => b.ProviderId == provider);
    }

    private static string Unique(string name) => $"{name} {Guid.CreateVersion7().ToString("N")[^6..]}";
}

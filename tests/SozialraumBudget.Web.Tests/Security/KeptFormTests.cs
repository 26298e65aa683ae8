using Npgsql;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Security;

/// <summary>What was typed when the session was over is in the form again after signing in.</summary>
public sealed class KeptFormTests(AddressSite site) : IClassFixture<AddressSite>
{
    [Fact]
    public async Task Post_SessionOver_FormIsBackWithWhatWasTyped()
    {
        var user = await site.CreateUser(Role.Controller);
        var visitor = await Typed(user, "/traeger/neu", ("Input.Name", "Haus am Wald e.V."), ("Input.Street", "Waldweg 3"));
        Assert.Equal("Anmelden", visitor.Heading);
        Assert.Contains("Ihre Sitzung ist abgelaufen.", visitor.Text, StringComparison.Ordinal);

        await visitor.Submit(("Input.UserName", user.UserName!), ("Input.Password", WebSite.Password));
        Assert.StartsWith("/traeger/neu", visitor.Path, StringComparison.Ordinal);
        Assert.Equal("Haus am Wald e.V.", visitor.Page.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        Assert.Equal("Waldweg 3", visitor.Page.QuerySelector("[name='Input.Street']")!.GetAttribute("value"));
        Assert.Contains("Abgeschickt ist noch nichts.", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fehler:", visitor.Page.Title, StringComparison.Ordinal);
    }

    /// <summary>A form whose ticks are drawn from the model by hand.</summary>
    [Fact]
    public async Task Post_SessionOver_TicksAreBackToo()
    {
        var admin = await site.CreateUser(Role.Admin);
        var visitor = await Typed(admin, "/benutzer/neu", ("Input.DisplayName", "Kim Neu"), ("Input.Roles", "Management"));
        await visitor.Submit(("Input.UserName", admin.UserName!), ("Input.Password", WebSite.Password));
        Assert.Equal("Kim Neu", visitor.Page.QuerySelector("[name='Input.DisplayName']")!.GetAttribute("value"));
        Assert.True(visitor.Page.QuerySelector("[name='Input.Roles'][value=Management]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Post_SessionOver_SomebodyElseSignsIn_SeesNothing()
    {
        var visitor = await Typed(await site.CreateUser(Role.Controller), "/traeger/neu", ("Input.Name", "Geheimer Träger"));
        var other = await site.CreateUser(Role.Controller);
        await visitor.Submit(("Input.UserName", other.UserName!), ("Input.Password", WebSite.Password));
        Assert.StartsWith("/traeger/neu", visitor.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheimer Träger", visitor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_SessionOver_KeptIsEncryptedAndNoPasswordIsKept()
    {
        var user = await site.CreateUser(Role.Controller);
        await Typed(user, "/traeger/neu", ("Input.Name", "Klartext GmbH"));
        var visitor = await Typed(
            user,
            "/konto/passwort",
            ("Input.Current", WebSite.Password),
            ("Input.Password", "streng geheim im Wald"),
            ("Input.Repeat", "streng geheim im Wald")
        );
        Assert.DoesNotContain("wieder=", Uri.UnescapeDataString(visitor.Path), StringComparison.Ordinal);
        await using var source = NpgsqlDataSource.Create(site.Database.Superuser);
        await using var command = source.CreateCommand($"select string_agg(values, ' ') from kept_forms where user_id = '{user.Id}'");
        var kept = (string)(await command.ExecuteScalarAsync())!;
        Assert.NotEmpty(kept);
        Assert.DoesNotContain("Klartext", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AfterwardsSent_IsForgotten()
    {
        var user = await site.CreateUser(Role.Admin);
        var visitor = await Typed(
            user,
            "/benutzer/neu",
            ("Input.DisplayName", "Kim Später"),
            ("Input.UserName", "kim.spaeter"),
            ("Input.Roles", "Management")
        );
        await visitor.Submit(("Input.UserName", user.UserName!), ("Input.Password", WebSite.Password));
        await visitor.Submit();
        Assert.StartsWith("Kim Später", visitor.Heading, StringComparison.Ordinal);
        await using var source = NpgsqlDataSource.Create(site.Database.Superuser);
        await using var command = source.CreateCommand($"select count(*) from kept_forms where user_id = '{user.Id}'");
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Post_NeverSignedIn_KeepsNothing()
    {
        var visitor = site.At("10.9.0.9");
        await visitor.Open("/anmelden");
        var token = visitor.Page.QuerySelector("input[name=__Formular]")!.GetAttribute("value")!;
        await visitor.Post("/traeger/neu", new FormUrlEncodedContent([new("__Formular", token), new("Input.Name", "Niemand")]));
        Assert.Equal("Anmelden", visitor.Heading);
        Assert.DoesNotContain("wieder", visitor.Path, StringComparison.Ordinal);
    }

    /// <summary>Signs in, opens the page, types, and sends when the session is over.</summary>
    private async Task<Visitor> Typed(AppUser user, string page, params (string Name, string Value)[] fields)
    {
        var visitor = site.At("10.9.0.1");
        await visitor.Open("/anmelden");
        await visitor.Submit(("Input.UserName", user.UserName!), ("Input.Password", WebSite.Password));
        await visitor.Open(page);
        await using var source = NpgsqlDataSource.Create(site.Database.Superuser);
        await using var command = source.CreateCommand($"update user_sessions set ends_at = now() where user_id = '{user.Id}'");
        await command.ExecuteNonQueryAsync();
        await visitor.Submit(fields);
        return visitor;
    }
}

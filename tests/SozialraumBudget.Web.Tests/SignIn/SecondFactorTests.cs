using Npgsql;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.SignIn;

public sealed class SecondFactorTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task SignIn_SecondFactorOn_AsksForTheCode()
    {
        var user = await site.CreateUser(Role.Controller);
        var (key, _) = await SecondFactor.SwitchOn(await site.SignIn(user));
        var visitor = await site.SignIn(user);
        Assert.Equal("Bestätigungscode", visitor.Heading);
        await visitor.Submit(("Code", "000000"));
        Assert.Contains("Der Code stimmt nicht", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(("Code", SecondFactor.Next(key)));
        Assert.Equal("Aufgaben", visitor.Heading);
    }

    [Fact]
    public async Task SignIn_SameCodeAgain_IsUsedUp()
    {
        var user = await site.CreateUser(Role.Controller);
        var (key, _) = await SecondFactor.SwitchOn(await site.SignIn(user));
        var code = SecondFactor.Next(key);
        var first = await site.SignIn(user);
        await first.Submit(("Code", code));
        Assert.Equal("Aufgaben", first.Heading);
        var second = await site.SignIn(user);
        await second.Submit(("Code", code));
        Assert.Contains("schon benutzt", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_RecoveryCode_WorksOnce()
    {
        var user = await site.CreateUser(Role.Approver);
        var (_, codes) = await SecondFactor.SwitchOn(await site.SignIn(user));
        Assert.Equal(8, codes.Count);
        var first = await site.SignIn(user);
        await first.Submit(("Code", codes[0]));
        Assert.Equal("Aufgaben", first.Heading);
        var second = await site.SignIn(user);
        await second.Submit(("Code", codes[0]));
        Assert.Contains("Der Code stimmt nicht", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_RecoveryCodeOfALockedAccount_OpensNothing()
    {
        var user = await site.CreateUser(Role.Approver);
        var (_, codes) = await SecondFactor.SwitchOn(await site.SignIn(user));
        var visitor = await site.SignIn(user);
        var admin = await site.SignIn(Role.Admin);
        await admin.Open($"/benutzer/{user.Id}");
        await admin.Submit("Lock");

        await visitor.Submit(("Code", codes[0]));
        Assert.Contains("Das Konto ist gesperrt.", visitor.Text, StringComparison.Ordinal);
        await visitor.Open("/");
        Assert.Equal("Anmelden", visitor.Heading);
    }

    [Fact]
    public async Task SignIn_WrongRecoveryCodes_Count()
    {
        var user = await site.CreateUser(Role.Approver);
        await SecondFactor.SwitchOn(await site.SignIn(user));
        var visitor = await site.SignIn(user);
        for (var n = 0; n < 9; n++)
            await visitor.Submit(("Code", $"AAAAA-BBBB{n}"));
        Assert.Contains("bitte", visitor.Page.QuerySelector(".field__error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("warten", visitor.Page.QuerySelector(".field__error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_SecondFactorPage_ChangesNothing()
    {
        var user = await site.CreateUser(Role.Controller);
        var (here, there) = (await site.SignIn(user), await site.SignIn(user));
        var before = await Row(user.Id);
        await here.Open("/konto/zweiter-faktor");
        await here.Open("/konto/zweiter-faktor");
        Assert.Equal(before, await Row(user.Id));
        await there.Open("/");
        Assert.Equal("Aufgaben", there.Heading);
    }

    [Fact]
    public async Task Open_SecondFactorPage_ShowsPictureAndKeyToCopy()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/konto/zweiter-faktor");
        Assert.StartsWith(
            "data:image/png;base64,iVBOR",
            visitor.Page.QuerySelector("img.qr")!.GetAttribute("src"),
            StringComparison.Ordinal
        );
        Assert.NotNull(visitor.Page.QuerySelector("button[data-copy][hidden]"));
        var key = visitor.Page.QuerySelector("code.secret")!.TextContent;
        await visitor.Submit(("Code", "000000"), ("Password", WebSite.Password));
        Assert.Equal(key, visitor.Page.QuerySelector("code.secret")!.TextContent);
    }

    [Theory]
    [InlineData("falsch")]
    [InlineData("")]
    public async Task SwitchOn_WithoutThePassword_IsRefused(string password)
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/konto/zweiter-faktor");
        var key = visitor.Page.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await visitor.Submit(("Code", TimeCode.At(key, DateTimeOffset.UtcNow)), ("Password", password));
        Assert.Contains("ausgeschaltet", visitor.Page.QuerySelector("h1")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("[name=Password][aria-invalid=true]"));
    }

    [Fact]
    public async Task SwitchOff_NeedsPasswordAndCode()
    {
        var visitor = await site.SignIn(Role.Controller);
        var (_, codes) = await SecondFactor.SwitchOn(visitor);
        await visitor.Open("/konto/zweiter-faktor");
        await visitor.Submit("Disable", ("Password", "falsch"), ("Code", codes[0]));
        Assert.Contains("eingeschaltet", visitor.Page.QuerySelector("h1")!.ParentElement!.TextContent, StringComparison.Ordinal);
        await visitor.Submit("Disable", ("Password", WebSite.Password), ("Code", "AAAAA-AAAAA"));
        Assert.Contains("eingeschaltet", visitor.Page.QuerySelector("h1")!.ParentElement!.TextContent, StringComparison.Ordinal);
        await visitor.Submit("Disable", ("Password", WebSite.Password), ("Code", codes[0]));
        Assert.Contains("Der zweite Faktor ist ausgeschaltet.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_InTheDatabase_AreEncrypted()
    {
        var user = await site.CreateUser(Role.Controller);
        var (key, codes) = await SecondFactor.SwitchOn(await site.SignIn(user));
        await using var source = NpgsqlDataSource.Create(site.Database.Superuser);
        await using var command = source.CreateCommand($"select string_agg(value, ' ') from user_tokens where user_id = '{user.Id}'");
        var stored = (string)(await command.ExecuteScalarAsync())!;
        Assert.DoesNotContain(key, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0], stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_SecondFactor_NeverShowsKeyOrCodes()
    {
        var (key, codes) = await SecondFactor.SwitchOn(await site.SignIn(Role.Controller));
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/protokoll");
        Assert.Contains("(geheim)", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Zweiter Faktor eingeschaltet", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(key, admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0], admin.Text, StringComparison.Ordinal);
    }

    private async Task<string> Row(Guid userId)
    {
        await using var source = NpgsqlDataSource.Create(site.Database.Superuser);
        await using var command = source.CreateCommand(
            $"select u::text || (select count(*) from user_tokens where user_id = u.id) from users u where id = '{userId}'"
        );
        return (string)(await command.ExecuteScalarAsync())!;
    }
}

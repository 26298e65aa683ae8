using System.Net;
using Npgsql;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Users;

/// <summary>Four eyes against an administrator: alone nobody gets to the money, and nothing about access happens unseen.</summary>
public sealed class FourEyesTests(AddressSite site) : IClassFixture<AddressSite>
{
    [Fact]
    public async Task OwnRoles_Changed_AreRefused()
    {
        var user = await site.CreateUser(Role.Admin);
        var admin = await site.SignIn(user);
        await admin.Open($"/benutzer/{user.Id}");
        await admin.Press("Speichern", ("Input.Roles", "Admin"), ("Input.Roles", "Approver"));
        Assert.Contains("Die eigenen Rollen kann niemand ändern.", admin.Text, StringComparison.Ordinal);
        Assert.Equal(["Admin"], await RolesOf(user.Id));
    }

    [Fact]
    public async Task MoneyRole_Proposed_CountsWhenAnotherAdministratorConfirms()
    {
        var user = await site.CreateUser(Role.Management);
        var first = await site.SignIn(Role.Admin);
        var second = await site.SignIn(Role.Admin);
        var person = await site.SignIn(user);
        await first.Open($"/benutzer/{user.Id}");
        await first.Press("Speichern", ("Input.Roles", "Management"), ("Input.Roles", "Approver"));
        // A proposal alone throws nobody out.
        await person.Open("/konto");
        Assert.StartsWith("/konto", person.Path, StringComparison.Ordinal);
        Assert.Contains("gilt, sobald eine zweite Person der Administration sie bestätigt", first.Text, StringComparison.Ordinal);
        Assert.Equal(["Management"], await RolesOf(user.Id));
        Assert.DoesNotContain("Bestätigen …", first.Text, StringComparison.Ordinal);
        await PressAnyway(first, user.Id);
        Assert.Equal(["Management"], await RolesOf(user.Id));

        await second.Open("/");
        Assert.Contains("Zugang bestätigen", second.Text, StringComparison.Ordinal);
        await second.Open($"/benutzer/{user.Id}");
        await second.Press("Rolle Zahlungsfreigabe bestätigen");
        Assert.Contains("Bestätigt. Es gilt ab sofort.", second.Text, StringComparison.Ordinal);
        Assert.Equal(["Approver", "Management"], await RolesOf(user.Id));

        await second.Open("/protokoll?objekt=AccessChange");
        var row = second
            .Page.QuerySelectorAll(".audit tbody tr")
            .Select(static r => r.TextContent)
            .First(r => r.Contains(user.DisplayName, StringComparison.Ordinal));
        Assert.Contains("Leitung / Planung", row, StringComparison.Ordinal);
        Assert.Contains("Zahlungsfreigabe, Leitung / Planung", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoneyRole_AtInvitation_WaitsToo()
    {
        await site.CreateUser(Role.Admin);
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/benutzer/neu");
        await admin.Submit(("Input.DisplayName", "Neue Kraft"), ("Input.UserName", "neue.kraft"), ("Input.Roles", "Controller"));
        Assert.Contains("Budgetcontrolling gilt, sobald", admin.Text, StringComparison.Ordinal);
        Assert.Empty(await RolesOf(Guid.Parse(admin.Path.Split('/')[2].Split('?')[0])));
    }

    /// <summary>A city with one administrator waits, and then stands for it alone; the log says so.</summary>
    [Fact]
    public async Task MoneyRole_OnlyAdministrator_ConfirmsAloneAfterTheWait()
    {
        await Execute(
            """
            update users set lockout_end = now() + interval '1 year'
            where id in (select user_id from user_roles ur join roles r on r.id = ur.role_id where r.name = 'Admin')
            """
        );
        try
        {
            var user = await site.CreateUser(Role.Management);
            var second = await site.CreateUser(Role.Admin);
            var admin = await site.SignIn(Role.Admin);
            await admin.Open($"/benutzer/{user.Id}");
            await admin.Press("Speichern", ("Input.Roles", "Management"), ("Input.Roles", "Approver"));
            await Execute($"update users set lockout_end = now() + interval '1 year' where id = '{second.Id}'");
            await admin.Open($"/benutzer/{user.Id}");
            Assert.Contains("erst nach 7 Tagen bestätigen", admin.Text, StringComparison.Ordinal);

            await Execute("update access_proposals set proposed_at = proposed_at - interval '7 days' where confirmed_at is null");
            await admin.Open($"/benutzer/{user.Id}");
            await admin.Press("Rolle Zahlungsfreigabe bestätigen");
            Assert.Equal(["Approver", "Management"], await RolesOf(user.Id));
            Assert.Contains("ohne zweite Person der Administration", admin.Text, StringComparison.Ordinal);
        }
        finally
        {
            await Execute("update users set lockout_end = null");
        }
    }

    [Fact]
    public async Task Proposal_Rejected_ChangesNothing()
    {
        var user = await site.CreateUser(Role.Management);
        var first = await site.SignIn(Role.Admin);
        var second = await site.SignIn(Role.Admin);
        await first.Open($"/benutzer/{user.Id}");
        await first.Press("Speichern", ("Input.Roles", "Management"), ("Input.Roles", "Controller"));
        await second.Open($"/benutzer/{user.Id}");
        await second.Press("Vorschlag ablehnen");
        Assert.Contains("Der Vorschlag ist vom Tisch.", second.Text, StringComparison.Ordinal);
        Assert.Equal(["Management"], await RolesOf(user.Id));
    }

    [Fact]
    public async Task Link_Made_IsToldToThePersonAndTheOtherAdministrators()
    {
        var user = await site.CreateUser(Role.Approver);
        await Execute($"update users set email = 'person@musterstadt.example' where id = '{user.Id}'");
        var other = await site.CreateUser(Role.Admin);
        await Execute($"update users set email = 'zweite@musterstadt.example' where id = '{other.Id}'");
        var maker = await site.SignIn(Role.Admin);
        await maker.Open($"/benutzer/{user.Id}");
        await maker.Submit("Link");

        foreach (var told in new[] { await site.SignIn(user), await site.SignIn(other) })
        {
            await told.Open("/");
            Assert.Contains("Link zum Setzen des Passworts erstellt", told.Text, StringComparison.Ordinal);
        }

        foreach (var address in new[] { "person@musterstadt.example", "zweite@musterstadt.example" })
        {
            var mail = await site.Mails.WaitFor(address);
            Assert.Contains(user.DisplayName, mail, StringComparison.Ordinal);
            Assert.DoesNotContain("/einladung/", mail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Link_Used_EndsAtTheSecondFactorAndEndsTokens()
    {
        var user = await site.CreateUser(Role.Approver);
        var owner = await site.SignIn(user);
        var (key, _) = await SecondFactor.SwitchOn(owner);
        await owner.Open("/konto/token");
        await owner.Submit(("Name", "Export"), ("Password", WebSite.Password));
        var token = owner.Page.QuerySelector("code.secret")!.TextContent;

        var admin = await site.SignIn(Role.Admin);
        await admin.Open($"/benutzer/{user.Id}");
        await admin.Submit("Link");
        var thief = site.At("10.20.0.66");
        await thief.Open(new Uri(admin.Page.QuerySelector("code.secret")!.TextContent).PathAndQuery);
        await thief.Submit(("Input.Password", "drei blaue Elefanten"), ("Input.Repeat", "drei blaue Elefanten"));

        Assert.Equal("Bestätigungscode", thief.Heading);
        await thief.Open("/auszahlungen");
        Assert.Equal("Anmelden", thief.Heading);
        await owner.Open("/");
        Assert.Equal("Anmelden", owner.Heading);
        using var program = site.CreateClient();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var answer = await program.PostAsync("/api/v1/trial/budget", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.NotEmpty(key);
    }

    [Fact]
    public async Task Factor_OfAnApprover_IsResetByTwoAdministrators()
    {
        var user = await site.CreateUser(Role.Approver);
        await SecondFactor.SwitchOn(await site.SignIn(user));
        var first = await site.SignIn(Role.Admin);
        var second = await site.SignIn(Role.Admin);
        await first.Open($"/benutzer/{user.Id}");
        await first.Submit("Factor");
        Assert.Equal("Bestätigungscode", (await site.SignIn(user)).Heading);
        await second.Open($"/benutzer/{user.Id}");
        await second.Press("Zweiten Faktor zurücksetzen bestätigen");
        var visitor = await site.SignIn(user);
        await visitor.Open("/");
        Assert.Equal("Aufgaben", visitor.Heading);
    }

    /// <summary>The database holds it too: no statement of an administrator gives what two did not agree on.</summary>
    [Fact]
    public async Task Database_RolesGivenByOneAdministrator_AreRefused()
    {
        var admin = await site.CreateUser(Role.Admin);
        await site.CreateUser(Role.Admin);
        var user = await site.CreateUser(Role.Management);
        await using var data = new TestData(site.Database.App);
        foreach (var (target, role) in new[] { (user.Id, "Approver"), (admin.Id, "Management"), (admin.Id, "Approver") })
        {
            await using var db = data.As(new(admin.Id, admin.DisplayName, new HashSet<Role> { Role.Admin }));
            var roleId = db.Roles.Single(r => r.Name == role).Id;
            db.Add(new Microsoft.AspNetCore.Identity.IdentityUserRole<Guid> { UserId = target, RoleId = roleId });
            await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => db.SaveChangesAsync());
        }
    }

    /// <summary>Nor does an administrator's own word that there is nobody else.</summary>
    [Fact]
    public async Task Database_RoleConfirmedByItsProposer_IsRefusedWhileThereIsAnotherAdministrator()
    {
        var admin = await site.CreateUser(Role.Admin);
        await site.CreateUser(Role.Admin);
        var user = await site.CreateUser(Role.Management);
        await using var data = new TestData(site.Database.App);
        await using var db = data.As(new(admin.Id, admin.DisplayName, new HashSet<Role> { Role.Admin }));
        var mine = new Stamp
        {
            UserId = admin.Id,
            Name = admin.DisplayName,
            At = DateTimeOffset.UtcNow,
        };
        var proposal = new AccessProposal
        {
            UserId = user.Id,
            Role = Role.Approver,
            Proposed = mine,
        };
        db.Add(proposal);
        await db.SaveChangesAsync();
        proposal.Confirm(mine, alone: true);
        await db.SaveChangesAsync();

        db.Add(
            new Microsoft.AspNetCore.Identity.IdentityUserRole<Guid>
            {
                UserId = user.Id,
                RoleId = db.Roles.Single(static r => r.Name == "Approver").Id,
            }
        );
        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => db.SaveChangesAsync());
    }

    private static async Task PressAnyway(Visitor visitor, Guid userId)
    {
        var form = visitor.Page.QuerySelector("form[action*='handler=Reject']")!;
        var proposal = form.QuerySelector("input[name=proposal]")!.GetAttribute("value")!;
        var token = form.QuerySelector("input[name=__Formular]")!.GetAttribute("value")!;
        await visitor.Post(
            $"/benutzer/{userId}?handler=Confirm",
            new FormUrlEncodedContent([new("__Formular", token), new("proposal", proposal)])
        );
        Assert.Contains("Vier-Augen-Prinzip", visitor.Text, StringComparison.Ordinal);
    }

    private async Task<List<string>> RolesOf(Guid userId)
    {
        await using var source = NpgsqlDataSource.Create(site.Database.Superuser);
        await using var command = source.CreateCommand(
            $"select r.name from user_roles u join roles r on r.id = u.role_id where u.user_id = '{userId}' order by 1"
        );
        await using var reader = await command.ExecuteReaderAsync();
        List<string> names = [];
        while (await reader.ReadAsync())
            names.Add(reader.GetString(0));
        return names;
    }

    private async Task Execute(string sql)
    {
        await using var source = NpgsqlDataSource.Create(site.Database.Superuser);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

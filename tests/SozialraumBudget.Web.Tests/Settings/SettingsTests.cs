using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Infrastructure.Documents;
using SozialraumBudget.Web.Infrastructure.Mail;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Settings;

public sealed class SettingsTests(WebSite site) : IClassFixture<WebSite>
{
    private CityOptions City => site.Services.GetRequiredService<IOptionsMonitor<CityOptions>>().CurrentValue;

    [Fact]
    public async Task Setting_Saved_CountsAtOnce_IsLogged_AndGivesWayToTheConfigurationAgain()
    {
        var configured = City.Name;
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/einstellungen");
        Assert.Equal(configured, admin.Page.QuerySelector("[name='Input.CityName']")!.GetAttribute("value"));

        await admin.Submit(("Input.CityName", "Neustadt"), ("Input.Phone", ""));
        Assert.Contains("Die Einstellungen sind gespeichert.", admin.Text, StringComparison.Ordinal);
        Assert.Equal(("Neustadt", ""), (City.Name, City.Phone));
        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        string[] changed = ["City:Name", "City:Phone"];
        var stored = db.Settings.Where(s => changed.Contains(s.Key)).Select(s => s.Key).Order();
        Assert.Equal(changed, await stored.ToListAsync());
        Assert.Contains(await db.AuditEntries.ToListAsync(), static e => e is { Entity: "Setting", Subject: "City:Name" });

        await admin.Open("/einstellungen");
        await admin.Submit(("Input.CityName", configured), ("Input.Phone", "0123 456-0"));
        Assert.Equal((configured, "0123 456-0"), (City.Name, City.Phone));
        Assert.Empty(await stored.ToListAsync());
    }

    [Fact]
    public async Task Settings_SeenBeforeSomebodyElseChangedThem_AreNotOverwritten()
    {
        var (first, second) = (await site.SignIn(Role.Admin), await site.SignIn(Role.Admin));
        await first.Open("/einstellungen");
        await second.Open("/einstellungen");
        await first.Submit(("Input.Office", "Jugendamt Nord"));
        await second.Submit(("Input.Office", "Jugendamt Süd"));
        Assert.Contains("Jemand hat die Einstellungen inzwischen geändert.", second.Text, StringComparison.Ordinal);
        Assert.Equal("Jugendamt Nord", City.Office);
        Assert.Equal("Jugendamt Süd", second.Page.QuerySelector("[name='Input.Office']")!.GetAttribute("value"));
        await second.Submit();
        Assert.Equal("Jugendamt Süd", City.Office);
    }

    [Fact]
    public async Task Reminders_AreTurnedOff_AndAnAccountSaysSo()
    {
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/konto");
        Assert.Contains("keine Erinnerungen", admin.Text, StringComparison.Ordinal);
        await admin.Open("/einstellungen");
        await admin.Submit(("Input.MailReminders", "false"));
        Assert.False(site.Services.GetRequiredService<IOptionsMonitor<MailOptions>>().CurrentValue.Reminders);
        await admin.Submit(("Input.MailReminders", "true"));
        Assert.True(site.Services.GetRequiredService<IOptionsMonitor<MailOptions>>().CurrentValue.Reminders);
    }

    [Theory]
    [InlineData("Input.Email", "kein Ort", "Das ist keine E-Mail-Adresse.")]
    [InlineData("Input.MailHost", "mail.stadt.de", "bitte auch den Absender angeben")]
    [InlineData("Input.MailFrom", "srb@stadt.de", "bitte auch den Mailserver angeben")]
    [InlineData("Input.MailPort", "70000", "Bitte einen Wert von 1 bis")]
    public async Task Setting_Faulty_IsSaidAtItsPlace(string field, string typed, string problem)
    {
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/einstellungen");
        await admin.Submit((field, typed));
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.Contains(problem, admin.Text, StringComparison.Ordinal);
        Assert.Equal(typed, admin.Page.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData(Role.Controller)]
    [InlineData(Role.Management)]
    public async Task Settings_ForAnybodyElse_AreClosed(Role role)
    {
        var visitor = await site.SignIn(role);
        await visitor.Open("/einstellungen");
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }

    [Fact]
    public async Task SecondFactor_Required_LeadsThoseWithoutToIt_AndOpensNothingElse()
    {
        await using var own = new RequiredSite();
        await own.InitializeAsync();
        var visitor = await own.SignIn(Role.Controller);
        await visitor.Open("/vereinbarungen");
        Assert.StartsWith("/konto/zweiter-faktor", visitor.Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        await visitor.Open("/");
        Assert.StartsWith("/konto/zweiter-faktor", visitor.Path, StringComparison.Ordinal);
    }

    private sealed class RequiredSite : WebSite
    {
        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Access:SecondFactorRequired", "true");
        }
    }
}

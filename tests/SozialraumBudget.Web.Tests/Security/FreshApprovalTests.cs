using System.Text.RegularExpressions;
using Npgsql;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Site;
using SozialraumBudget.Web.Tests.Walls;

namespace SozialraumBudget.Web.Tests.Security;

/// <summary>An approval by somebody whose access had just changed is pointed out to the others.</summary>
public sealed class FreshApprovalTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Approval_AfterPasswordByLink_IsPointedOutToTheOthers()
    {
        var id = (await PreparedPayouts.CopyAsync(site.Database, 1))[0];
        var approver = await ApproverByLink();
        await approver.Open($"/auszahlungen/{id}");
        await approver.Submit("Approve");
        Assert.Contains("freigegeben und gebucht", approver.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Freigegeben kurz nach einer Änderung", approver.Text, StringComparison.Ordinal);

        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open($"/auszahlungen/{id}");
        Assert.Contains("Freigegeben kurz nach einer Änderung am Zugang.", controller.Text, StringComparison.Ordinal);
        Assert.Contains("Passwort über einen Link gesetzt", controller.Text, StringComparison.Ordinal);
        await controller.Open("/");
        Assert.Contains("Freigabe nach geändertem Zugang", controller.Text, StringComparison.Ordinal);
    }

    /// <summary>Settlements and bonus, too: those of the demo city, as if they were approved a moment after.</summary>
    [Theory]
    [InlineData("settlements", "Jahresabrechnung 2025", "/abrechnungen/")]
    [InlineData("bonus_years", "Leistungsbonus 2025", "/leistungsbonus/")]
    public async Task ApprovalOfTheYearsEnd_AfterPasswordByLink_IsPointedOut(string table, string subject, string address)
    {
        await ApproverByLink();
        await using (var source = NpgsqlDataSource.Create(site.Database.Superuser))
        await using (
            var now = source.CreateCommand(
                $"""
                set session_replication_role = replica;
                update {table} set approved_at = (select max(at) + interval '1 second' from access_changes)
                where state = 'Approved' and approved_user_id = '{DemoUsers.Approver.Id}'
                """
            )
        )
        {
            Assert.NotEqual(0, await now.ExecuteNonQueryAsync());
        }

        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open("/");
        var link = controller
            .Page.QuerySelectorAll(".task")
            .Where(t => t.TextContent.Contains(subject, StringComparison.Ordinal))
            .Where(static t => t.TextContent.Contains("Freigabe nach geändertem Zugang", StringComparison.Ordinal))
            .Select(t => t.QuerySelector($"a[href^='{address}']"))
            .First(static a => a is not null);
        await controller.Open(link!.GetAttribute("href")!);
        Assert.Contains("Freigegeben kurz nach einer Änderung am Zugang.", controller.Text, StringComparison.Ordinal);
        Assert.Contains("Passwort über einen Link gesetzt", controller.Text, StringComparison.Ordinal);
    }

    private async Task<Visitor> ApproverByLink()
    {
        var admin = await site.SignIn(DemoUsers.Admin);
        await admin.Open($"/benutzer/{DemoUsers.Approver.Id}");
        await admin.Submit("Link");
        var approver = site.Visit();
        await approver.Open(new Uri(admin.Page.QuerySelector("code.secret")!.TextContent).PathAndQuery);
        await approver.Submit(("Input.Password", "drei blaue Elefanten"), ("Input.Repeat", "drei blaue Elefanten"));
        return approver;
    }

    [Fact]
    public async Task Log_OfTheDemoCity_NamesEverythingInGerman()
    {
        var admin = await site.SignIn(DemoUsers.Admin);
        foreach (
            var noun in new[] { "LedgerTransactionRecord", "Payout", "IdentityUserRole`1", "RetentionPart", "BankAccount", "FixedBudget" }
        )
        {
            await admin.Open($"/protokoll?objekt={Uri.EscapeDataString(noun)}");
            var rows = admin.Page.QuerySelectorAll(".audit tbody tr").Select(static r => r.TextContent).ToList();
            Assert.NotEmpty(rows);
            Assert.DoesNotContain(
                rows,
                static r => r.Contains("-9223", StringComparison.Ordinal) || r.Contains("−9223", StringComparison.Ordinal)
            );
            // The end of a key, or "new", in place of a name.
            Assert.DoesNotContain(rows, static r => Regex.IsMatch(r, @"…[0-9a-f]{8}|\bnew\b"));
            Assert.DoesNotContain(rows, static r => r.Contains("ohne Namen im Protokoll", StringComparison.Ordinal));
        }
    }
}

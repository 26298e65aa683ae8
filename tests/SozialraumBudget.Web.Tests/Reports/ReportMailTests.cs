using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Web.Infrastructure.Reports;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Reports;

/// <summary>Who is told of a release, and of what.</summary>
public sealed class ReportMailTests(AddressSite site) : IClassFixture<AddressSite>
{
    private static readonly ReportFilter None = ReportFilter.None;

    [Fact]
    public async Task Release_IsToldToTheRolesOfThePlan_WithoutLinksAndAmounts()
    {
        await AddressAsync((await site.CreateUser(Role.Management)).Id, "planung@example.org");
        await AddressAsync((await site.CreateUser(Role.Approver)).Id, "freigabe@example.org");
        var controller = await site.SignIn(Role.Controller);
        await controller.Open("/berichte/plan/neu");
        await controller.Press(
            "Berichtsplan anlegen",
            ("Input.Name", "Quartal für die Leitung"),
            ("Input.Kind", nameof(ReportKind.Quarter)),
            ("Input.Readers", nameof(Role.Management))
        );
        Assert.Contains("Berichtsplan angelegt.", controller.Text, StringComparison.Ordinal);

        var mails = ActivatorUtilities.CreateInstance<ReportMails>(site.Services);
        Assert.Equal(
            1,
            await mails.ReleasedAsync(ReportKind.Quarter, None, "Quartalsbericht Q3 2026", TestContext.Current.CancellationToken)
        );
        Assert.Equal(0, await mails.ReleasedAsync(ReportKind.Status, None, "Statusbericht", TestContext.Current.CancellationToken));

        var text = await site.Mails.WaitFor("planung@example.org");
        Assert.Contains("„Quartalsbericht Q3 2026“ ist freigegeben.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("http", text, StringComparison.Ordinal);
        Assert.False(site.Mails.Has("freigabe@example.org"));
    }

    private async Task AddressAsync(Guid user, string address)
    {
        await using var source = NpgsqlDataSource.Create(site.Database.Superuser);
        await using var command = source.CreateCommand($"update users set email = '{address}' where id = '{user}'");
        await command.ExecuteNonQueryAsync();
    }
}

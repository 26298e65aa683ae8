using SozialraumBudget.Demo;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Audit;

/// <summary>Every entry of the log says what it is about: of all that happened in the demo city, nothing is without a name.</summary>
public sealed class AuditSubjectTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Entries_OfADemoCity_AllNameTheirSubject()
    {
        var admin = await site.SignIn(DemoUsers.Admin);
        var file = await admin.Client.GetStringAsync("/protokoll?export=csv", TestContext.Current.CancellationToken);
        var rows = file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(';')).ToList();
        var (what, record) = (Array.IndexOf(rows[0], "Was"), Array.IndexOf(rows[0], "Datensatz"));
        Assert.True(rows.Count > 1000);
        var unnamed = rows.Skip(1).Where(r => r[record] == AuditChange.Unnamed).Select(r => r[what]).Distinct().Order();
        Assert.Equal("", string.Join(", ", unnamed));
    }
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Sheets.Tests.Hostile;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

/// <summary>What comes in through the API passes the scanner as well.</summary>
public sealed class ApiScanTests(ScannedSite site) : IClassFixture<ScannedSite>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Import_ScannerObjects_NothingStored(bool asForm)
    {
        await using var data = new TestData(site.Database.App);
        var area = await data.CreateArea();
        var bytes = HostileFiles.Utf8(HostileFiles.Header, HostileFiles.Row(area: area.Name));
        using HttpContent content = asForm
            ? new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", "basisjahr.csv" } }
            : new ByteArrayContent(bytes);

        var answer = (
            await (await site.Call(Role.Controller)).Send(HttpMethod.Post, "/api/v1/base-years/2024/imports?name=basisjahr.csv", content)
        ).IsProblem(422);

        Assert.Contains("Fund im Test", answer.Text, StringComparison.Ordinal);
        await using var db = data.As();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Assert.False(await db.Files.AnyAsync(f => f.Sha256 == hash, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Proof_ScannerObjects_NothingStored()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var provider = await site.Call(Role.ProviderCoordinator, scenario.Provider.Id);
        var parts = (await provider.Get($"/api/v1/agreements/{scenario.Agreement.Id}/retention?year=2026")).Is(200).Json.AsArray();
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent("%PDF-1.7\n1 0 obj\n"u8.ToArray()), "files", "meldung.pdf" },
        };

        var answer = (await provider.Send(HttpMethod.Post, $"/api/v1/retention/{parts[0]!["id"]}/proofs", form)).IsProblem(422);

        Assert.Contains("Fund im Test", answer.Text, StringComparison.Ordinal);
        await using var db = data.As();
        Assert.False(
            await db.Files.AnyAsync(
                f => f.AgreementId == scenario.Agreement.Id && f.Name == "meldung.pdf",
                TestContext.Current.CancellationToken
            )
        );
    }
}

/// <summary>The application with a scanner that finds something in every file.</summary>
public sealed class ScannedSite : WebSite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(static services => services.AddSingleton<IVirusScanner, FindsAll>());
    }

    private sealed class FindsAll : IVirusScanner
    {
        public Task<ScanVerdict> ScanAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            Task.FromResult(new ScanVerdict(false, "Fund im Test"));
    }
}

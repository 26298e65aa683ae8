using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Browser.Tests.Pages;

/// <summary>What a browser that was never here loads until the overview with its map stands.</summary>
[Collection(DemoCollection.Name)]
public sealed class PageWeightTests(DemoSite site)
{
    private const long Most = 500_000;

    [Fact]
    public async Task Overview_WithItsMap_IsNotHeavy()
    {
        var page = await site.OpenAsync(DemoUsers.Management, "/");
        var network = new Loaded(await page.Context.NewCDPSessionAsync(page));
        await network.BeginAsync();
        await page.GotoAsync("/uebersicht", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        await Microsoft.Playwright.Assertions.Expect(page.Locator("main canvas, main svg").First).ToBeVisibleAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{network.Bytes:N0} bytes in {network.Count} answers");
        Assert.InRange(network.Bytes, 50_000, Most);
        await page.LeaveAsync();
    }

    /// <summary>Bytes on the wire, heads and compression included; nothing comes from the browser's own store.</summary>
    private sealed class Loaded(Microsoft.Playwright.ICDPSession session)
    {
        private long bytes;
        private int count;

        public long Bytes => Interlocked.Read(ref bytes);

        public int Count => count;

        public async Task BeginAsync()
        {
            session.Event("Network.loadingFinished").OnEvent += (_, answer) =>
            {
                Interlocked.Add(ref bytes, (long)answer!.Value.GetProperty("encodedDataLength").GetDouble());
                Interlocked.Increment(ref count);
            };
            await session.SendAsync("Network.enable");
            await session.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        }
    }
}

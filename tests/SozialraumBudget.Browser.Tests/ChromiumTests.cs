using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Browser.Tests;

/// <summary>The browser itself: German, scripted, and able to do without scripts.</summary>
public sealed class ChromiumTests
{
    [Theory]
    [InlineData(true, "mit")]
    [InlineData(false, "ohne")]
    public async Task Launch_PageWithScript_RunsItOnlyWhereAllowed(bool javaScript, string expected)
    {
        await using var browser = await TestSupport.Browser.LaunchAsync();
        await using var context = await browser.NewContextAsync(javaScript: javaScript);
        var page = await context.NewPageAsync();

        await page.SetContentAsync("<h1>ohne</h1><script>document.querySelector('h1').textContent = 'mit'</script>");

        Assert.Equal(expected, await page.Locator("h1").TextContentAsync());
    }
}

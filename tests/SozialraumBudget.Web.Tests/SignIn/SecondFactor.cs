using AngleSharp.Dom;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests;

/// <summary>Switches the second factor on, as its owner does.</summary>
internal static class SecondFactor
{
    public static async Task<(string Key, IReadOnlyList<string> Codes)> SwitchOn(Visitor visitor)
    {
        await visitor.Open("/konto/zweiter-faktor");
        var key = visitor.Page.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await visitor.Submit(("Code", TimeCode.At(key, DateTimeOffset.UtcNow)), ("Password", WebSite.Password));
        return (key, [.. visitor.Page.QuerySelectorAll(".codes code").Select(static c => c.TextContent)]);
    }

    /// <summary>The code after the one that was used to switch it on.</summary>
    public static string Next(string key) => TimeCode.At(key, DateTimeOffset.UtcNow.AddSeconds(30));
}

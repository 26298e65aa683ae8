using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using AngleSharp.Dom;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.SignIn;

public sealed class SecondFactorTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task SignIn_SecondFactorOn_AsksForTheCode()
    {
        var user = await site.CreateUser(Role.Controller);
        var (key, _) = await SwitchOn(await site.SignIn(user));
        var visitor = await site.SignIn(user);
        Assert.Equal("Bestätigungscode", visitor.Heading);
        await visitor.Submit(("Code", "000000"));
        Assert.Contains("Der Code stimmt nicht", visitor.Text, StringComparison.Ordinal);
        await visitor.Submit(("Code", Totp(key, DateTimeOffset.UtcNow)));
        Assert.Equal("Aufgaben", visitor.Heading);
    }

    [Fact]
    public async Task SignIn_RecoveryCode_WorksOnce()
    {
        var user = await site.CreateUser(Role.Approver);
        var (_, codes) = await SwitchOn(await site.SignIn(user));
        Assert.Equal(8, codes.Count);
        var first = await site.SignIn(user);
        await first.Submit(("Code", codes[0]));
        Assert.Equal("Aufgaben", first.Heading);
        var second = await site.SignIn(user);
        await second.Submit(("Code", codes[0]));
        Assert.Contains("Der Code stimmt nicht", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_SecondFactor_NeverShowsKeyOrCodes()
    {
        var (key, codes) = await SwitchOn(await site.SignIn(Role.Controller));
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/protokoll");
        Assert.Contains("(geheim)", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(key, admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0], admin.Text, StringComparison.Ordinal);
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> SwitchOn(Visitor visitor)
    {
        await visitor.Open("/konto/zweiter-faktor");
        var key = visitor.Page.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await visitor.Submit(("Code", Totp(key, DateTimeOffset.UtcNow)));
        return (key, [.. visitor.Page.QuerySelectorAll(".codes code").Select(static c => c.TextContent)]);
    }

    /// <summary>RFC 6238 with the usual six digits and 30 seconds, as an app on a phone computes it.</summary>
    private static string Totp(string base32, DateTimeOffset at)
    {
        var bits = string.Concat(
            base32.Select(static c =>
                Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')
            )
        );
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, at.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // the algorithm of RFC 6238 and of the apps
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}

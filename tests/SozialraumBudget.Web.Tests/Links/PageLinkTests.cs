using System.Reflection;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using Addresses = SozialraumBudget.Web.Infrastructure.Addresses.Links;

namespace SozialraumBudget.Web.Tests.Links;

/// <summary>
/// Where the links, forms and buttons of all pages of the demo city lead; every page is opened once and looked at for all tests.
/// </summary>
public sealed class PageLinkTests(LookedAtPages pages) : IClassFixture<LookedAtPages>
{
    /// <summary>What names another year itself (the year switch, a task of another year) keeps it.</summary>
    [Fact]
    public void Pages_OpenedForAYear_LeadOnInThatYear()
    {
        Assert.True(pages.Links > 2000, $"Only {pages.Links} links seen.");
        Assert.Empty(pages.YearLost);
    }

    /// <summary>Else a form posts to the handler that was called last, for ever.</summary>
    [Fact]
    public void Forms_ThatPost_NameAnAddressThatTakesThem()
    {
        Assert.True(pages.Forms > 100, $"Only {pages.Forms} forms seen.");
        Assert.Empty(pages.FormsAstray);
    }

    [Fact]
    public void Forms_EnterInAField_PressesTheMainButton()
    {
        Assert.Empty(pages.WrongEnter);
        Assert.True(pages.SeveralButtons > 3, $"Only {pages.SeveralButtons} forms with several buttons seen.");
    }

    /// <summary>Each address of the product's list is that of a page.</summary>
    [Fact]
    public void Links_LeadToDoors()
    {
        var known = pages.Doors.Select(static d => LookedAtPages.Route(d.Pattern)).ToList();
        var fields = typeof(Addresses)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(static f => (string)f.GetRawConstantValue()!);
        var made = typeof(Addresses)
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(static m => (string)m.Invoke(null, [.. m.GetParameters().Select(static p => Sample(p.ParameterType))])!);
        Assert.Equal(
            [],
            fields
                .Concat(made)
                .Where(address => address != "/fehler/{0}" && !known.Exists(route => route.IsMatch(address.Split('?')[0])))
                .Order()
        );
    }

    private static object Sample(Type parameter) => Known(Nullable.GetUnderlyingType(parameter) ?? parameter);

    private static object Known(Type type) =>
        type == typeof(Guid) ? Guid.Empty
        : type == typeof(int) ? 4
        : type == typeof(long) ? 7L
        : type == typeof(Period) ? Period.Quarter(2026, 1)
        : type == typeof(DueKey) ? new DueKey(Period.TryParse("2026-Q1", out var first) ? first : default, 1)
        : type == typeof(StandingScope) ? new StandingScope(2026)
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : "xml";
}

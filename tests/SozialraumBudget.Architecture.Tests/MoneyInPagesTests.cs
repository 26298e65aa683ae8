namespace SozialraumBudget.Architecture.Tests;

/// <summary>Pages do not compute money: neither their models nor their views. A figure that two pages show comes from one rule.</summary>
public sealed class MoneyInPagesTests
{
    private static readonly string Web = Path.Combine(AppContext.BaseDirectory, "SozialraumBudget.Web.dll");

    [Fact]
    public void Pages_ModelsAndViews_ComputeNoMoney()
    {
        var found = MoneyComputation.In(Web, IsOfAPage);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>Compiled views are looked at, too.</summary>
    [Theory]
    [InlineData("SozialraumBudget.Web.Pages.Payouts.IndexModel")]
    [InlineData("SozialraumBudget.Web.Pages.Payouts.Pages_Payouts_Index")]
    public void Page_OfTheProduct_IsLookedAt(string name)
    {
        using var module = Mono.Cecil.ModuleDefinition.ReadModule(Web);
        Assert.NotNull(module.GetType(name));
        Assert.True(IsOfAPage(name));
    }

    /// <summary>The planted page below computes in every way there is.</summary>
    [Fact]
    public void In_PlantedPage_NamesEachComputation()
    {
        var found = MoneyComputation.In(
            typeof(MoneyInPagesTests).Assembly.Location,
            static name => name.StartsWith("SozialraumBudget.Architecture.Tests.Planted.Money.", StringComparison.Ordinal)
        );
        Assert.Equal(
            ["Difference: op_Subtraction", "Part: op_Division beside Amount", "Sorted: op_Addition", "Total: Sum"],
            found
                .Select(static f => f[(f.LastIndexOf('.') + 1)..].Replace("get_", "", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }

    private static bool IsOfAPage(string type) => type.StartsWith("SozialraumBudget.Web.Pages.", StringComparison.Ordinal);
}

using SozialraumBudget.Domain.Steering;

namespace SozialraumBudget.Domain.Tests.Steering;

public sealed class RegionsTests
{
    [Fact]
    public void Shared_ByOneAreaAlone_IsNone()
    {
        string?[] regions = ["Süd", "Nord", null, "Mitte", "Nord", "Süd", null];

        Assert.Equal(["Nord", "Süd"], Regions.Shared(regions));
        Assert.Equal(["Mitte", "Nord", "Süd"], Regions.Named(regions));
        Assert.Empty(Regions.Shared([null, null]));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("  ", null)]
    [InlineData(" Süd ", "Süd")]
    [InlineData("nord", "Nord")]
    [InlineData("Hafen", "Hafen")]
    public void Spelled_AsOthersAre(string? typed, string? kept) => Assert.Equal(kept, Regions.Spelled(typed, ["Nord", null, "Süd"]));

    [Fact]
    public void Title_NamesARegion() => Assert.Equal("Region Nord", Regions.Title("Nord"));
}

using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Domain.Tests.Access;

public sealed class TimeCodeTests
{
    /// <summary>The key of the RFC's appendix: "12345678901234567890".</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void At_VectorsOfRfc6238_LastSixDigits(long seconds, string code) =>
        Assert.Equal(code, TimeCode.At(Key, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void Match_SameCodeAgain_IsUsedUp()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = TimeCode.Match(Key, TimeCode.At(Key, now), now, lastStep: null);
        Assert.NotNull(step);
        Assert.Null(TimeCode.Match(Key, TimeCode.At(Key, now), now, step));
        Assert.Null(TimeCode.Match(Key, TimeCode.At(Key, now.AddSeconds(-30)), now, step));
        Assert.Equal(step + 1, TimeCode.Match(Key, TimeCode.At(Key, now.AddSeconds(30)), now, step));
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(-30, true)]
    [InlineData(60, false)]
    [InlineData(-60, false)]
    public void Match_ClockOfThePhoneIsOff_OneStepIsTolerated(int seconds, bool matches)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        Assert.Equal(matches, TimeCode.Match(Key, TimeCode.At(Key, now.AddSeconds(seconds)), now, null) is not null);
    }

    [Fact]
    public void NewKey_TwoOfThem_AreDifferentAndLongEnough()
    {
        Assert.Equal(32, TimeCode.NewKey().Length);
        Assert.NotEqual(TimeCode.NewKey(), TimeCode.NewKey());
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("28708 ")]
    [InlineData("äöüäöü")]
    public void Match_NoCode_IsNone(string typed) => Assert.Null(TimeCode.Match(Key, typed, DateTimeOffset.FromUnixTimeSeconds(59), null));
}

using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Domain.Tests.Access;

public sealed class SignInDelayTests
{
    private static readonly DateTimeOffset Last = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(9, 16)]
    [InlineData(14, 512)]
    [InlineData(15, 900)]
    [InlineData(1_000_000, 900)]
    public void After_WrongPasswords_DoublesUpToAQuarterOfAnHour(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), SignInDelay.OfPasswords(false, false).After(failures));

    [Fact]
    public void After_Administration_NeverLongerThanHalfAMinute() =>
        Assert.All(
            Enumerable.Range(0, 200),
            static n => Assert.True(SignInDelay.OfPasswords(true, true).After(n) <= TimeSpan.FromSeconds(30))
        );

    [Fact]
    public void After_GuessingFromManyAddresses_BeginsWithTheFirstWrongOne() =>
        Assert.Equal(TimeSpan.FromSeconds(1), SignInDelay.OfPasswords(false, true).After(1));

    [Fact]
    public void After_MoreFailures_NeverWaitsLess() =>
        Assert.All(Enumerable.Range(0, 100), static n => Assert.True(SignInDelay.OfCodes.After(n) <= SignInDelay.OfCodes.After(n + 1)));

    [Fact]
    public void Left_TimePassed_CountsDownAndIsForgotten()
    {
        var delay = SignInDelay.OfPasswords(false, false);
        Assert.Equal(TimeSpan.FromSeconds(6), delay.Left(8, Last, Last.AddSeconds(2)));
        Assert.Equal(TimeSpan.Zero, delay.Left(8, Last, Last.AddSeconds(8)));
        Assert.Equal(0, SignInDelay.Counting(99, Last, Last.AddHours(13)));
        Assert.Equal(99, SignInDelay.Counting(99, Last, Last.AddHours(11)));
    }
}

namespace SozialraumBudget.Domain.Access;

/// <summary>
/// How long the next attempt to sign in waits after wrong ones: nothing for the first few, then a second, doubled each time up to a bound.
/// It takes the place of a lock, which anybody could put on anybody's account: only those who guess wait, at their own address.
/// </summary>
/// <param name="Free">Wrong attempts that cost nothing.</param>
/// <param name="Longest">The longest wait.</param>
public sealed record SignInDelay(int Free, TimeSpan Longest)
{
    /// <summary>So many wrong attempts on one account, from wherever, mean that somebody guesses from many addresses.</summary>
    public const int Pressure = 25;

    /// <summary>Without a wrong attempt for this long, all is forgotten.</summary>
    public static TimeSpan Memory { get; } = TimeSpan.FromHours(12);

    /// <summary>Codes of the second factor of one account: whoever gets this far knows the password, and codes are short.</summary>
    public static SignInDelay OfCodes { get; } = new(5, TimeSpan.FromMinutes(15));

    /// <summary>Passwords for one account from one address, or from one browser that was signed in before.</summary>
    /// <param name="isAdministrator">Administration always gets in: it never waits longer than half a minute.</param>
    /// <param name="isUnderPressure">Somebody guesses from many addresses: an unknown one waits after its first wrong attempt.</param>
    public static SignInDelay OfPasswords(bool isAdministrator, bool isUnderPressure) =>
        new(isUnderPressure ? 0 : 4, isAdministrator ? TimeSpan.FromSeconds(30) : TimeSpan.FromMinutes(15));

    /// <summary>The wait after so many wrong attempts.</summary>
    public TimeSpan After(int failures)
    {
        var over = failures - Free;
        if (over <= 0)
            return TimeSpan.Zero;
        var wait = TimeSpan.FromSeconds(1L << Math.Min(over - 1, 20));
        return wait < Longest ? wait : Longest;
    }

    /// <summary>How long an attempt now has to wait; zero: it is looked at.</summary>
    /// <param name="failures">Wrong attempts so far.</param>
    /// <param name="last">The last one.</param>
    /// <param name="now">The moment.</param>
    public TimeSpan Left(int failures, DateTimeOffset last, DateTimeOffset now)
    {
        var left = last + After(Counting(failures, last, now)) - now;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>How many wrong attempts still count.</summary>
    public static int Counting(int failures, DateTimeOffset last, DateTimeOffset now) => now - last > Memory ? 0 : failures;
}

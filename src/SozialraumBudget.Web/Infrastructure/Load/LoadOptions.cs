namespace SozialraumBudget.Web.Infrastructure.Load;

/// <summary>Heavy work at a time (section <c>Load</c>): what is more waits, and what is more than that is told to come again.</summary>
public sealed record LoadOptions
{
    public const string Section = "Load";

    private const long OfOneCall = 250L << 20;
    private const long OfLightPages = 400L << 20;

    /// <summary>Carried out at a time, requests and imports together.</summary>
    public int AtOnce { get; init; } = Fitting(Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    /// <summary>Waiting, of all users.</summary>
    public int Waiting { get; init; } = 32;

    /// <summary>Carried out and waiting, of one user.</summary>
    public int OfOneUser { get; init; } = 8;

    /// <summary>Calls of programs without a valid token, of one address in a minute: each costs a look-up.</summary>
    public int StrangersPerMinute { get; init; } = 120;

    /// <summary>A body larger than this makes a call heavy, in bytes.</summary>
    public int LightBody { get; init; } = 512 * 1024;

    /// <summary>
    /// Each heavy call may take some 250 MB with the largest file, and a processor for itself: half of the processors are left to the light
    /// pages, and so is memory.
    /// </summary>
    /// <param name="memory">Of the machine or its container, in bytes.</param>
    public static int Fitting(int processors, long memory) =>
        (int)Math.Max(1, Math.Min(processors / 2, (memory - OfLightPages) / OfOneCall));
}

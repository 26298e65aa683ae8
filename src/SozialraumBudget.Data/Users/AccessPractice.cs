namespace SozialraumBudget.Data.Users;

/// <summary>How the city guards accounts (section Access of the configuration).</summary>
public sealed record AccessPractice
{
    public const string Section = "Access";

    /// <summary>
    /// So many days after somebody's access changed, approvals of this person are pointed out to the others, and changes are shown.
    /// </summary>
    public int FreshDays { get; init; } = 7;

    /// <summary>A session ends so many hours after sign-in, whatever happens in it.</summary>
    public int SessionHours { get; init; } = 12;

    /// <summary>Whoever has no second factor sets one up before anything else.</summary>
    public bool SecondFactorRequired { get; init; }

    /// <summary>So many days the only administrator waits before the own proposal can be confirmed.</summary>
    public int WaitDays { get; init; } = 7;
}

namespace SozialraumBudget.Data.Tables;

/// <summary>Who did something and when; the name is kept as it was at that time, because documents show it.</summary>
public sealed record Stamp
{
    public required Guid UserId { get; init; }

    public required string Name { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }
}

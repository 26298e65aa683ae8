namespace SozialraumBudget.Data.Tables;

/// <summary>
/// A session as the server knows it: the browser holds its id, signed. It ends by sign-out, by lock, by a changed role, or of age.
/// </summary>
public sealed class UserSession
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Whatever happens in it.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }
}

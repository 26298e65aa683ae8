using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// What was done to somebody's way in: shown to the person and the other administrators, and to those who see an approval that came soon
/// after. Append-only.
/// </summary>
public sealed class AccessChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose access.</summary>
    public required Guid UserId { get; init; }

    public required AccessChangeKind Kind { get; init; }

    /// <summary>German; null where there was nothing, or where it is secret.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }

    /// <summary>Null: nobody was signed in (a link), or the system.</summary>
    public Guid? ByUserId { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }
}

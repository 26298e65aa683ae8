using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Tables;

/// <summary>A token of a user for a program: the API with the user's rights, or the calendar alone. Stored as SHA-256 hash only.</summary>
public sealed class ApiToken
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid UserId { get; init; }

    public required string Name { get; init; }

    public TokenPurpose Purpose { get; init; } = TokenPurpose.Api;

    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From then on it is no longer accepted.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}

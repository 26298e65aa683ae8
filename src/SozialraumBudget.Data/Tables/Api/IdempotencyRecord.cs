namespace SozialraumBudget.Data.Tables;

/// <summary>Answer to an API call that moved money, kept so that the same key gets the same answer.</summary>
public sealed class IdempotencyRecord
{
    public required Guid UserId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 over method, path and body.</summary>
    public required string RequestHash { get; init; }

    public int? Status { get; set; }

    public string? Response { get; set; }

    /// <summary>JSON: headers that belong to the answer, e.g. Location; null in answers kept before they were.</summary>
    public string? Headers { get; set; }

    public required DateTimeOffset At { get; init; }
}

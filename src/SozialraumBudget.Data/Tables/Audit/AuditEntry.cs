namespace SozialraumBudget.Data.Tables;

/// <summary>Who changed what and when; written in the transaction of the change, append-only in the database.</summary>
public sealed class AuditEntry
{
    /// <summary>Made by the client: asking the database for it would need the right to read the log.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    public Guid? UserId { get; init; }

    public required string UserName { get; init; }

    /// <summary>added, changed, deleted, or the name of an event such as "signed-in".</summary>
    public required string Action { get; init; }

    /// <summary>Noun, e.g. "Payout".</summary>
    public required string Entity { get; init; }

    public required string EntityKey { get; init; }

    /// <summary>What the record is called, in German, as it was then; null where it has no name of its own.</summary>
    public string? Subject { get; init; }

    public Guid? AgreementId { get; init; }

    /// <summary>JSON: property → old and new value. Case data is never in it.</summary>
    public required string Changes { get; init; }
}
